import Desk
import Workshop

/// What whoever types must know now without having asked: each reason is told once, when it comes.
///
/// A reason that goes away, as when an item gets more minutes, is told again when it comes back.
struct Alerts {
  /// One line above what is being typed, and what it makes ready to paste.
  struct Alert: Equatable {
    let line: String
    var paste: String?
  }

  /// Why there is an alert.
  private enum Reason: Hashable {
    case endsSoon(move: Int)
    case over(move: Int)
    case hardStop(String)
    case phase(Rotation.RoundKey, end: Instant)
    case care(PersonID)
    case unseen(Rotation.RoundKey)
  }

  private var told: Set<Reason> = []
  /// The phase that ran when nothing was to be told, and those that ended meanwhile.
  private var running: (name: String, end: Instant)?
  private var missed: [(name: String, end: Instant)] = []

  /// Seconds left of an item at which its end is announced.
  private static let itemNotice = 120
  /// Seconds left of a phase at which its end is announced.
  private static let phaseNotice = 20
  /// Seconds left of the last phase in rooms at which it is said whom nobody saw.
  private static let unseenNotice = 60

  /// What has come since the last time.
  mutating func due(_ situation: Situation, _ voice: Voice) -> [Alert] {
    let now = Self.reasons(situation, voice)
    let new = now.filter { !told.contains($0.0) }
    told = Set(now.map(\.0))
    let time = voice.clockSeconds(situation.now)
    return (takeMissed(situation, voice) + new.map(\.1)).map {
      Alert(line: "── \(time) \($0.line)", paste: $0.paste)
    }
  }

  /// Lets a moment pass in which nothing is to be told.
  mutating func pass(_ situation: Situation) {
    let round = situation.runningRound
    if let before = running, before.end <= situation.now, round?.phase.end != before.end {
      missed.append(before)
    }
    running = round.map { ("R\($0.key.round) \($0.phase.id)", $0.phase.end) }
  }

  /// One line about the phases that ended while nothing was told.
  private mutating func takeMissed(_ situation: Situation, _ voice: Voice) -> [Alert] {
    if running != nil { pass(situation) }
    running = nil
    guard !missed.isEmpty else { return [] }
    let phases = missed.map { "\($0.name) ended \(voice.clock($0.end))" }
    missed = []
    return [Alert(line: "While it was quiet: \(Voice.list(phases, "and")).")]
  }

  private static func reasons(_ situation: Situation, _ voice: Voice) -> [(Reason, Alert)] {
    guard situation.session.closed == nil, situation.session.agenda.hasBegun else { return [] }
    return [
      item(situation), hardStop(situation, voice), phase(situation), unseen(situation, voice),
    ]
    .compactMap { $0 } + care(situation, voice)
  }

  /// At a break: whom to ask how they are, for whoever wrote down that they said the stop-word.
  private static func care(_ situation: Situation, _ voice: Voice) -> [(Reason, Alert)] {
    guard let row = situation.forecast.running, situation.plan.item(row.id)?.kind == .break else {
      return []
    }
    let people = situation.session.rotation.frozen.filter {
      voice.label(ofWriter: $0.writer) == voice.rater && $0.at < row.start
    }.compactMap(\.freeze.person)
    return Set(people).sorted().map {
      (.care($0), Alert(line: "Check in with \(voice.name($0))."))
    }
  }

  private static func item(_ situation: Situation) -> (Reason, Alert)? {
    let forecast = situation.forecast
    guard let row = forecast.running, let left = forecast.timeLeft,
      let move = situation.session.agenda.moves.last?.move.number
    else { return nil }
    let title = row.title
    if left <= 0 {
      return (
        .over(move: move), Alert(line: "\(title) is over. n goes on, extend 5 gives it more.")
      )
    }
    guard left <= itemNotice, row.planned * 60 > itemNotice else { return nil }
    return (.endsSoon(move: move), Alert(line: "\(title): \(Voice.countdown(left)) left."))
  }

  private static func hardStop(_ situation: Situation, _ voice: Voice) -> (Reason, Alert)? {
    guard let stop = situation.forecast.hardStop, stop.isInDanger else { return nil }
    let words = "In danger: \(ItemWords.end(situation, voice)) replan wins time."
    return (.hardStop(stop.item), Alert(line: words))
  }

  private static func phase(_ situation: Situation) -> (Reason, Alert)? {
    guard let round = situation.runningRound, round.secondsLeft <= phaseNotice else { return nil }
    let phases = situation.plan.activity(round.key.activity)?.rolePlay?.phases ?? []
    let text = phases.first { $0.id == round.phase.id }?.broadcast ?? ""
    let words = "\(round.phase.id) ends in \(Voice.countdown(round.secondsLeft))."
    let alert =
      text.isEmpty
      ? Alert(line: words) : Alert(line: "\(words) Say: \"\(text)\" (copy)", paste: text)
    return (.phase(round.key, end: round.phase.end), alert)
  }

  /// Before people leave their rooms: the rooms that nobody has scored, without names.
  private static func unseen(_ situation: Situation, _ voice: Voice) -> (Reason, Alert)? {
    guard let round = situation.runningRound, let opened = situation.session.rotation.latest,
      let phases = situation.plan.activity(round.key.activity)?.rolePlay?.phases
    else { return nil }
    let last = phases.count > 1 ? phases[phases.count - 2].id : phases.first?.id
    guard round.phase.id == last, round.secondsLeft <= unseenNotice, opened.key == round.key else {
      return nil
    }
    let rooms = situation.scoreCoverage(in: round.key).withoutAny.map { "\($0.room)" }
    if rooms.isEmpty { return nil }
    let list = "\(voice.noun)\(rooms.count == 1 ? "" : "s") \(Voice.list(rooms, "and"))"
    return (
      .unseen(round.key),
      Alert(line: "No score yet in round \(round.key.round): \(list). unscored says whose.")
    )
  }
}
