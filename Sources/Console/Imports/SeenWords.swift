import Desk
import Workshop

/// Whom platforms saw, whom they did not, who is not known, and where that differs from what was
/// typed.
enum SeenWords {
  /// The lists, then what a key settles.
  static func say(_ turn: Turn) {
    guard let lists = turn.situation.seenLists else {
      return turn.say("No report yet. import attendance FILE reads one.")
    }
    let voice = turn.voice
    turn.sayAll(list("Matched", lists.matched, voice))
    turn.sayAll(list("On the roster, not seen", lists.unseen, voice))
    turn.say(
      "Seen, not on the roster \(lists.outsiders.count)" + (lists.outsiders.isEmpty ? "" : ":"))
    let trainers = TrainerNames(turn)
    var table = Table([.left, .right, .left])
    for outsider in lists.outsiders.prefix(Self.shown) {
      table.row(["  " + outsider.title, minutes(outsider), note(outsider, trainers, voice)])
    }
    for line in table.lines(columns: turn.surroundings.columns) { turn.say(line) }
    let rest = lists.outsiders.count - Self.shown
    if rest > 0 { turn.say("  and \(rest) more") }
    reported(turn)
    ConflictWords.say(turn)
    ask(lists.outsiders.filter { !trainers.has($0) }, turn)
  }

  private static let shown = 20
  /// How many are asked about at once: their questions still fit the screen.
  private static let asked = 5

  private static func list(_ title: String, _ people: [PersonID], _ voice: Voice) -> String {
    people.isEmpty ? "\(title) 0" : "\(title) \(people.count): \(voice.names(people))"
  }

  static func minutes(_ outsider: SeenLists.Outsider) -> String {
    outsider.seconds == 0 && outsider.reported != nil
      ? "\((outsider.reported ?? 0) / 60) min reported" : "\(outsider.seconds / 60) min"
  }

  private static func note(
    _ outsider: SeenLists.Outsider, _ trainers: TrainerNames, _ voice: Voice
  ) -> String {
    if outsider.kind == .host { return "host" }
    if trainers.has(outsider) { return "trainer" }
    if outsider.kind == .phone { return "phone; alias says whose" }
    if outsider.isKnown { return "known, not enrolled" }
    guard let first = outsider.suggestions.first else { return "" }
    return "\(voice.full(first.person))? \(MatchWords.reason(first.reason))"
  }

  /// Minutes that platforms give without times.
  private static func reported(_ turn: Turn) {
    let rows = turn.situation.attendances.filter { $0.reported != nil }
    if rows.isEmpty { return }
    let voice = turn.voice
    let words = rows.map { "\(voice.name($0.person)) \(($0.reported ?? 0) / 60)" }
    turn.sayAll(
      "Minutes as reported, without times, not computed: " + words.joined(separator: ", "))
  }

  /// One question for each who may be somebody or may take part: one key settles it for good.
  private static func ask(_ outsiders: [SeenLists.Outsider], _ turn: Turn) {
    let open = outsiders.filter { $0.kind == nil && !$0.names.isEmpty }
    let doubtful = open.filter { !$0.suggestions.isEmpty } + open.filter(\.suggestions.isEmpty)
    for outsider in doubtful.prefix(asked) {
      turn.ask(question(outsider, among: outsiders, turn))
    }
    let rest = doubtful.count - asked
    if rest > 0 { turn.say("\(rest) more to settle: roll seen asks again.") }
  }

