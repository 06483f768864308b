import Calendar
import Desk
import Glibc
import TestKit
import Testing
import Workshop

/// A home with the workshop that comes with the program and a session on 2026-12-01 from 09:00 to 13:00 in
/// Berlin: three people enrolled, two of them here since 09:05.
final class OpenSession {
  let home: Home
  let path: String
  let folder: TemporaryFolder
  static let start = Instant(seconds: 1_796_112_000)  // 2026-12-01T09:00 in Berlin

  init() throws {
    folder = try TemporaryFolder()
    home = Home(
      path: folder.path, state: Path.join(folder.path, "state"), zone: "Europe/Lisbon")
    symlink(Repository.file("Workshops"), home.workshops)
    var new = Self.new(home)
    path = try new.make().path
    let desk = try desk()
    let people = ["Ana Ruiz", "Ben Okafor", "Chloe Winter"].enumerated().map { index, name in
      var facts = PersonFacts(id: PersonID("p\(index)"))
      facts.name = name
      facts.enrolled = true
      return facts
    }
    try desk.record(.roster(RosterImport(file: "r.csv", hash: "0", people: people)))
    try desk.record(.rollCall(.here(people.prefix(2).map(\.id))), at: Self.start.adding(minutes: 5))
  }

  /// The making of the session, or of another one.
  static func new(_ home: Home, hour: Int = 9, seed: String = "open session") -> NewSession {
    var new = NewSession(
      home: home, workshop: "customer-deescalation", cohort: "acme-3",
      start: CivilTime(2026, 12, 1, hour), zone: "Europe/Berlin", label: "faye")
    new.time = TimeSource(manual: start.adding(minutes: -60))
    new.random = Randomness(seed: seed)
    return new
  }

  /// Sits down at it at 09:10.
  func desk(as label: String = "faye", writes: Bool = true) throws -> SessionDesk {
    var options = SessionDesk.Options(label: label, writes: writes)
    options.time = TimeSource(manual: Self.start.adding(minutes: 10))
    options.random = Randomness(seed: "desk \(label)")
    return try SessionDesk(home: home, session: path, options: options)
  }

  var cohort: String { Path.folder(of: path) }
  var workshop: String { Path.join(path, "workshop.json") }
  var settings: String { Path.join(cohort, "cohort.yaml") }
  /// The file with the session's first line.
  var journal: String { get throws { try file(in: "\(path)/journal") } }
  /// The file about people.
  var people: String { get throws { try file(in: "\(cohort)/people") } }

  private func file(in folder: String) throws -> String {
    try #require(Disk.names(folder).first { $0.hasSuffix(".jsonl") }.map { "\(folder)/\($0)" })
  }

  /// Forgets what this installation remembers of folders, as on another computer.
  func forget() { Disk.remove(home.state) }

  /// Takes away the lines of a file that hold an act.
  func strip(_ act: String, from path: String) throws {
    let lines = try Disk.text(path).split(separator: "\n").filter {
      !$0.contains("\"act\":\"\(act)\"")
    }
    try Disk.write(lines.map { $0 + "\n" }.joined(), to: path)
  }
}
