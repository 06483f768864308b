import Formats
import Names
import Plans
import Wording
import Workshop

extension Verb {
  static let moment = Verb(
    "moment", short: "teach", group: .scores, usage: "[CRITERION] \"WORDS\" [anyway]",
    moments: [.live, .after], effects: [.writesActs, .isPrivate],
    summary: "bookmark words for the debrief, without anybody's name",
    examples: ["moment H \"let her finish\"", "teach \"a long silence, and then she smiled\""],
    details: [
      "CRITERION is the key of a step or a skill. While a clip is on, its place is kept too.",
      "Names of participants are taken out, and said; with anyway the words stay as they are.",
      "moments lists them.",
    ], completes: .criteria
  ) { turn in
    let insists = turn.take("anyway")
    let quoted = turn.request.takeQuoted()
    if quoted == nil, turn.words.isEmpty {
      throw CommandProblem.usage("Which words?")
    }
    var words = turn.words
    let key = try criterion(&words, isCertain: quoted != nil, turn)
    let text = quoted ?? words.joined(separator: " ")
    let masked = NameMask(turn.situation.roster.people.flatMap { [$0.name] + $0.aliases })
      .masked(text)
    let kept = insists ? text : masked.text
    let bookmark = Bookmark(text: kept, criterion: key, clip: place(turn))
    try turn.record(turn.situation.bookmark(bookmark, at: turn.at))
    let about = key.flatMap(turn.situation.plan.scoring.criterion).map {
      " for \($0.title)"
    }
    turn.sayAll("Bookmarked\(about ?? ""): \"\(kept)\"")
    if masked.count > 0 {
      turn.say(
        insists
          ? "There is a name in it: everybody sees it in moments."
          : "\(DisplayFormat.count(masked.count, "name")) taken out; undo, and anyway keeps the words."
      )
    }
  }

  /// Takes the criterion's key that the words begin with.
  ///
  /// Among words without quotes only a key as the workshop writes it counts: "a long pause" is not
  /// about A.
  private static func criterion(
    _ words: inout [String], isCertain: Bool, _ turn: Turn
  ) throws -> String? {
    guard let first = words.first else { return nil }
    let scoring = turn.situation.plan.scoring
    if isCertain {
      guard words.count == 1, let found = scoring.criterion(first) else {
        throw Refusal.scoring(.noCriterion(words.joined(separator: " ")))
      }
      return found.key
    }
    guard words.count > 1, scoring.criteria.contains(where: { $0.key == first }) else { return nil }
    words.removeFirst()
    return first
  }

  /// Where the clip is that is on the screen.
  private static func place(_ turn: Turn) -> Bookmark.Place? {
    guard let playback = turn.screen.playback, playback.isOpen else { return nil }
    return Bookmark.Place(activity: playback.activity, at: Int(playback.position))
  }
}
