import LineEditor
import Plans
import Wording
import Workshop

extension Verb {
  static let scoring = Verb(
    "scoring", group: .scores, usage: "[sheets] [ROUND]",
    moments: [.live, .after], effects: [.writesActs, .isPrivate],
    summary: "score room after room with single keys, or key in observers' paper sheets",
    examples: [
      "scoring", "scoring 2   the rooms of round 2",
      "scoring sheets   the pile of paper, six keys a sheet",
    ],
    details: [
      "A digit for each criterion, space not observable, then the next room by itself.",
      "n writes a note before the last digit; Enter ends it. ! means solved too early. Arrows go back "
        + "and on, Enter to the next room, / and a number to another room or table. q ends it; every "
        + "key you pressed is saved.",
      "It begins in the room you are in or should watch, else in the first. At a pipe: in 3, then "
        + "s 4 4 3 4 2 g3.",
      "sheets saves each sheet as the score of that room's observer, continues with the next missing "
        + "one, and ends with the last. At a pipe, one line each: t7 43424 g3 \"let her finish\".",
    ], completes: .words(["sheets"])
  ) { turn in try KeyScoring.begin(turn) }
}

/// Scoring with single keys.
enum KeyScoring {
  static func begin(_ turn: Turn) throws {
    let situation = turn.situation
    guard let latest = situation.roundToScore else { throw Refusal.practice(.noRound) }
    let isPile = turn.take("sheets")
    let word = turn.words.first { $0 != "rooms" }
    let round = try ScoreInput.number(word, "round").map {
      Rotation.RoundKey(latest.activity, $0)
    }
    let key = round ?? latest
    let watch = situation.session.rotation.watching[turn.voice.rater]
    let room = watch.flatMap {
      $0.activity == key.activity && $0.round == key.round ? $0.room : nil
    }
    let start = room ?? situation.duty(of: turn.voice.rater, in: key).first
    let coverage = situation.scoreCoverage(in: key)
    let turns = (coverage.turns + coverage.ahead).sorted {
      ($0.room, $0.performance) < ($1.room, $1.performance)
    }
    if turns.isEmpty {
      throw CommandProblem.plain("Nobody had a turn in round \(key.round).")
    }
    let own = Rater(name: turn.voice.rater)
    let pad = ScoringPad(
      turns, from: isPile ? nil : start, isPile: isPile,
      scoring: situation.plan.scoring, book: situation.session.scores
    ) { isPile ? situation.observer(of: $0) : own }
    guard let pad else {
      throw CommandProblem.plain("Nobody of the cohort observed in round \(key.round).")
    }
    guard turn.surroundings.isDrawn else {
      let line = isPile ? "t7 43424 g3, a line a sheet" : "in 3, then s 4 4 3 4 2 g3"
      throw CommandProblem.plain("Keys are read at a terminal. Here: \(line).")
    }
    CoverageWords(turn).leftOut(coverage, but: pad)
    turn.readKeys(ScoringKeys(pad, turn.voice))
  }
}

/// The keys of scoring: each performance becomes one line when it is left.
struct ScoringKeys: KeyMode {
  private var pad: ScoringPad
  private let command: ScoreCommand
  private let noun: String

  init(_ pad: ScoringPad, _ voice: DisplayFormat) {
    self.pad = pad
    noun = voice.noun
    command = ScoreCommand(voice)
  }

  var hint: String {
    "1-9 level · space n/o · n note · ! early · ← → criterion · ↑ ↓ / \(noun) · q ends"
  }

  func title(_ situation: Situation) -> String {
    switch pad.entry {
    case .note(let text): return "note: \(text.suffix(30))_"
    case .room(let digits): return "\(noun): \(digits)_"
    case nil: break
    }
    let stop = pad.stop
    let name = name(stop.performance.learner, situation) + judge(situation)
    let fields = pad.values.map { field, level in
      let key = field.key == Reconciliation.globalKey ? "g" : field.key
      let mark = field == pad.next ? "?" : ""
      return switch level {
      case .none: key + (mark.isEmpty ? "·" : mark)
      case .some(.none): "\(key)-\(mark)"
      case .some(.some(let level)): "\(key)\(level)\(mark)"
      }
    }
    return "\(stop.room) \(name) \(fields.joined(separator: " "))"
  }

  private func name(_ person: PersonID, _ situation: Situation) -> String {
    (situation.roster[person]?.calledName ?? "").truncated(toColumns: 10)
  }

  /// Whose sheet it is, when it is not the user.
  private func judge(_ situation: Situation) -> String {
    pad.isPile ? " by \(name(PersonID(pad.rater.name), situation))" : ""
  }

  mutating func take(_ key: Keystroke, _ situation: Situation) -> KeyStep {
    guard let key = Self.key(key) else { return .notMine }
    switch pad.take(key) {
    case .wait: return .wait
    case .unused: return .notMine
    case .save(let score): return .run(command.line(score))
    case .leave(let score): return score.map { .runAndLeave(command.line($0)) } ?? .leave
    }
  }

  /// What was pressed and is not saved yet, when the keys end in another way.
  var remainder: String? { pad.unsaved.map(command.line) }

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
}
