import Calendar
import Desk
import Glibc
import Journal
import Workshop

/// Makes a home with one session that runs now, has so many learners and so many acts.
///
/// The session is made by the program itself; its acts are written as a co-trainer's journal, always
/// the same for the same number.
struct BigSession {
  let folder: String
  let acts: Int
  var learners = 200

  /// A session that was made.
  struct Made {
    let home: Home
    /// The session's folder.
    let path: String
    /// The journal with all the acts.
    let journal: String
    /// What each learner is called.
    let names: [String]
  }

  func make() throws -> Made {
    let home = Home(path: folder, state: folder + "/.state")
    try Files.makeFolder(folder)
    try linkWorkshops(home)
    let names = (0..<learners).map(Self.name)
    let path = try session(home, names)
    let journal = "\(path)/journal/\(ManyActs.writer).jsonl"
    if acts > 0, !Files.isFile(journal) {
      let people = Cohort(
        path: Path.folder(of: path), home: home, clock: HybridClock { 0 }
      ).roster.people
      var lines = ManyActs(people: people.map(\.id.text), start: Self.start)
      try Files.write(lines.make(acts), to: journal)
    }
    return Made(home: home, path: path, journal: journal, names: names)
  }

  /// The workshops of the folder the measuring was started in.
  private func linkWorkshops(_ home: Home) throws {
    guard let here = getcwd(nil, 0) else { return }
    defer { free(here) }
    symlink(String(cString: here) + "/Workshops", home.workshops)
  }

  /// The session of the run before is used again while its window lasts.
  private func session(_ home: Home, _ names: [String]) throws -> String {
    let cohort = "bench-\(Self.start.milliseconds / 3_600_000)"
    if let folder = try? home.cohort(cohort), let name = Home.sessions(in: folder).first {
      return Path.join(folder, name)
    }
    var new = NewSession(
      home: home, workshop: "customer-deescalation", cohort: cohort,
      start: CivilTime(Self.start, offset: 0), zone: "UTC", label: "lead")
    new.time = TimeSource(manual: Self.start.adding(minutes: -60 * 24))
    let made = try new.make()
    var options = SessionDesk.Options(label: "lead")
    options.time = new.time
    let desk = try SessionDesk(home: home, session: made.path, options: options)
    let people = names.enumerated().map { number, name in
      var facts = PersonFacts(id: desk.newPersonID())
      facts.name = "\(name) Learner"
      facts.emails = ["learner\(number)@example.com"]
      facts.enrolled = true
      return facts
    }
    try desk.record(.roster(RosterImport(file: "bench.csv", hash: "", people: people)))
    return made.path
  }

  /// The full hour before the present one.
  private static var start: Instant {
    let hour: Int64 = 3_600_000
    return Instant(milliseconds: TimeSource().now.milliseconds / hour * hour - hour)
  }

  /// A name of its own for each number below 400.
  private static func name(_ number: Int) -> String {
    let first = ["Ba", "De", "Fi", "Go", "Hu", "Ja", "Ke", "Li", "Mo", "Nu"]
    let second = ["bor", "cil", "dan", "fer", "gus", "lom", "mir", "nap", "pel", "rud"]
    let third = ["a", "e", "i", "o"]
    return first[number % 10] + second[number / 10 % 10] + third[number / 100 % 4]
  }
}
