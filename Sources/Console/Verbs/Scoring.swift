import LineEditor
import Workshop

extension Verb {
  static let scoring = Verb(
    "scoring", group: .scores, usage: "[ROUND]",
    summary: "score room after room with single keys",
    examples: ["scoring", "scoring 2   the rooms of round 2"],
    details: [
      "A digit for each criterion, space not observable, then the next room by itself.",
      "n a note (Enter ends it), ! solved too early, arrows go back and on, Enter the next room, "
        + "q ends it; what was pressed is saved.",
      "It begins in the room you are in or are to watch, else in the first. At a pipe: in 3, then s 4 4 3 4 2 g3.",
    ]
  ) { turn in try Scoring.begin(turn) }
}

/// Scoring with single keys.
enum Scoring {
  static func begin(_ turn: Turn) throws {
    let situation = turn.situation
    guard let latest = situation.roundToScore else { throw Refusal.noRound }
    let word = turn.words.first { $0 != "rooms" }
    let round = try ScoreInput.number(word, "round").map {
      Rotation.RoundKey(latest.activity, $0)
    }
    let key = round ?? latest
    let watch = situation.session.rotation.watching[turn.voice.rater]
    let room = watch.flatMap {
      $0.activity == key.activity && $0.round == key.round ? $0.room : nil
    }
    let pad = ScoringPad(
      situation.scoreCoverage(in: key).turns,
      from: room ?? situation.duty(of: turn.voice.rater, in: key).first,
      rater: Rater(name: turn.voice.rater),
      scoring: situation.plan.scoring, book: situation.session.scores)
    guard let pad else { throw CommandProblem.plain("Nobody had a turn in round \(key.round).") }
    guard turn.surroundings.isDrawn else {
      throw CommandProblem.plain("Keys are read at a terminal. Here: in 3, then s 4 4 3 4 2 g3.")
    }
    turn.readKeys(ScoringKeys(pad, turn.voice))
  }
}

/// The keys of scoring: each performance becomes one line when it is left.
struct ScoringKeys: KeyMode {
  private var pad: ScoringPad
  private let references: [PersonID: String]

  init(_ pad: ScoringPad, _ voice: Voice) {
    self.pad = pad
    let learners = pad.stops.map(\.performance.learner)
    references = Dictionary(
      learners.map { ($0, voice.reference($0)) }, uniquingKeysWith: { first, _ in first })
  }

  var hint: String {
    "1-9 level · space n/o · n note · ! too early · ← → criterion · ↑ ↓ room · q ends"
  }

  func title(_ situation: Situation) -> String {
    if let typing = pad.typing { return "note: \(typing.suffix(30))_" }
    let stop = pad.stop
    let name = situation.roster[stop.performance.learner]?.calledName ?? ""
    let fields = pad.values.map { field, level in
      let key = field.key == Reconciliation.globalKey ? "g" : field.key
      let mark = field == pad.next ? "?" : ""
      return switch level {
      case .none: key + (mark.isEmpty ? "·" : mark)
      case .some(.none): "\(key)-\(mark)"
      case .some(.some(let level)): "\(key)\(level)\(mark)"
      }
    }
    return "\(stop.room) \(name.prefix(10)) \(fields.joined(separator: " "))"
  }

  mutating func take(_ key: Keystroke, _ situation: Situation) -> KeyStep {
    guard let key = Self.key(key) else { return .notMine }
    switch pad.take(key) {
    case .wait: return .wait
    case .unused: return .notMine
    case .save(let score): return .run(line(score))
    case .leave(let score): return score.map { .runAndLeave(line($0)) } ?? .leave
    }
  }

  /// What was pressed and is not saved yet, when the keys end in another way.
  var remainder: String? { pad.unsaved.map(line) }

  private static func key(_ key: Keystroke) -> ScoringPad.Key? {
    switch key {
    case .character(let character): .character(character)
    case .enter: .enter
    case .escape: .escape
    case .backspace, .delete: .backspace
    case .left: .left
    case .right: .right
    case .up: .up
    case .down: .down
    case .tab, .home, .end, .pageUp, .pageDown: nil
    }
  }

  /// The line that saves what changed of a performance.
  private func line(_ score: Score) -> String {
    let learner = score.performance.learner
    var words = ["score", references[learner] ?? learner.text]
    for (key, level) in score.levels { words.append("\(key)=\(level.map(String.init) ?? "-")") }
    if let global = score.global { words.append("g\(global)") }
    if let isEarly = score.isEarly { words.append(isEarly ? "early" : "early=no") }
    words.append("round=\(score.performance.round)")
    if let note = score.note { words.append(Words.quote(note, always: true)) }
    return words.joined(separator: " ")
  }
}
