import Wording
import Workshop

/// How what waits in the inbox is written.
struct InboxWords {
  let voice: DisplayFormat
  private var situation: Situation { voice.situation }

  init(_ voice: DisplayFormat) { self.voice = voice }

  /// An item with why it waits: `3  Uma Krishnan: "R9 4 4 3"  no round 9 was opened`.
  func line(_ item: Inbox.Item) -> String {
    let why =
      situation.placementProblem(of: item).map(voice.words(for:))
      ?? "fits now: inbox \(item.number) place"
    return "\(item.number)  \(content(item))  \(why)"
  }

  /// An item with why it waits and without what it says: a screen may be shared.
  func brief(_ item: Inbox.Item) -> String {
    let why =
      situation.placementProblem(of: item).map(voice.words(for:))
      ?? "fits now: inbox \(item.number) place"
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
}
