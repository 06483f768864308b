import Plans
import Wording
import Workshop

extension Verb {
  static let moments = Verb(
    "moments", group: .scores,
    moments: [.live, .after, .review], effects: .isPrivate,
    summary: "the bookmarked words by criterion, without names",
    examples: ["moments", "moments   in the debrief, on the shared screen"],
    details: ["It may be seen by everybody: for the debrief on a shared screen."]
  ) { turn in
    try turn.needNothing()
    let groups = turn.situation.bookmarksByCriterion
    if groups.isEmpty { return turn.say("No moment yet. moment \"let her finish\" bookmarks one.") }
    for group in groups {
      let title = group.criterion.map { "\($0.key)  \($0.title)" }
      turn.say(title ?? (groups.count > 1 ? "-  Something else" : "Moments"))
      for bookmark in group.bookmarks {
        let clip = bookmark.clip.map { " (clip, \(DisplayFormat.countdown($0.at)))" } ?? ""
        turn.sayAll("\"\(bookmark.text)\"\(clip)", indent: "   ")
      }
    }
  }
}
