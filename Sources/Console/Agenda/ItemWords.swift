import Workshop

/// Sentences about the agenda that several verbs share.
enum ItemWords {
  /// How far behind or ahead, and when it ends: `+2m · end 13:00 (buffer 3 left)`.
  static func pace(_ situation: Situation, _ voice: Voice) -> String {
    "\(Voice.drift(situation.forecast.drift)) · \(end(situation, voice))"
  }

  /// When it ends, with what is left of the buffers or the hard stop it runs past.
  static func end(_ situation: Situation, _ voice: Voice) -> String {
    let forecast = situation.forecast
    let words = "end \(voice.clock(forecast.projectedEnd))"
    if let stop = forecast.hardStop, stop.isInDanger {
      let item = stop.item == situation.plan.agenda.last?.id ? "" : " of \(voice.item(stop.item))"
      return words + ", hard stop\(item) \(voice.clock(stop.due))!"
    }
    let hasBuffer = situation.plan.agenda.contains { $0.kind == .buffer && $0.minutes > $0.minimum }
    return hasBuffer ? words + " (buffer \(forecast.bufferLeft / 60) left)" : words
  }

  /// What came of the item that ended, and how far behind that is: `Welcome 12/10 · +4m`.
  static func ended(_ item: String, _ situation: Situation, _ voice: Voice) -> String {
    let forecast = situation.forecast
    guard let row = forecast.rows.first(where: { $0.id == item }) else { return "" }
    let words =
      "\(voice.item(item)) \(row.spentMinutes)/\(row.planned) · \(Voice.drift(forecast.drift))"
    return forecast.isInDanger ? words + " · " + end(situation, voice) : words
  }

  /// How far behind the plan counted from when it really began, when that was not at its time.
  static func sinceStart(_ situation: Situation, _ voice: Voice) -> String {
    let forecast = situation.forecast
    guard let delay = forecast.startDelay, let drift = forecast.driftSinceStart,
      abs(delay) >= 60, let start = situation.session.agenda.moves.first?.at
    else { return "" }
    return " · \(Voice.drift(drift)) since it began at \(voice.clock(start))"
  }

  /// What an activity is, in a few words: `The cello (clip, 3 cues)`.
  static func activity(_ activity: Activity) -> String {
    let kind: String
    switch activity.content {
    case .clip(let clip): kind = "clip, \(Voice.count(clip.cues.count, "cue"))"
    case .rolePlay(let play):
      kind = "role play, \(Voice.count(play.rounds, "round")) of \(play.roundMinutes) min"
    default: kind = activity.kind
    }
    return "\(activity.title.harmless) (\(kind))"
  }
}

extension Turn {
  /// Says what the item that has just begun needs, and makes its materials ready to paste.
  func open(_ item: AgendaItem) {
    let forecast = situation.forecast
    guard let row = forecast.rows.first(where: { $0.id == item.id }) else { return }
    let slide = item.slide.isEmpty ? "" : " · slide \(item.slide.harmless)"
    say("\(voice.item(item.id)) \(row.planned) min, until \(voice.clock(row.end))\(slide)")
    if !item.say.isEmpty { sayParagraph("Say: \(item.say)") }
    for activity in item.activities.compactMap(situation.plan.activity) {
      say("launch starts \(ItemWords.activity(activity)).")
    }
    let text = materials(of: item)
    if !text.isEmpty { hand(out: text) }
  }

  /// Shows text for the room as it will be pasted.
  func hand(out text: String) {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    while lines.last == "" { lines.removeLast() }
    say("Paste:")
    for line in lines { say(line.harmless) }
    paste(lines.joined(separator: "\n"))
  }

  /// Says what to tell everybody, and makes it ready to paste.
  func tell(_ text: String) {
    sayParagraph("Tell the \(voice.noun)s: \(text)")
    paste(text)
  }

  /// Says text in lines that fit the screen.
  func sayParagraph(_ text: String, indent: String = "") {
    for line in Paragraph.lines(text, columns: surroundings.columns, indent: indent) { say(line) }
  }

  /// Says questions with the answers to expect.
  func sayQuestions(_ questions: [AgendaItem.Question]) {
    for question in questions {
      sayParagraph(question.text)
      for answer in question.expect { sayParagraph("- \(answer)", indent: "  ") }
    }
  }
}
