import Desk
import Wording
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
    let trainers = turn.trainers
    var table = Table([.left, .right, .left])
    for outsider in lists.outsiders.prefix(Self.shown) {
      table.row(["  " + outsider.title, minutes(outsider), note(outsider, trainers, voice)])
    }
    for line in table.lines(columns: turn.surroundings.columns) { turn.say(line) }
    let rest = lists.outsiders.count - Self.shown
    if rest > 0 { turn.say("  and \(rest) more") }
    reported(turn)
    ConflictWords.say(turn)
    ask(lists.outsiders.filter { !trainers.mayBe($0) }, turn)
  }

  private static let shown = 20
  /// How many are asked about at once: their questions still fit the screen.
  private static let asked = 5

  private static func list(_ title: String, _ people: [PersonID], _ voice: DisplayFormat) -> String
  {
    if people.isEmpty { return "\(title) 0" }
    let rest = people.count - named
    return "\(title) \(people.count): \(voice.names(Array(people.prefix(named))))"
      + (rest > 0 ? " and \(rest) more" : "")
  }

  /// How many are named in a list: a course of the usual size, and not all of a congress.
  private static let named = 60

  static func minutes(_ outsider: SeenLists.Outsider) -> String {
    outsider.seconds == 0 && outsider.reported != nil
      ? "\((outsider.reported ?? 0) / 60) min reported" : "\(outsider.seconds / 60) min"
  }

  private static func note(
    _ outsider: SeenLists.Outsider, _ trainers: TrainerNames, _ voice: DisplayFormat
  ) -> String {
    if outsider.kind == .host { return "host" }
    if trainers.mayBe(outsider) { return "trainer" }
    if outsider.isNotetaker { return "takes notes, nobody's presence" }
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
    let open = outsiders.filter { $0.kind == nil && !$0.names.isEmpty && !$0.isNotetaker }
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
    let walkin = outsider.isKnown ? voice.reference(outsider.id) : "\(name) anyway"
    choices.append(("walk-in", "walkin \(walkin)"))
    choices.append(("leave it", "# left"))
    return Question(
      kind: .offer, word: "\(outsider.title) (\(minutes(outsider)))", choices: choices.map(\.0),
      lines: choices.map(\.1))
  }
}
