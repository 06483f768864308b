import Calendar
import Desk
import Imports
import Plans
import Workshop

/// Reading and matching a report of 2,000 rows against 400 learners, half of whose names need more
/// than a look-up.
struct AttendanceBench {
  private static let learners = 400
  private static let rows = 2000
  private static let start = Instant(seconds: 1_796_112_000)

  func run() throws {
    let situation = Self.situation()
    let file = ResultFile(name: "participants.csv", bytes: Array(Self.report.utf8))
    let expectation = AttendanceExpectation(window: situation.opening.window, zone: .utc)
    var (reading, matching) = (Timing(), Timing())
    var outcome = ""
    for _ in 0..<21 {
      var read: AttendanceReading?
      try reading.measure { read = try AttendanceReader.read(file.bytes, expecting: expectation) }
      guard case .report(let report, _) = read else { return say("attendance    no report") }
      matching.measure {
        var random = Randomness(seed: "bench")
        let decision = AttendanceImporter.decide(
          report, from: file, in: situation, random: &random)
        let known = decision.keys.values.reduce(0, +)
        outcome = "\(known) of \(decision.people) people certain"
      }
    }
    say(
      "attendance    \(decimal(reading.median + matching.median)) ms for \(Self.rows) rows against "
        + "\(Self.learners) learners (reading \(decimal(reading.median)), matching "
        + "\(decimal(matching.median))), \(outcome); bar 200 ms")
  }

  private static let firsts = ["Ana", "Ben", "Chloe", "Dev", "Elif", "Femi", "Grace", "Hugo"]
  private static let lasts = ["Ruiz", "Okafor", "Winter", "Patel", "Kaya", "Adeyemi", "Mori"]

  private static func name(_ index: Int) -> String {
    "\(firsts[index % 8])\(index / 56) \(lasts[index / 8 % 7])"
  }

  /// Four rows of every learner; one in ten is misspelt, and a hundred strangers come on top.
  private static var report: String {
    var lines = ["Name (Original Name),User Email,Join Time,Leave Time,Duration (Minutes),Guest"]
    for row in 0..<rows {
      let person = row % (learners + 100)
      let name = person % 10 == 3 ? name(person) + "z" : name(person)
      let email = person % 3 == 0 ? "p\(person)@acme.example" : ""
      let (hour, minute) = (9 + row / 700, row % 50)
      let two = { (number: Int) in number < 10 ? "0\(number)" : "\(number)" }
      lines.append(
        "\(name),\(email),12/01/2026 \(two(hour)):\(two(minute)):00 AM,"
          + "12/01/2026 \(two(hour)):\(two(minute + 9)):30 AM,10,No")
    }
    return lines.joined(separator: "\r\n")
  }

  private static func situation() -> Situation {
    var roster = Roster()
    for index in 0..<learners {
      var facts = PersonFacts(id: PersonID("p\(index)"))
      facts.name = name(index)
      facts.emails = ["p\(index)@acme.example"]
      facts.enrolled = true
      roster.apply(.person(facts))
    }
    let plan = Plan(
      id: "w", title: "W", minutes: 240, framework: Framework(id: "F", title: "F", steps: []))
    let window = Period(start, start.adding(minutes: 240))
    let opening = Opening(
      session: "bench", cohort: "bench", zone: "UTC", window: window, doors: start, workshop: "",
      lead: "")
    return Situation(
      plan: plan, roster: roster, session: Session(), opening: opening, zone: .utc,
      now: window.end)
  }
}