  private static func question(
    _ outsider: SeenLists.Outsider, among all: [SeenLists.Outsider], _ turn: Turn
  ) -> Question {
    let voice = turn.voice
    let shown = outsider.names.first ?? outsider.title
    let isUnique = all.count { $0.names.contains(shown) } == 1
    let email = turn.situation.roster.strangers[outsider.id]?.emails.first
    let name = Words.quote(isUnique ? shown : email ?? shown, always: true)
    var choices: [(String, String)] = outsider.suggestions.map { suggestion in
      (
        "\(voice.full(suggestion.person)) (\(MatchWords.reason(suggestion.reason)))",
        "alias \(name) = \(voice.reference(suggestion.person))"
      )
    }
    let walkin = outsider.isKnown ? voice.reference(outsider.id) : name
    choices.append(("walk-in", "walkin \(walkin)"))
    choices.append(("leave it", "# left"))
    return Question(
      kind: .offer, word: "\(outsider.title) (\(minutes(outsider)))", choices: choices.map(\.0),
      lines: choices.map(\.1))
  }
}

/// Who runs the session, by the names they type under.
struct TrainerNames {
  private let labels: Set<String>

  init(_ turn: Turn) {
    var labels: Set<String> = [turn.desk.rater]
    if let lead = turn.situation.session.lead { labels.insert(Session.label(ofWriter: lead)) }
    for line in turn.desk.history.lines { labels.insert(Session.label(ofWriter: line.id.writer)) }
    self.labels = Set(labels.map { NameFolding.fold($0) }.filter { $0.count >= 3 })
  }

  /// Whether somebody whom nobody on the roster is has a trainer's name.
  func has(_ outsider: SeenLists.Outsider) -> Bool {
    guard outsider.suggestions.isEmpty, !outsider.isKnown else { return false }
    return outsider.names.contains(where: has)
  }

  /// Whether a name has a word that a trainer types under.
  func has(_ name: String) -> Bool {
    NameFolding.fold(name).split { !$0.isLetter }.contains { labels.contains(String($0)) }
  }
}

/// Why somebody may be who was seen, in a few words.
enum MatchWords {
  static func reason(_ reason: MatchReason) -> String {
    switch reason {
    case .contested(.alias): "is called so, as is another"
    case .contested(.email): "same e-mail, not alone"
    case .contested(.login): "same login, not alone"
    case .contested(.name), .contested(.innerName): "same name, not certain"
    case .contested(.addressPattern): "e-mail looks like it"
    case .nickname: "nickname"
    case .shortened: "shortened"
    case .spelling(let letters): Voice.count(letters, "letter") + " off"
    case .longer: "name and more"
    case .part: "part of the name"
    }
  }
}

/// Where reports and what was typed differ, with both values and which counts.
enum ConflictWords {
  static func say(_ turn: Turn) {
    let conflicts = turn.situation.attendanceConflicts
    if conflicts.isEmpty { return }
    let voice = turn.voice
    turn.say("Differs from what was typed:")
    for conflict in conflicts.prefix(shown) {
      turn.sayAll("\(voice.name(conflict.person)): \(words(conflict.kind, voice))")
    }
    if conflicts.count > shown { turn.say("  and \(conflicts.count - shown) more") }
  }

  private static let shown = 12

  static func words(_ kind: AttendanceConflict.Kind, _ voice: Voice) -> String {
    switch kind {
    case .marked(let mark, let seconds):
      "\(mark == .absent ? "absent" : "excused") as typed, connected \(seconds / 60) min · what was "
        + "typed counts"
    case .seenWhileGone(let since, let seconds, let until):
      "gone \(voice.clock(since)) as typed, connected \(seconds / 60) min more until "
        + "\(voice.clock(until)) · \(voice.clock(since)) counts"
    case .unseenWhileHere(let period, let seconds):
      "here \(voice.clock(period.start)) to \(voice.clock(period.end)) as typed, not connected for "
        + "\(seconds / 60) min of it · what was typed counts"
    case .unseen(let since):
      "here \(voice.clock(since)) as typed, never connected after it · what was typed counts"
    case .cameEarlier(let typed, let seen):
      "here \(voice.clock(typed)) as typed, connected \(voice.clock(seen)) · "
        + "\(voice.clock(seen)) counts"
    case .leftEarlier(let typed, let seen):
      "here \(voice.clock(typed)) as typed, connected until \(voice.clock(seen)) · "
        + "\(voice.clock(seen)) counts"
    }
  }
}
