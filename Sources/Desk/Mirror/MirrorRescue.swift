import Calendar
import Journal
import Workshop

/// Brings lines back that a mirror has and the cohort's own folder has lost.
///
/// It is a union, as when two copies are merged: they come as files of their own beside their writers', and
/// every console of the cohort reads them there. What tells of somebody who was erased stays away.
struct MirrorRescue {
  private let cohort: String
  private let home: Home
  /// The folders as they were first seen: nothing is written into another one in their place.
  private var seen: [String: FileMark] = [:]

  /// Sees a cohort's folders as they are.
  init(cohort: String, home: Home) {
    self.cohort = cohort
    self.home = home
    let journals = Home.sessions(in: cohort).map { Path.join(Path.join(cohort, $0), "journal") }
    for folder in journals + [Path.join(cohort, "people")] {
      seen[folder] = FileMark.folder(folder)
    }
  }

  /// Adds what the cohort lacks.
  ///
  /// - Parameter copy: The cohort's folder in the mirror.
  /// - Returns: How many lines were brought back.
  /// - Throws: When it is no copy of this cohort.
  mutating func bringBack(from copy: String) throws(FileProblem) -> Int {
    let time = TimeSource()
    let clock = HybridClock { time.now.milliseconds }
    let cohort = Cohort(path: cohort, home: home, clock: clock)
    let people = Path.join(copy, "people")
    guard Files.isFolder(people) else { return 0 }
    if !isCopy(people, of: cohort, clock) { throw FileProblem(copy, .otherCohort) }
    var lines = bringBack(people, into: cohort.people.log)
    _ = try? cohort.refresh()
    for name in Home.sessions(in: cohort.path) {
      let journals = Path.join(Path.join(copy, name), "journal")
      let folder = SessionFolder(
        path: Path.join(cohort.path, name), of: cohort, home: home, clock: clock, zones: Zones())
      lines += bringBack(journals, into: folder.journal.log)
    }
    return lines
  }

  private func isCopy(_ people: String, of cohort: Cohort, _ clock: HybridClock) -> Bool {
    guard let uuid = cohort.uuid else { return true }
    let store = ActStore(folder: people, clock: clock, codec: .people)
    _ = try? store.load()
    return store.log.named.isEmpty || store.log.named[uuid] != nil
  }

  private mutating func bringBack(_ journals: String, into log: Log) -> Int {
    guard Files.isFolder(journals), isSame(log.folder) else { return 0 }
    let notices = (try? log.merge(from: journals)) ?? []
    return notices.reduce(0) { sum, notice in
      if case .merged(_, let lines, _) = notice { sum + lines } else { sum }
    }
  }

  private mutating func isSame(_ folder: String) -> Bool {
    guard let now = FileMark.folder(folder) else { return false }
    let before = seen[folder] ?? now
    seen[folder] = before
    return before.isSameFile(as: now)
  }
}
