import Calendar
import Desk
import Glibc
import TestKit
import Workshop

/// A home with the workshop that comes with the program, a cohort of three and a session that was
/// held from 09:00 to 13:00 in Berlin and closed.
final class ClosedSession {
  let home: Home
  let path: String
  let folder: TemporaryFolder
  static let start = Instant(seconds: 1_796_112_000)  // 2026-12-01T09:00 in Berlin

  init() throws {
    folder = try TemporaryFolder()
    home = Home(path: folder.path, state: Path.join(folder.path, "state"))
    symlink(Repository.file("Workshops"), home.workshops)
    var new = NewSession(
      home: home, workshop: "customer-deescalation", cohort: "acme-3",
      start: CivilTime(2026, 12, 1, 9), zone: "Europe/Berlin", label: "faye")
    new.time = TimeSource(manual: Self.start)
    new.random = Randomness(seed: "closed session")
    path = try new.make().path
    try hold()
  }

  func desk(at moment: Instant) throws -> SessionDesk {
    var options = SessionDesk.Options(label: "faye")
    options.time = TimeSource(manual: moment)
    options.random = Randomness(seed: "desk")
    return try SessionDesk(home: home, session: path, options: options)
  }

  private func hold() throws {
    let desk = try desk(at: Self.start.adding(minutes: 240))
    let people = ["Ana Ruiz", "Ben Okafor", "Chloe Winter"].enumerated().map { index, name in
      var facts = PersonFacts(id: PersonID("p\(index)"))
      facts.name = name
      facts.emails = ["\(name.prefix(3).lowercased())@acme.example"]
      facts.enrolled = true
      return facts
    }
    try desk.record(.roster(RosterImport(file: "r.csv", hash: "0", people: people)))
    try desk.record(.rollCall(.here(people.prefix(2).map(\.id))), at: Self.start)
    try desk.record(
      .results(
        .tested(
          TestResults(
            test: "post-test", rows: [TestResult(person: people[0].id, points: 9)]))))
    try desk.record(.session(.closed))
  }
}

extension ClosedSession {
  /// All files of a folder in the session's, as one text.
  func bytes(of name: String) throws -> String {
    let folder = Path.join(path, name)
    return try Files.names(in: folder).filter { $0.hasSuffix(".jsonl") }
      .map { String(decoding: try Files.read(Path.join(folder, $0)), as: UTF8.self) }.joined()
  }
}
