import Calendar
import Desk
import Exports
import Plans
import Workshop

/// Writing what a cohort's trainers scored as xAPI statements, against digesting the bytes once.
struct StatementBench {
  let folder: String
  private let learners = 500
  private let rounds = 40
  private let repetitions = 7

  func run() throws {
    guard let format = ExportFormat.named("xapi") else { return }
    let results = results
    let path = folder + "/xapi.jsonl"
    var (ours, theirs) = (Timing(), Timing())
    var statements = 0
    for _ in 0..<repetitions {
      var export: ExportResult?
      ours.measure { export = format.make(results, ExportOptions()) }
      guard let lines = export?.files.first?.bytes else { return }
      statements = lines.count { $0 == 0x0A }
      try Files.write(lines, to: path)
      try theirs.measure { try Self.digest(path) }
    }
    let each = ours.median * 1e3 / Double(statements)
    say(
      "xAPI statements             \(decimal(ours.median / theirs.median)) x"
        + "  sha1sum of the same lines")
    say(
      "                            \(decimal(each)) µs each, so \(decimal(each)) s for 1,000,000,"
        + " measured with \(statements)")
    say("")
  }

  private static func digest(_ path: String) throws {
    let child = try Child.onPipes(["sha1sum", path], environment: ["PATH=/usr/bin:/bin"])
    try child.read(until: "\n")
    child.end()
  }

  private var results: CohortResults {
    let start = Instant(seconds: 1_796_112_000)
    let opening = Opening(
      session: "6d1f3c52-8a0b-4b59-9c55-2f3f0a9e4d01", cohort: "bench", zone: "UTC",
      window: Period(start, start.adding(minutes: 240)), doors: start, workshop: "", lead: "faye")
    let people = (0..<learners).map { number in
      var facts = PersonFacts(id: PersonID("p\(10_000 + number)"))
      facts.name = "Learner \(number)"
      facts.emails = ["learner\(number)@example.com"]
      facts.enrolled = true
      return facts
    }
    var roster = Roster()
    for person in people { roster.apply(.person(person)) }
    let ids = people.map(\.id)
    let acts =
      [Act.session(.opened(opening)), .rollCall(.here(ids))] + scores(of: ids) + [.session(.closed)]
    let entries = acts.enumerated().map { number, act in
      let id = ActID(writer: "faye", seq: number + 1)
      return Entry(
        order: ActOrder(milliseconds: Int64(number), counter: 0, id: id),
        at: start.adding(minutes: 5),
        act: act)
    }
    let situation = Situation(
      plan: plan, roster: roster, session: Session(entries), opening: opening, zone: .utc,
      now: start.adding(minutes: 300))
    return CohortResults(
      cohort: "bench", uuid: "0b8a4f1c-6a51-4c0e-9d53-1f0f4a7c2e10", lms: plan.lms,
      sessions: [CohortResults.SessionResults(name: "2026-12-01", situation: situation)])
  }

  /// Everybody is scored in each round, on levels that differ.
  private func scores(of people: [PersonID]) -> [Act] {
    (1...rounds).flatMap { round in
      people.enumerated().map { number, person in
        var score = Score(
          performance: Performance(learner: person, activity: "role-play-a", round: round),
          rater: Rater(name: "faye"))
        for (position, key) in Self.keys.enumerated() {
          score.levels.updateValue((number + round * position) % 5 + 1, forKey: key)
        }
        score.global = (number + round) % 4 + 1
        return Act.scoring(.scored(score))
      }
    }
  }

  private static let keys = ["A", "D", "E", "H", "R"]

  private var plan: Plan {
    var plan = Plan(
      id: "calm-calls", title: "Calm calls", minutes: 240,
      framework: Framework(
        id: "HEARD", title: "HEARD",
        steps: Self.keys.map { Framework.Step(key: $0, title: "Step \($0)") }))
    plan.scoring.steps = Self.keys.map { Criterion(key: $0, title: "Step \($0)") }
    plan.scoring.global = GlobalRating()
    plan.lms.course = "Calm calls"
    plan.lms.iri = "https://lectern.example/xapi/"
    plan.lms.homePage = "https://acme.example"
    return plan
  }
}
