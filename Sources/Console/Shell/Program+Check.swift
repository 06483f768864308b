import Calendar
import Desk
import Formats
import Journal
import Workshop

extension Program {
  /// Checks journals, workshops and cohorts; silent when all is well.
  ///
  /// - Parameter paths: What to check: workshops, cohorts or sessions by id or path; everything in
  ///   the home when empty.
  public func check(_ paths: [String]) throws -> Bool {
    let targets = paths.isEmpty ? home.workshopIDs + home.cohortIDs : paths
    var complaints: [String] = []
    for target in targets { complaints += try check(target) }
    for complaint in complaints { output.say(complaint) }
    return complaints.isEmpty
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

  private func check(_ target: String) throws -> [String] {
    if let (_, mistakes) = try? Workshops(home: home).read(target) {
      return mistakes.map { "\($0)" }
    }
    if let cohort = try? home.cohort(target) {
      let sessions = Home.sessions(in: cohort).map { Path.join(cohort, $0) }
      return try people(cohort) + sessions.flatMap { try session($0) }
    }
    return try session(home.session(target))
  }

  private func people(_ cohort: String) throws -> [String] {
    let chronicle = ActStore(
      folder: Path.join(cohort, "people"), clock: clock(), codec: ActCoding.people)
    try chronicle.load()
    var complaints = chronicle.log.findings.map { "\($0)" }
    do {
      _ = try CohortSettings.read(folder: cohort)
    } catch {
      complaints += ErrorWords.lines(for: error)
    }
    return complaints
  }

  private func session(_ path: String) throws -> [String] {
    let chronicle = ActStore(
      folder: Path.join(path, "journal"), clock: clock(), codec: ActCoding.session)
    try chronicle.load()
    var complaints = chronicle.log.findings.map { "\($0)" }
    do {
      let folder = try SessionFolder(
        path: path, clock: clock(), zones: Zones(), people: PersonMap())
      if !folder.isWorkshopUnchanged {
        complaints.append(
          "\(path)/workshop.json: not the file the session was made with. Put the right one back, "
            + "or go on with this one knowingly.")
      }
    } catch {
      complaints += ErrorWords.lines(for: error)
    }
    return complaints
  }

  private func clock() -> HybridClock {
    let time = TimeSource()
    return HybridClock { time.now.milliseconds }
  }
}
