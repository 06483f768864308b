import Plans
import Wording
import Workshop

extension Verb {
  static let measures = Verb(
    "measures", group: .measures, usage: "[tests|surveys|gain|agreement]",
    moments: [.anyTime, .shell], effects: .isPrivate,
    summary: "what was measured and of how many; a name shows the numbers",
    examples: ["measures", "measures gain"],
    details: ["Nothing is shown of results until one is asked for by name."],
    completes: .words(["tests", "surveys", "gain", "agreement"])
  ) { turn in
    guard let word = turn.words.first else { return MeasureWords.overview(turn) }
    let kinds = ["tests", "surveys", "gain", "agreement"]
    switch try Choice.of(word, among: kinds, what: "measure", id: { $0 }) {
    case "tests": MeasureWords.tests(turn)
    case "surveys": MeasureWords.surveys(turn)
    case "gain": MeasureWords.gain(turn)
    default: for line in AgreementWords(turn.voice).summary { turn.sayAll(line) }
    }
  }
}

/// How measures are written: each number with its n.
enum MeasureWords {
  /// What there is, without a result.
  static func overview(_ turn: Turn) {
    let situation = turn.situation
    var table = Table([.left, .left, .right])
    for summary in situation.testSummaries {
      table.row(["tests", summary.test.title, "n = \(summary.n)"])
    }
    for survey in situation.plan.surveys {
      let taken = situation.respondents(of: survey.id).taken.count
      table.row(["surveys", survey.title, "n = \(taken)"])
    }
    table.row(["gain", "pre to post", "n = \(situation.gain?.n ?? 0)"])
    let pairs = situation.agreements
    let count = pairs.map(\.performances).reduce(0, +)
    table.row(["agreement", "scored by two trainers", "n = \(count)"])
    for line in table.lines(columns: turn.surroundings.columns) { turn.say(line) }
  }

  static func tests(_ turn: Turn) {
    for summary in turn.situation.testSummaries {
      guard let mean = summary.mean else {
        turn.say("\(summary.test.title): no result yet")
        continue
      }
      turn.say(
        "\(summary.test.title): mean \(DisplayFormat.number(mean)) of \(summary.test.maximum), "
          + (summary.passed.map { "\($0) passed, " } ?? "") + "n = \(summary.n)")
    }
  }

  static func surveys(_ turn: Turn) {
    for summary in turn.situation.surveySummaries {
      let mean = summary.mean.map { "mean \(DisplayFormat.number($0)), " } ?? ""
      turn.sayAll("\(summary.item.text) \(mean)n = \(summary.n)")
    }
  }

  static func gain(_ turn: Turn) {
    guard let gain = turn.situation.gain else {
      return turn.say("Nobody has taken both tests yet.")
    }
    let normalised = gain.normalised.map { ", normalised \(AgreementWords.decimals($0))" } ?? ""
    turn.sayAll(
      "\(DisplayFormat.number(gain.preMean)) → \(DisplayFormat.number(gain.postMean)) % of the maximum: "
        + "\(AgreementWords.signed(gain.points)) points\(normalised), n = \(gain.n) who took both")
  }
}
