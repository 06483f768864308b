import Desk
import Journal
import Wording
import Workshop

/// What other people's consoles have written and nobody here was told yet.
struct CoTrainerNews {
  private var waiting: [Entry<Act>] = []

  /// How many acts are told in words at once.
  private static let shown = 3

  /// Takes in what was read; one's own acts are no news.
  mutating func add(_ news: [Entry<Act>], at desk: SessionDesk) {
    waiting += news.filter { $0.id.writer != desk.writer?.name }
  }

  /// What has arrived since the last time, the latest acts in words, the others by their number.
  mutating func due(at desk: SessionDesk) -> [String] {
    guard !waiting.isEmpty else { return [] }
    defer { waiting = [] }
    let voice = DisplayFormat(desk.situation, desk: desk)
    let words = ActWords(voice: voice, history: desk.history)
    let latest = waiting.filter { $0.audience == .everyone }.suffix(Self.shown)
    var lines = latest.map { "── \(voice.label(ofWriter: $0.id.writer)): \(words.words($0.act))" }
    let rest = waiting.count - lines.count
    if rest > 0 {
      lines.append("── \(DisplayFormat.count(rest, "more act")) of others. log shows them.")
    }
    return lines
  }
}
