import Workshop

extension Verb {
  static let `do` = Verb(
    "do", group: .agenda, usage: "[ITEM]",
    summary: "what to do now: slide, steps, the producer's cue, what to paste",
    examples: ["do", "do role play a"],
    details: [
      "The item at hand, unless ITEM names another. What it launches is started with launch."
    ], completes: .items, writes: false
  ) { turn in
    var item = turn.situation.itemAtHand
    if !turn.words.isEmpty {
      item = try turn.item(turn.words, line: { "do \($0)" })
      if item == nil { return }
    }
    guard let item else { throw Refusal.ended }
    let slide = item.slide.isEmpty ? "" : " · slide \(item.slide.harmless)"
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

  static let back = Verb(
    "back", group: .agenda, usage: "[MINUTES | 10:35]",
    summary: "a line for the chat: when it goes on, in the zones of the cohort",
    examples: ["back", "back 10"],
    details: [
      "Without a word it is when the running item ends, as for a break; MINUTES counts from now. "
        + "The zones stand in cohort.yaml. copy puts the line on the clipboard."
    ], writes: false
  ) { turn in
    guard let word = turn.words.first else {
      guard let running = turn.situation.forecast.running else {
        throw turn.situation.session.agenda.hasEnded ? Refusal.ended : Refusal.notBegun
      }
      return turn.hand(out: turn.back(at: running.end))
    }
    if turn.words.count > 1 { throw CommandProblem.usage("One number or time.") }
    if let minutes = Int(word), (1...1440).contains(minutes) {
      return turn.hand(out: turn.back(at: turn.at.adding(minutes: minutes)))
    }
    guard let moment = turn.situation.coming(word) else {
      throw CommandProblem.number(word, what: "number of minutes or time such as 10:35")
    }
    turn.hand(out: turn.back(at: moment))
  }
}

extension Turn {
  /// An item's text for the room; while a break runs, with when it goes on.
  func materials(of item: AgendaItem) -> String {
    guard item.kind == .break,
      let row = situation.forecast.rows.first(where: { $0.id == item.id && $0.state == .running })
    else { return item.materials }
    var text = item.materials
    while text.last?.isNewline == true { text.removeLast() }
    return text.isEmpty ? back(at: row.end) : text + "\n" + back(at: row.end)
  }
}
