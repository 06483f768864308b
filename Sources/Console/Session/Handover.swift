import Desk
import Journal
import Plans
import Wording
import Workshop

extension Verb {
  static let handover = Verb(
    "handover", group: .session, usage: "[NAME [anyway]]",
    moments: .anyTime, effects: .mayWriteActs,
    summary: "pass the agenda on; without a name, the state for a co-trainer",
    examples: [
      "handover   the state, to paste", "handover sam   Sam moves the agenda from now on",
    ],
    details: [
      "Only the lead can type next, extend, skip, hold and round open, at any console of theirs.",
      "NAME is the name in a co-trainer's open --as NAME. If the lead's console is gone, handover "
        + "with your own name and anyway takes the lead.",
    ]
  ) { turn in
    let insists = turn.take("anyway")
    guard let name = turn.words.first else { return state(turn) }
    if turn.words.count > 1 { throw CommandProblem.usage("One name.") }
    try turn.desk.needWriter()
    guard let writer = turn.desk.writer?.name else { throw CommandProblem.readOnly }
    let next = try successor(name, insists, turn)
    try turn.record(turn.situation.handOver(to: next, from: writer, insisting: insists))
    let isOwn = turn.situation.session.isLed(by: writer)
    turn.say("\(isOwn ? "You move" : turn.voice.label(ofWriter: next) + " moves") the agenda now.")
  }

  /// The writer that a name means: the one with the latest act, so that the journal can tell.
  private static func successor(_ name: String, _ insists: Bool, _ turn: Turn) throws -> String {
    let label = Writers.label(name)
    let writers = turn.desk.history.lines.map(\.id.writer) + [turn.desk.writer?.name ?? ""]
    if let writer = writers.last(where: { Session.label(ofWriter: $0) == label }) { return writer }
    if insists { return label }
    let known = Set(writers.map { turn.voice.label(ofWriter: $0) }).sorted()
    throw CommandProblem.plain(
      "\(name) has typed nothing here; \(DisplayFormat.list(known, "and")) "
        + "\(known.count == 1 ? "has" : "have"). handover \(name) anyway passes it on.")
  }

  /// Where the session is, ready to paste to the next lead; nothing private is in it.
  private static func state(_ turn: Turn) {
    let (situation, voice) = (turn.situation, turn.voice)
    var lines = [situation.plan.title] + statusLines(turn)
    for (kind, word) in [(Note.Kind.park, "Parked"), (.action, "Action")] {
      lines += situation.notesForEverybody(kind).map { "\(word): \($0.note.text)" }
    }
    if let lead = situation.session.lead, !lead.isEmpty {
      lines.append("\(voice.label(ofWriter: lead)) moves the agenda.")
    }
    turn.hand(out: lines)
  }
}

/// Writers as people name them.
enum Writers {
  /// The label that a console opened with a name writes under.
  static func label(_ name: String) -> String {
    var random = SystemRandomNumberGenerator()
    return Session.label(ofWriter: Writer(label: name, using: &random).name)
  }
}
