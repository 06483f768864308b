import Desk
import Formats
import Wording
import Workshop

extension ShellCommand {
  /// `lectern learn`.
  public static let learn = ShellCommand("learn", damage: .withholds)
}

extension Program {
  /// Compares planned with real minutes over past sessions and proposes new ones.
  ///
  /// - Parameters:
  ///   - names: Sessions, or cohorts for all of theirs.
  ///   - words: Ids of items whose proposal is written, with commas between them or not, or `all`;
  ///     nothing is written without.
  ///   - longer: Whether the workshop may get longer than its sessions are booked for.
  public func learn(
    _ names: [String], accepting words: [String], longer: Bool = false
  ) throws -> Bool {
    let accepted = words.flatMap { $0.split(separator: ",").map(String.init) }
    let paths = try names.flatMap { try sessions($0) }
    let situations = try paths.map { try desk($0, writes: false).situation }
    let run = try LearningRun(home: home, situations: situations)
    for row in run.durations.rows { output.say(LearnWords.row(row)) }
    guard run.durations.rows.contains(where: { $0.proposal != nil }) else {
      output.say("Nothing to change after \(DisplayFormat.count(run.sessions, "session")).")
      return accepted.isEmpty
    }
    let (edit, learned) = try run.edit(
      accepting: accepted.isEmpty || accepted == ["all"] ? nil : accepted)
    for line in LearnWords.diff(edit, learned, path: run.path) { output.say(line) }
    if accepted.isEmpty {
      output.say(
        "Nothing is written yet: --accept all, or --accept with the items' ids, writes it.")
    } else if let length = learned.length, length > run.minutes, !longer {
      output.complain(LearnWords.longer(length, than: run.minutes))
      return false
    } else {
      try admitFiles()
      try run.write(edit)
      output.say("Written. Sessions that exist keep their own minutes.")
    }
    return true
  }

  /// A session's path, or those of all of a cohort's.
  private func sessions(_ name: String) throws -> [String] {
    if let cohort = try? home.cohort(name) {
      return Home.sessions(in: cohort).map { Path.join(cohort, $0) }
    }
    return [try home.session(name)]
  }
}

/// What items took, in words.
enum LearnWords {
  private static let numbers = [
    "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine",
  ]

  /// Such as `Clip 1 took 27, 24, 22 in three runs (plan 20, median 24, 22-27) → propose 23`.
  static func row(_ row: Durations.Row) -> String {
    let title = row.title
    let left = row.shortened == 0 ? "" : "; \(count(row.shortened)) shortened, left out"
    if row.took.isEmpty { return "\(title) had less time than planned in every run" }
    let took = row.took.map(String.init).joined(separator: ", ")
    let spread =
      row.spread.count > 1
      ? ", median \(row.median), \(row.spread.lowerBound)-\(row.spread.upperBound)" : ""
    let proposal = row.proposal.map { " → propose \($0)" } ?? ""
    return "\(title) took \(took) in \(count(row.took.count)) (plan \(row.planned)\(spread))"
      + "\(left)\(proposal)"
  }

  private static func count(_ number: Int) -> String {
    "\(numbers.indices.contains(number) ? numbers[number] : "\(number)") "
      + (number == 1 ? "run" : "runs")
  }

  /// The lines that change.
  static func diff(_ edit: MinutesEdit, _ learned: LearnedMinutes, path: String) -> [String] {
    var lines = ["", path]
    for change in edit.changes {
      lines.append("\(change.line) - \(change.old)")
      lines.append("\(change.line) + \(change.new)")
    }
    if let length = learned.length { lines.append("The workshop then takes \(length) min.") }
    return lines
  }

  /// That what was accepted makes the workshop longer than what people have in their calendars.
  static func longer(_ length: Int, than minutes: Int) -> String {
    "Sessions are booked for \(minutes) min and would then take \(length). Nothing is written: "
      + "accept fewer items, or say --longer when the slot can be longer."
  }

  static func words(_ problem: LearningRun.Problem) -> String {
    switch problem {
    case .severalWorkshops(let ids):
      ids.isEmpty
        ? "There is no session to learn from."
        : "These are sessions of \(DisplayFormat.list(ids, "and")). Name those of one workshop."
    case .noProposal(let item, let proposed):
      "Nothing is proposed for '\(item)'. "
        + "There \(proposed.count == 1 ? "is" : "are") \(DisplayFormat.list(proposed, "and"))."
    case .unchangeable(let reason):
      "workshop.yaml is left as it is: \(reason). Change the minutes there by hand."
    }
  }
}
