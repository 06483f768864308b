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
    waiting += news.filter { entry in
      if case .session(.joined) = entry.act { return false }
      return entry.id.writer != desk.writer?.name
    }
  }

  /// What has arrived since the last time, the latest acts in words, the others by their number.
  mutating func due(at desk: SessionDesk) -> [String] {
    guard !waiting.isEmpty else { return [] }
    defer { waiting = [] }
    let voice = DisplayFormat(desk.situation, desk: desk)
    let words = ActWords(voice: voice, history: desk.history)
    let latest = waiting.filter { $0.audience == .everyone }.suffix(Self.shown)
    var lines = latest.map { "── " + Self.sentence($0, words) }
    let rest = waiting.count - lines.count
    if rest > 0 {
      lines.append("── \(DisplayFormat.count(rest, "more act")) of others. log shows them.")
    }
    return lines
  }

  /// Who did what: an act as a line, an undoing by what it takes back.
  private static func sentence(_ entry: Entry<Act>, _ words: ActWords) -> String {
    let who = words.voice.label(ofWriter: entry.id.writer)
    switch entry.act {
    case .undo: return "\(who) took back \(target(of: entry, words))"
    case .redo: return "\(who) put back \(target(of: entry, words))"
    case .session(.lead(let writer)):
      return "\(words.voice.label(ofWriter: writer)) moves the agenda now (\(who): handover)"
    case .session, .rollCall, .agenda, .clips, .practice, .scoring, .results, .notes, .unknown:
      return "\(who): \(words.words(entry.act))"
    }
  }

  /// The act that counts or no longer counts, as `log` shows it to everyone.
  private static func target(of entry: Entry<Act>, _ words: ActWords) -> String {
    let history = words.history
    guard let line = history.lines.first(where: { $0.id == entry.id && !$0.act.isPeople }),
      let subject = history.subject(of: line)
    else { return "an act that is not here" }
    return "“\(words.line(subject, showsAll: false))”"
  }
}
