import Plans
import Wording
import Workshop

/// Sentences about what a session comes to, without anybody's scores.
enum SummaryWords {
  static func counts(_ situation: Situation) -> String {
    let summary = situation.summary
    let walkins = summary.walkins > 0 ? " + \(DisplayFormat.count(summary.walkins, "walk-in"))" : ""
    let counts =
      "\(summary.enrolled) enrolled · \(summary.attended) attended\(walkins) · "
      + "\(summary.completed) completed"
    return !situation.isClosed
      ? counts : "\(counts) · \(summary.incomplete.count) incomplete"
  }

  /// What is missing and from whom, a line for each.
  ///
  /// While the session is open, a share that can still be reached is not missing. Whether a test was
  /// failed is not for everybody's eyes.
  static func missing(_ situation: Situation, _ voice: DisplayFormat) -> [String] {
    let incomplete = situation.summary.incomplete
    let percent = situation.plan.completion.attendance
    var lines: [String] = []
    let short = incomplete.filter { result in
      result.missing.contains(where: \.isAttendance)
        && !result.attendance.mayReach(percent: percent)
        && !(!situation.isClosed && situation.learnerForecast(result.person.id).isReachable)
    }
    if !short.isEmpty {
      let names = short.map {
        "\(voice.full($0.person.id)) "
          + ($0.attendance.tenths.map { "\(DisplayFormat.decimal(tenths: $0)) %" } ?? "?")
          + LearnerResult.Missing.shortfall(
            $0.attendance.seconds, of: $0.attendance.possible, percent: percent)
      }
      let list = names.count > 12 ? "\(names.count) people" : names.joined(separator: ", ")
      lines.append("Under \(percent) %: \(list)")
    }
    let unsure = incomplete.filter { result in
      result.missing.contains(where: \.isAttendance)
        && result.attendance.mayReach(percent: percent)
    }
    if !unsure.isEmpty {
      lines.append("\(percent) % at most, not certain: \(names(unsure.map(\.person.id), voice))")
    }
    let there = incomplete.filter(\.attendance.wasThere)
    for id in situation.plan.completion.requires + situation.plan.completion.passes {
      let people = there.filter { $0.hasNotDone(id) }.map(\.person.id)
      let title = situation.plan.test(id)?.title ?? situation.plan.survey(id)?.title ?? id
      let line = "\(title) open: \(names(people, voice))"
      if !people.isEmpty, !lines.contains(line) { lines.append(line) }
    }
    for id in situation.plan.completion.passes {
      let count = incomplete.count { $0.hasFailed(id) }
      if count > 0 { lines.append(notPassed(id, count, situation.plan)) }
    }
    return lines
  }

  /// How many took a test that they must pass and did not, and where the names are.
  static func notPassed(_ id: String, _ count: Int, _ plan: Plan) -> String {
    "\(plan.test(id)?.title ?? id) taken and not passed: \(count); test \(id) names them"
  }

  /// A few names, or how many there are.
  static func names(_ people: [PersonID], _ voice: DisplayFormat) -> String {
    people.count > 12 ? "\(people.count) people" : voice.names(people)
  }

  static func launch(_ launched: Session.Launched, _ situation: Situation, _ voice: DisplayFormat)
    -> String
  {
    let activity = launched.launch.activity
    let isClip = situation.plan.activity(activity)?.clip != nil
    var words = "\(voice.clock(launched.at)) \(voice.activity(activity))"
    switch launched.launch.means {
    case .player: words += launched.launch.file == nil ? ", played" : ", fallback: another file"
    case .opener:
      words +=
        launched.launch.file == nil ? ", in the system's own player" : ", fallback: another file"
    case .link, .transcript, .still: words += ", fallback: \(launched.launch.means.rawValue)"
    case .facilitator: words += isClip ? ", fallback: told by the trainer" : ""
    case .none: words += ", left out"
    }
    let cues = Set(launched.cues).count
    return cues > 0 ? "\(words), \(DisplayFormat.count(cues, "cue"))" : words
  }
}

extension LearnerResult {
  /// Whether completion lacks a test or a survey that was not done.
  fileprivate func hasNotDone(_ id: String) -> Bool {
    missing.contains(.test(id)) || missing.contains(.survey(id))
  }

  /// Whether completion lacks a pass in a test that was taken.
  fileprivate func hasFailed(_ id: String) -> Bool {
    missing.contains { if case .pass(id, _, _) = $0 { true } else { false } }
  }
}
