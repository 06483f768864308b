import Calendar
import Desk
import Glibc
import Journal
import Plans
import TestKit
import Testing
import Workshop

@testable import Console

/// The four hours of the example cohort, from `new` to `export`.
///
/// `LECTERN_RECORD=1 swift test --filter FourHoursTests` rewrites the golden; read the difference.
@Suite("Four hours")
struct FourHoursTests {
  private static let input = Repository.file("Sessions/example-harbour/input")

  /// A home with the example's session in it, made as the example is made.
  private final class Morning {
    let folder: TemporaryFolder
    let home: Home
    let path: String
    let interpreter: Interpreter

    init() throws {
      folder = try TemporaryFolder()
      home = Home(path: folder.path, state: Path.join(folder.path, "state"))
      symlink(Repository.file("Workshops"), Path.join(folder.path, "Workshops"))
      var new = NewSession(
        home: home, workshop: "customer-deescalation", cohort: "example-harbour",
        start: CivilTime(2026, 10, 6, 9), zone: "Europe/Berlin", label: "faye")
      new.time = TimeSource(manual: try #require(Instant("2026-10-06T08:00:00+02:00")))
      new.random = Randomness(seed: "four hours")
      path = try new.make().path
      var options = SessionDesk.Options(label: "faye")
      options.time = new.time
      options.random = Randomness(seed: "four hours, faye")
      interpreter = Interpreter(
        desk: try SessionDesk(home: home, session: path, options: options),
        surroundings: AnswerContext(isScript: true, isManual: true))
    }

    /// Carries out a line whose files lie beside the script.
    func answer(_ line: String) -> Interpreter.Answer {
      let words = line.split(separator: " ").map { word in
        word.hasSuffix(".csv") ? Path.join(FourHoursTests.input, String(word)) : String(word)
      }
      return interpreter.answer(words.joined(separator: " "))
    }
  }

  private func played() throws -> (Morning, String) {
    let morning = try Morning()
    let script = String(
      decoding: try Files.read(Path.join(Self.input, "session.txt")), as: UTF8.self)
    var told: [String] = []
    for line in ["import roster roster.csv same=all"]
      + script.split(separator: "\n").map(String.init)
    {
      if line.hasPrefix("#") {
        told += ["", line]
        continue
      }
      let answer = morning.answer(line)
      told += ["> " + line] + answer.lines + (answer.isDone ? [] : ["[not done]"])
    }
    return (morning, told.joined(separator: "\n") + "\n")
  }

  @Test("the script comes out as it stands")
  func script() throws {
    let (_, told) = try played()
    #expect(Golden.difference(told, from: "Goldens/four-hours.txt") == nil)
  }

  @Test("the shares attended are those of the clock")
  func shares() throws {
    let (morning, _) = try played()
    let situation = morning.interpreter.desk.situation
    var shares: [String: String] = [:]
    for attendance in situation.attendances {
      let name = situation.roster[attendance.person]?.calledName ?? ""
      shares[name] = "\(attendance.status.rawValue) \(attendance.tenths ?? 0)"
    }
    #expect(shares["Tess"] == "present 971")
    #expect(shares["Wei"] == "present 921")
    #expect(shares["Kim"] == "present 871")
    #expect(shares["Viktor"] == "left 433")
    #expect(shares["Omar"] == "present 979")
    #expect(shares["Zoë"] == "absent 0")
    #expect(shares["Ana"] == "present 1000")
    #expect(shares.count == 25)
  }

  @Test("who has completed is who was there long enough and handed in both")
  func completion() throws {
    let (morning, _) = try played()
    let results = morning.interpreter.desk.situation.learnerResults
    let incomplete = results.filter { !$0.isComplete }.map(\.person.calledName).sorted()
    #expect(incomplete == ["Hugo", "Sam", "Viktor", "Zoë"])
  }

  @Test("everything is told again from the folder alone")
  func again() throws {
    let (morning, _) = try played()
    let desk = morning.interpreter.desk
    let again = try SessionDesk(
      home: morning.home, session: morning.path, options: .init(label: "sam", writes: false))
    #expect(again.situation.session == desk.situation.session)
    #expect(again.situation.roster == desk.situation.roster)
  }

  @Test("undoing everything leaves the session as it was made")
  func undoneAll() throws {
    let (morning, _) = try played()
    let desk = morning.interpreter.desk
    while let last = desk.history.lastAct(of: desk.writer?.name ?? "") {
      try desk.undo(last, in: desk.history)
    }
    var fresh = Session()
    for entry in desk.folder.journal.ledger.entries.prefix(1) { fresh.apply(entry) }
    #expect(desk.situation.session == fresh)
    #expect(desk.situation.roster.people.isEmpty)
  }
}
