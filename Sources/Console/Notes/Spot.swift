import Imports
import Plans
import Wording
import Workshop

extension Verb {
  static let spot = Verb(
    "spot", group: .notes, usage: "[NAME] [1:12 TEXT] | names",
    moments: [.live, .after, .review], effects: [.mayWriteActs, .isPrivate],
    summary: "what learners have spotted in the clip, pasted from the chat",
    examples: ["spot ana 1:12 sarcasm", "spot names"],
    details: [
      "Paste the chat: names, times of day and messages over several lines are understood as Zoom, "
        + "Teams and Meet copy them. What came in before is left out, one undo takes a paste back.",
      "spot alone counts who found the workshop's key moments; spot names says who.",
    ],
    completes: .people,
    takesLines: PastedLines(
      "spotted moments",
      fits: { line, situation in
        situation.clipAtHand?.clip.map { SpotText.isSpot(line, in: $0) } ?? false
      }, isMoment: { $0.clipUnderWay != nil })
  ) { turn in
    guard let activity = turn.situation.clipAtHand, let clip = activity.clip else {
      throw CommandProblem.plain("The workshop has no clip.")
    }
    if turn.request.block == nil, turn.words.isEmpty || turn.words == ["names"] {
      return list(activity, clip, withNames: !turn.words.isEmpty, turn)
    }
    let spotting = SpotText.read(
      turn.request.block ?? [turn.request.text], activity: activity.id, clip: clip,
      identity: turn.situation.roster.identity)
    let act = try turn.situation.spot(spotting, at: turn.at)
    try turn.record(act)
    guard case .clips(.spotted(let new)) = act else { return }
    let known = spotting.spots.count - new.spots.count
    let words = SpotWording(clip, turn)
    turn.say(words.count(new.spots, known: known, lines: new.lines.count))
    words.say(lines: new.lines)
    words.say(unclear: new.spots)
    words.sayKeys(turn.situation.spots(of: activity.id))
  }

  /// Everything that was spotted in the clip.
  private static func list(
    _ activity: Activity, _ clip: Clip, withNames: Bool, _ turn: Turn
  ) {
    let spots = turn.situation.spots(of: activity.id)
    let words = SpotWording(clip, turn)
    if spots.isEmpty {
      return turn.say("Nothing was spotted in \(turn.voice.activity(activity.id)) yet.")
    }
    let lines = turn.situation.session.spottings.filter { $0.activity == activity.id }
      .flatMap(\.lines)
    turn.say(words.count(spots, known: 0, lines: lines.count))
    if withNames {
      words.sayNames(spots)
    } else {
      words.say(lines: lines)
      words.sayKeys(spots)
    }
  }
}

/// Spotted moments in words: counts that the room may see, and names only when they are asked for.
private struct SpotWording {
  let clip: Clip
  let turn: Turn

  /// How many lines without a moment are shown.
  private static let shown = 6

  init(_ clip: Clip, _ turn: Turn) {
    self.clip = clip
    self.turn = turn
  }

  /// How many there are: `18 spotted · 14 within 3 s of a key · 2 lines unparsed:`.
  func count(_ spots: [Spotting.Spot], known: Int, lines: Int) -> String {
    var parts = ["\(spots.count) spotted"]
    if !clip.moments.isEmpty {
      let tolerances = Set(clip.moments.map(\.within))
      let near = SpotCount(spots, of: clip).near
      let tolerance = tolerances.count == 1 ? tolerances.first : nil
      parts.append("\(near) \(tolerance.map { "within \($0) s of" } ?? "near") a key")
    }
    if known > 0 { parts.append("\(known) known already") }
    if lines > 0 { parts.append("\(DisplayFormat.count(lines, "line")) unparsed:") }
    return parts.joined(separator: " · ")
  }

  func say(lines: [String]) {
    for line in lines.prefix(Self.shown) { turn.sayAll("  \(line)") }
    if lines.count > Self.shown { turn.say("  and \(lines.count - Self.shown) more") }
  }

  /// The names that mean nobody for certain.
  func say(unclear spots: [Spotting.Spot]) {
    var names: [String] = []
    for name in spots.compactMap(\.name) where !names.contains(name) { names.append(name) }
    guard let first = names.first else { return }
    let list = names.prefix(Self.shown).joined(separator: ", ")
    turn.sayAll(
      "Kept under the name alone: \(list). alias \(Words.quote(first, always: true)) = NAME "
        + "makes it somebody's; then undo, and paste again.")
  }

  /// Each key moment with how many people found it.
  func sayKeys(_ spots: [Spotting.Spot]) {
    let count = SpotCount(spots, of: clip)
    var table = Table([.right, .left, .right, .left])
    for (moment, finders) in zip(clip.moments, count.finders) {
      table.row([
        DisplayFormat.countdown(moment.at), moment.label, "\(finders.count)",
        moment.steps.joined(separator: " "),
      ])
    }
    for line in table.lines(columns: turn.surroundings.columns) { turn.say(line) }
    guard !clip.moments.isEmpty, !count.others.isEmpty else { return }
    let others = count.others.map { DisplayFormat.countdown($0.at) }
    turn.sayAll("Elsewhere: \(others.joined(separator: " "))")
  }

  /// Who spotted what, a line for each person.
  func sayNames(_ spots: [Spotting.Spot]) {
    var order: [String] = []
    var found: [String: [String]] = [:]
    for spot in spots {
      let name = spot.who.map(turn.voice.name) ?? spot.name ?? "(no name)"
      if found[name] == nil { order.append(name) }
      let key = clip.keyMoment(near: spot.at) == nil ? "" : "*"
      let text = spot.text.isEmpty ? "" : " \(spot.text)"
      found[name, default: []].append("\(DisplayFormat.countdown(spot.at))\(key)\(text)")
    }
    for name in order {
      turn.sayAll("\(name): \((found[name] ?? []).joined(separator: " · "))")
    }
    if !clip.moments.isEmpty { turn.say("With *: near a key moment.") }
  }
}
