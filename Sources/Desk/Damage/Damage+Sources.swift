public import Exports
import Formats
import Journal
import Plans
import Text
import Workshop

extension Damage {
  /// Looks at a cohort's own files: its people, and whether every folder in it can be read.
  public init(_ cohort: Cohort) {
    add(cohort.people.log.findings)
    add(cohort.problems.map(FileNote.init))
    let closed = Home.unreadable(in: cohort.path).filter { $0.path != cohort.people.log.folder }
    add(closed.map(FileNote.unreadable))
    if !cohort.changedSettings.isEmpty { doubt(.changed(cohort.changedSettings, in: cohort.path)) }
  }

  /// Looks at a session's files, at the people it names, and at the clocks of who typed.
  public init(_ folder: SessionFolder, of cohort: Cohort) {
    self.init(folder, of: cohort, ClockGap.all(in: folder, of: cohort), reader: nil)
  }

  fileprivate init(
    _ folder: SessionFolder, of cohort: Cohort, _ gaps: [ClockGap], reader: String?
  ) {
    add(folder.journal.log.findings)
    add(folder.problems.map(FileNote.init))
    let unknown = UnknownPeople(in: folder.session, of: cohort)
    if !unknown.ids.isEmpty { add([.unknown(unknown.ids, in: folder.path, of: cohort.path)]) }
    for gap in gaps { doubt(.clocks(gap, in: folder.path, reader)) }
  }
}

extension SessionDesk {
  /// What is wrong with the files of the session and of its cohort.
  public var damage: Damage {
    if isRehearsal { return Damage() }
    var damage = Damage(folder, of: cohort, clockGaps, reader: rater)
    damage.merge(Damage(cohort))
    return damage
  }

  /// What was read about the session and about people.
  public var counted: CountedLines {
    CountedLines([folder.journal.log, cohort.people.log])
  }
}

/// How many lines were read, up to the first of each writer that is missing.
public struct CountedLines: Equatable, Sendable {
  /// The lines.
  public let lines: Int
  /// How many writers they are of.
  public let writers: Int
  /// How many of them say only that this copy may not hold what they said.
  public let withheld: Int

  init(_ logs: [Log]) {
    lines = logs.reduce(0) { $0 + $1.asOf.values.reduce(0, +) }
    writers = Set(logs.flatMap(\.asOf.keys)).count
    withheld = logs.reduce(0) { $0 + $1.withheld }
  }
}

extension FileNote {
  /// A file or folder cannot be read.
  public static func unreadable(_ problem: FileProblem) -> FileNote {
    FileNote(
      file: problem.path,
      what: "This cannot be read (\(problem.reason)). What is in it is not counted.")
  }

  /// A folder has lost something.
  fileprivate init(_ problem: FolderProblem) {
    guard case .setting(let mistake) = problem else {
      self.init(file: problem.path, what: problem.what)
      return
    }
    self.init(file: mistake.file, line: mistake.place.line, what: problem.what)
  }

  /// `cohort.yaml` says something else than when a console was last opened here.
  fileprivate static func changed(_ settings: [ChangedSetting], in cohort: String) -> FileNote {
    let list = settings.map(\.words).joined(separator: ", ")
    return FileNote(
      file: Path.join(cohort, CohortSettings.fileName),
      what: "This says something else than when the cohort was last opened here: \(list). "
        + "If that was meant, lectern open takes it as known.")
  }

  /// Two clocks differ, so that times are wrong.
  fileprivate static func clocks(
    _ gap: ClockGap, in session: String, _ reader: String?
  ) -> FileNote {
    FileNote(
      file: Path.join(session, "journal"),
      what: "\(gap.sentence(for: reader)) \(gap.advice(for: reader))")
  }

  /// The session's journals name people whom no file in `people/` has.
  fileprivate static func unknown(
    _ ids: [PersonID], in session: String, of cohort: String
  ) -> FileNote {
    let first = ids.prefix(3).map(\.text).joined(separator: ", ")
    let count = ids.count == 1 ? "1 person" : "\(ids.count) people"
    return FileNote(
      file: Path.join(session, "journal"),
      what: "\(count) in these journals (\(first)\(ids.count > 3 ? ", …" : "")) "
        + "\(ids.count == 1 ? "is" : "are") in no file of \(Path.join(cohort, "people")). What they did "
        + "counts, but nobody knows who they are. Put the missing file back from a copy of the cohort."
    )
  }
}
