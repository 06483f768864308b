import Plans
import Wording
import Workshop

extension Verb {
  static let `do` = Verb(
    "do", group: .agenda, usage: "[ITEM]",
    moments: .anyTime, effects: [],
    summary: "what to do now: slide, steps, the producer's cue, what to paste",
    examples: ["do", "do role play a"],
    details: [
      "The item at hand, unless ITEM names another. What it launches is started with launch."
    ], completes: .items
  ) { turn in
    var item = turn.situation.itemAtHand
    if !turn.words.isEmpty {
      item = try turn.item(turn.words, line: { "do \($0)" })
      if item == nil { return }
    }
    guard let item else { throw Refusal.agenda(.ended) }
    let slide = item.slide.isEmpty ? "" : " · slide \(item.slide)"
    turn.say("\(turn.voice.item(item.id))\(slide)")
    for (index, task) in item.tasks.enumerated() {
      turn.sayParagraph("\(index + 1). \(task)", indent: "  ")
    }
    for activity in item.activities.compactMap(turn.situation.plan.activity) {
      turn.say("launch starts \(ItemWords.activity(activity)).")
    }
    if !item.cue.isEmpty { turn.sayParagraph("Producer: \(item.cue)") }
    let text = turn.materials(of: item)
    if !text.isEmpty { turn.hand(out: text) }
  }
}
