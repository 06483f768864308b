import Calendar
import Desk
import TestKit
import Workshop

@testable import Console

/// A session of the workshop that comes with the program, with a cohort of twenty-four unless more are
/// asked for, in a home of its own: doors at 08:00, 09:00 to 13:00 in Berlin, nobody here yet.
///
/// Time moves only by `at`, and ids are the same in every run.
final class ExampleSession {
  let home: Home
  let path: String
  private let folder: TemporaryFolder

  /// The learners in the order of the roster.
  static let names = [
    "Ana Ruiz", "Ben Okafor", "Chloe Winter", "Dev Patel", "Elif Kaya", "Femi Adeyemi",
    "Grace Lindqvist", "Hugo Marchetti", "Ines Duarte", "Jamal Haddad", "Kenji Mori",
    "Lena Fischer", "Marco Bianchi", "Nadia Petrova", "Omar Farouk", "Priya Nair", "Quinn Doyle",
    "Rosa Delgado", "Sam Whitfield", "Tess van Dijk", "Uma Krishnan", "Viktor Novak", "Wei Zhang",
    "Zoe Martin",
  ]

  /// More learners, for large cohorts.
  static let moreNames = [
    "Arno Wolf", "Bella Romano", "Cyril Dubois", "Dmitri Orlov", "Esther Lindholm",
    "Farid Rahimi", "Gloria Mensah", "Hana Suzuki", "Igor Pavlov", "Jana Dvorak", "Karim Aziz",
    "Leo Hoffmann", "Mira Joshi", "Nils Berg", "Olga Ivanova", "Pablo Vega", "Qasim Malik",
    "Ruth Adler", "Selma Kurt", "Tomas Silva", "Ulla Holm", "Vera Lang", "Walter Brandt",
    "Xenia Popova", "Yusuf Aydin", "Zara Bennett", "Bruno Keller", "Carla Santos", "Edda Moen",
    "Gita Rao", "Henk Visser", "Iris Tanaka", "Joan Murphy", "Kaja Nowak", "Lars Dahl",
    "Milan Horvat",
  ]

  static let doors = Instant(seconds: 1_796_108_400)  // 2026-12-01T08:00 in Berlin

  /// Makes a session.
  ///
  /// - Parameters:
  ///   - people: How many learners are enrolled.
  ///   - delivery: How the cohort meets, as its settings say it.
  ///   - rolePlay: Lines that stand in role play A in place of its scenarios.
  ///   - seed: What ids are made from; another seed makes another session.
  init(
    people: Int = names.count, delivery: String = "online", rolePlay: [String] = [],
    seed: String = "example"
  ) throws {
    folder = try TemporaryFolder()
    home = Home(path: folder.path, state: Path.join(folder.path, "state"))
    for shared in ["Workshops", "Handouts"] {
      try Disk.copy(Repository.file(shared), to: folder.file(shared))
    }
    if !rolePlay.isEmpty { try Self.write(rolePlay, to: home) }
    var new = NewSession(
      home: home, workshop: "customer-deescalation", cohort: "demo-1",
      start: CivilTime(2026, 12, 1, 9), zone: "Europe/Berlin", label: "faye")
    new.time = TimeSource(manual: Self.doors)
    new.random = Randomness(seed: seed)
    path = try new.make().path
    try meet(delivery)
    try enrol(people, &new.random)
  }

  private static func write(_ lines: [String], to home: Home) throws {
    let file = Path.join(home.workshops, "customer-deescalation/activities/role-play-a.yaml")
    let text = String(decoding: try Files.read(file), as: UTF8.self)
    let kept = text.split(separator: "\n").filter { !$0.hasPrefix("scenarios:") }.map(String.init)
    try Files.write(Array((kept + lines).joined(separator: "\n").utf8), to: file)
  }

  private func meet(_ delivery: String) throws {
    let settings = Path.join(Path.folder(of: path), "cohort.yaml")
    let text = String(decoding: try Files.read(settings), as: UTF8.self)
    let said = text.replacing("delivery: online", with: "delivery: \(delivery)")
    try Files.write(Array(said.utf8), to: settings)
  }

  private func enrol(_ count: Int, _ random: inout Randomness) throws {
    let people = (Self.names + Self.moreNames).prefix(count).map { name in
      var facts = PersonFacts(id: PersonID.fresh(using: &random))
      let words = name.lowercased().split(separator: " ")
      facts.name = name
      facts.emails = ["\(words[0]).\(words[words.count - 1])@acme.example"]
      facts.enrolled = true
      return facts
    }
    try desk().record(.roster(RosterImport(file: "roster.csv", hash: "example", people: people)))
  }

  /// Puts a file where the workshop expects its clip; nothing plays it.
  func recordClip() throws {
    let clips = Path.join(home.workshops, "customer-deescalation/clips")
    try Files.makeFolder(clips)
    try Files.write([], to: Path.join(clips, "clip1.mp4"))
  }

  /// Sits down at the session; one person at a time.
  func desk(as label: String = "faye", writes: Bool = true) throws -> SessionDesk {
    var options = SessionDesk.Options(label: label, writes: writes)
    options.time = TimeSource(manual: Self.doors)
    options.random = Randomness(seed: "desk \(label)")
    return try SessionDesk(home: home, session: path, options: options)
  }

  /// What there is around a console: no program of this machine.
  var surroundings: AnswerContext {
    var surroundings = AnswerContext(isManual: true)
    surroundings.environment = ["PATH": Path.join(home.path, "bin"), "TZ": "Europe/Berlin"]
    return surroundings
  }

  /// A console at which one person sits and types.
  func console(as label: String = "faye", writes: Bool = true) throws -> Interpreter {
    Interpreter(desk: try desk(as: label, writes: writes), surroundings: surroundings)
  }

  /// Sits down at a rehearsal of the session.
  func rehearsal() -> SessionDesk {
    SessionDesk(
      rehearsing: Rehearsal(session: path, home: home), home: home, label: "faye",
      time: TimeSource(manual: Self.doors))
  }
}
