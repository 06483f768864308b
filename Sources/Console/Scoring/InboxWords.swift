import Workshop

/// How what waits in the inbox is written.
struct InboxWords {
  let voice: DisplayFormat
  private var situation: Situation { voice.situation }

  init(_ voice: DisplayFormat) { self.voice = voice }

  /// An item with why it waits: `3  Uma Krishnan: "R9 4 4 3"  no round 9 was opened`.
  func line(_ item: Inbox.Item) -> String {
    let why = situation.misfit(item).map(words) ?? "fits now: inbox \(item.number) place"
    return "\(item.number)  \(content(item))  \(why)"
  }

  /// An item with why it waits and without what it says: a screen may be shared.
  func brief(_ item: Inbox.Item) -> String {
    let why = situation.misfit(item).map(words) ?? "fits now: inbox \(item.number) place"
    guard case .line(let line) = item.content else { return "\(item.number)  \(why)" }
    let sender = line.sender ?? line.rater.map { ScoreWords(voice).rater($0) }
    let place = [line.line.map { "line \($0)" }, sender].compactMap { $0 }
    return "\(item.number)  " + (place + [why]).joined(separator: ": ")
  }

  /// What came, in the words it came in.
  func content(_ item: Inbox.Item) -> String {
    switch item.content {
    case .score(let score):
      let levels = ScoreWords(voice).levels(score)
      let note = score.note.map { " \"\($0)\"" } ?? ""
      return "\(voice.name(score.performance.learner)) \(levels)\(note), from "
        + "\(ScoreWords(voice).rater(score.rater))"
    case .line(let line):
      let sender = line.sender ?? line.rater.map { ScoreWords(voice).rater($0) }
      let place = line.line.map { "line \($0), " } ?? ""
      return place + (sender.map { "\($0): " } ?? "") + "\"\(line.text)\""
    }
  }

  /// Why something waits.
  func words(_ misfit: PlacementProblem) -> String {
    let words = ScoreWords(voice)
    switch misfit {
    case .noScore: return "no score in it"
    case .unreadable(let refusal): return short(refusal)
    case .sender(let name): return "\(name) is nobody for certain"
    case .name(let name, let candidates):
      let near = candidates.prefix(3).map(voice.full)
      return near.isEmpty
        ? "\(name) is nobody" : "\(name): \(DisplayFormat.list(Array(near)))?"
    case .noPlace: return "no \(voice.noun) and no name"
    case .noRound(let round):
      return round.map { "round \($0) was not opened" } ?? "no round was opened"
    case .noRoom(let room, let round, let rooms):
      return "no \(voice.place(room)) in round \(round); there are \(rooms)"
    case .noTurn(let learner, let misplacement):
      return words.reason(misplacement, of: learner).withoutPeriod
    case .standIn(let room, _, let by):
      return "\(voice.inside(voice.place(room))) \(by.map(voice.name) ?? "nobody") plays, who is "
        + "not scored"
    case .otherRoom(let learner, let room, let round, let said):
      return "\(voice.name(learner)) is \(voice.inside(voice.place(room))) in round \(round), not "
        + "\(said)"
    case .elsewhere(let judge, let room, let round, let learner):
      return
        "\(voice.name(judge)) is \(voice.inside(voice.place(room))) in round \(round), not with "
        + voice.name(learner)
    case .noRater(let source, let room, _, let by):
      return by.map {
        "the \(source.rawValue) \(voice.inside(voice.place(room))) is \(voice.name($0))"
      }
        ?? "\(voice.place(room)) has no \(source.rawValue)"
    }
  }

  /// What cannot be read, without what was done about it.
  private func short(_ refusal: Refusal) -> String {
    var words = voice.words(for: refusal)
    if let end = words.firstRange(of: " Nothing saved.") { words.removeSubrange(end) }
    return words.withoutPeriod
  }
}

extension String {
  fileprivate var withoutPeriod: String { hasSuffix(".") ? String(dropLast()) : self }

  fileprivate func firstRange(of text: String) -> Range<Index>? {
    var place = startIndex
    while place < endIndex {
      if self[place...].hasPrefix(text) { return place..<index(place, offsetBy: text.count) }
      place = index(after: place)
    }
    return nil
  }
}
