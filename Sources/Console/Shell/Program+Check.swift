import Calendar
import Desk
import Exports
import Formats
import Wording
import Workshop

extension ShellCommand {
  /// `lectern check`.
  public static let check = ShellCommand("check", damage: .ends)
}

extension Program {
  /// Checks journals, workshops and cohorts; silent when all is well.
  ///
  /// - Parameters:
  ///   - paths: What to check: workshops, cohorts or sessions by id or path; everything in the home
  ///     when empty.
  ///   - mends: Whether left-over temporary files are removed, and rights taken away that others
  ///     have to cohorts.
  ///   - acceptsLoss: Whether lines that an older copy lacks are taken as gone.
  public func check(
    _ paths: [String], mends: Bool = false, acceptsLoss: Bool = false
  ) throws -> Bool {
    var answer = CheckAnswer(mends: mends, acceptsLoss: acceptsLoss)
    for target in paths.isEmpty ? home.workshopIDs + home.cohortIDs : paths.flatMap(within) {
      try check(target, &answer)
    }
    if paths.isEmpty { checkHome(&answer) }
    output.say(answer.lines)
    return answer.isWell
  }

  /// Lists the name of every act that this program writes into a journal.
  public func listActs() -> Bool {
    let names = ActName.all.map(\.text) + PeopleActCodec.Name.allCases.map(\.rawValue)
    for name in Set(names).sorted() { output.say(name) }
    return true
  }

  /// Lists the name of every verb of the command language.
  public func listVerbs() -> Bool {
    for verb in Verb.all { output.say(verb.name) }
    return true
  }

  private func check(_ target: String, _ answer: inout CheckAnswer) throws {
    if let (_, mistakes) = try? Workshops(home: home).read(target) {
      return answer.complain(mistakes.map { "\($0)" })
    }
    guard let cohort = try cohort(target) else {
      let session = try home.session(target)
      let checkup = Checkup(session: session, home: home, acceptsLoss: answer.acceptsLoss)
      complain(checkup, &answer)
      return answer.take(Leftovers(ofCohort: session), in: session)
    }
    complain(Checkup(cohort: cohort, home: home, acceptsLoss: answer.acceptsLoss), &answer)
    answer.take(Leftovers(ofCohort: cohort), in: cohort)
  }

  /// What a path means: the home's folder of workshops or cohorts each of them, another folder each
  /// workshop in it, a workshop's own file the workshop.
  private func within(_ path: String) -> [String] {
    let path = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
    if path == "Workshops" || path == home.workshops { return home.workshopIDs }
    if path == "Sessions" || path == home.sessions { return home.cohortIDs }
    if path.hasSuffix("/workshop.yaml") { return [Path.folder(of: path)] }
    guard !Files.isFile(Path.join(path, "workshop.yaml")) else { return [path] }
    let inner = Files.names(in: path).map { Path.join(path, $0) }
      .filter { Files.isFile(Path.join($0, "workshop.yaml")) }
    return inner.isEmpty ? [path] : inner
  }

  /// The folder of a cohort, unless the name is that of something else.
  private func cohort(_ name: String) throws(HomeProblem) -> String? {
    do throws(HomeProblem) {
      return try home.cohort(name)
    } catch .noCohort {
      return nil
    }
  }

  /// Says what was found, one line each; damage decides the exit status.
  private func complain(_ checkup: Checkup, _ answer: inout CheckAnswer) {
    let news = current.note(checkup.damage)
    answer.complain(news.notes.map { "\($0)" } + checkup.remarks.map { "\($0)" })
    answer.complain(news.doubts.map { "\($0)" })
    answer.complain(
      checkup.openMarks.map { session, situation in
        let voice = DisplayFormat(situation, rater: "", noun: "room")
        return "\(session): \(OldMarks.words(situation.openMarkings, voice)). "
          + "lectern do \(session) absent ends   lets each mark end what it marks."
      })
    answer.say(news.arriving.map { "\($0)" } + checkup.losses.map(CheckAnswer.accepted))
  }

  /// Folders that this user cannot look into, and what stopped programs left outside of cohorts.
  private func checkHome(_ answer: inout CheckAnswer) {
    let closed = Home.unreadable(in: home.sessions) + Home.unreadable(in: home.workshops)
    answer.complain(current.note(Damage(closed.map(FileNote.unreadable))).notes.map { "\($0)" })
    for folder in [home.workshops, Path.join(home.path, "build"), home.state] {
      answer.take(Leftovers(below: folder).onlyTemporary(), in: folder)
    }
  }
}
