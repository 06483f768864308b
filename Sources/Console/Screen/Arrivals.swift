import Desk
import Journal
import Workshop

/// What another person's console has written, as one line above what is being typed.
enum Arrivals {
  static func lines(_ news: [Entry<Act>], at desk: SessionDesk) -> [String] {
    let others = news.filter { $0.id.writer != desk.writer?.name }
    guard !others.isEmpty else { return [] }
    let words = ActWords(voice: Voice(desk.situation, desk: desk), history: desk.history)
    let open = others.filter { $0.audience == .everyone }
    var lines = open.suffix(3).map { entry in
      let label = entry.id.writer.split(separator: "-").first.map(String.init) ?? entry.id.writer
      return "── \(label): \(words.words(entry.act))"
    }
    let rest = others.count - lines.count
    if rest > 0 { lines.append("── \(Voice.count(rest, "more act")) of others. log shows them.") }
    return lines
  }
}
