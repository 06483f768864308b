import Workshop

extension Verb {
  static let summary = Verb(
    "summary", group: .screen, summary: "what the session comes to", writes: false
  ) { turn in
    try turn.needNothing()
    let (situation, voice) = (turn.situation, turn.voice)
    let summary = situation.summary
    if situation.session.closed == nil { turn.say("So far, as the session is not closed:") }
    turn.say(SummaryWords.counts(summary))
    for standing in summary.incomplete {
      turn.say(SummaryWords.incomplete(standing, situation, voice))
    }
    items(summary, turn)
    for launched in situation.session.launches {
      turn.say(SummaryWords.launch(launched, voice))
    }
  }

  private static func items(_ summary: Workshop.Summary, _ turn: Turn) {
    if summary.items.isEmpty { return }
    var table = Table([.left, .right, .right, .left])
    table.row(["item", "plan", "took", ""])
    for item in summary.items {
      let changed = item.planned == item.original ? "" : "shortened or extended to \(item.planned)"
      table.row([turn.voice.item(item.id), "\(item.original)", "\(item.actual)", changed])
    }
    for line in table.lines(columns: turn.surroundings.columns) { turn.say(line) }
  }
}

/// Sentences about what a session comes to.
enum SummaryWords {
  static func counts(_ summary: Workshop.Summary) -> String {
    let walkins = summary.walkins > 0 ? " + \(Voice.count(summary.walkins, "walk-in"))" : ""
    return "\(summary.enrolled) enrolled · \(summary.attended) attended\(walkins) · "
      + "\(summary.completed) completed · \(summary.incomplete.count) incomplete"
  }

  /// Who is incomplete and why; whether a test was failed is nobody else's business.
  static func incomplete(
    _ standing: Standing, _ situation: Situation, _ voice: Voice
  ) -> String {
    let reasons = standing.missing.map { missing in
      switch missing {
      case .attendance(_, _, let percent):
        "\(Voice.decimal(tenths: standing.attendance.tenths)) % of \(percent) %"
      case .test(let id), .pass(let id, _, _): "\(situation.plan.test(id)?.title ?? id) open"
      case .survey(let id): "\(situation.plan.survey(id)?.title ?? id) open"
      }
    }
    return
      "Incomplete: \(voice.full(standing.person.id)), \(reasons.joined(separator: ", ").harmless)"
  }

  static func launch(_ launched: Session.Launched, _ voice: Voice) -> String {
    let means = launched.launch.means
    var words = "\(voice.clock(launched.at)) \(voice.activity(launched.launch.activity))"
    switch means {
    case .player: words += ", played"
    case .opener: words += ", played by the system's own player"
    case .facilitator: break
    case .link, .transcript, .still: words += ", fallback: \(means.rawValue)"
    case .none: words += ", left out"
    }
    if !launched.cues.isEmpty { words += ", \(Voice.count(launched.cues.count, "cue"))" }
    return words
  }
}
