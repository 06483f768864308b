import Desk
public import Imports
import Wording
public import Workshop

/// What a roster came to, in words.
public struct RosterWords {
  private let decision: RosterDecision
  private let sheet: RosterSheet
  private let roster: Roster

  /// Creates words for a decision.
  ///
  /// - Parameters:
  ///   - decision: What the file came to.
  ///   - sheet: What the file says.
  ///   - roster: What the cohort knows now.
  public init(_ decision: RosterDecision, sheet: RosterSheet, roster: Roster) {
    self.decision = decision
    self.sheet = sheet
    self.roster = roster
  }

  /// The answer: what was added, what is asked, what was mended, what could not be used.
  ///
  /// - Parameter command: The command that imports the file, for answering what is asked.
  public func lines(command: String) -> [String] {
    let first = [total] + questions(command)
    if decision.isRepeated, !decision.hasNews { return first + unasked }
    return first + unasked + FileWords.first(decision.torn, torn) + notes
      + sheet.remarkLines + FileWords.first(sheet.problems) { "! \($0.description)" }
  }

  private var total: String {
    let rows = DisplayFormat.count(decision.rows, "row")
    let people = DisplayFormat.count(decision.people.count, "person", "people")
    let known = decision.people.count - decision.new.count - decision.changed.count
    var parts: [String] = []
    if !decision.new.isEmpty { parts.append("\(decision.new.count) new") }
    if !decision.changed.isEmpty { parts.append("\(decision.changed.count) changed") }
    if known > 0 { parts.append("\(known) known, nothing new about them") }
    if !decision.hasNews {
      parts = [decision.isRepeated ? "imported before, nothing new" : "nothing new"]
    }
    if decision.heldBack > 0 { parts.append("\(decision.heldBack) held back") }
    return "\(rows) → \(people): \(parts.joined(separator: " · "))"
  }

  private func questions(_ command: String) -> [String] {
    if decision.questions.isEmpty { return [] }
    let lines = decision.questions.map { "\($0.line)" }.joined(separator: ",")
    return FileWords.first(decision.questions, question) + [
      "Held back until you say: \(command) same=\(lines) | apart=\(lines)"
    ]
  }

  private func question(_ question: RosterQuestion) -> String {
    "line \(question.line) \"\(question.name)\" may be \(other(question.other))"
  }

  private func other(_ other: RosterQuestion.Other) -> String {
    switch other {
    case .row(let line): "line \(line) with another e-mail"
    case .rowWithEmail(let line, let email):
      "line \(line), which has the same address (\(email)) and another id or name"
    case .rowWithID(let line, let id): "line \(line), which has the same id (\(id))"
    case .known(let person): "\(name(person)), who is known with another e-mail or id"
    case .acquainted(_, let cohort): "somebody of that name in \(cohort)"
    }
  }

  private func torn(_ torn: RosterDecision.Torn) -> String {
    "line \(torn.line) has addresses of \(DisplayFormat.list(torn.people.map(name), "and")); taken as "
      + "\(torn.people.first.map(name) ?? "nobody")"
  }

  private var notes: [String] {
    var notes: [String] = []
    for (cohort, people) in acquainted { notes.append("known from \(cohort): \(people)") }
    if decision.withoutEmail > 0 {
      let people = DisplayFormat.count(decision.withoutEmail, "person", "people")
      notes.append("no e-mail for \(people): files that match by e-mail hold them back")
    }
    if !decision.unnamed.isEmpty {
      let count = DisplayFormat.count(decision.unnamed.count, "learner")
      let who =
        decision.unnamed.count > 6
        ? count : decision.unnamed.map(name).joined(separator: ", ")
      notes.append("not in this file, still enrolled: \(who)")
    }
    return notes
  }

  private var unasked: [String] {
    if decision.unasked.isEmpty { return [] }
    let lines = DisplayFormat.list(decision.unasked.map(String.init), "and")
    return ["Nothing was asked about line \(lines)."]
  }

  private var acquainted: [(cohort: String, people: String)] {
    let groups = Dictionary(grouping: decision.people.filter { decision.acquainted[$0] != nil }) {
      decision.acquainted[$0] ?? ""
    }
    return groups.sorted { $0.key < $1.key }.map { cohort, people in
      (cohort, people.map(name).joined(separator: ", "))
    }
  }

  private func name(_ person: PersonID) -> String {
    let name = roster[person]?.displayName ?? person.text
    return roster.number(person).map { "\(name) (#\($0))" } ?? name
  }
}
