import Calendar
import Workshop

/// The moments of a clip in a message, each with its words.
struct SpotWords {
  /// What stands before the first moment.
  private(set) var lead = ""
  /// The moments in order.
  private(set) var moments: [(at: Int, text: String)] = []

  /// Reads a message; what lies behind the last second is no moment.
  init(_ text: String, upTo last: Int) {
    var words: [Substring] = []
    for word in text.split(whereSeparator: \.isWhitespace) {
      if let at = Self.moment(word), at <= last {
        finish(words)
        words = []
        moments.append((at, ""))
      } else {
        words.append(word)
      }
    }
    finish(words)
  }

  private mutating func finish(_ words: [Substring]) {
    var text = words.joined(separator: " ")
    if moments.isEmpty {
      lead = text
    } else {
      text = String(text.drop { " ,;:-–—=.".contains($0) })
      while let last = text.last, " ,;".contains(last) { text.removeLast() }
      moments[moments.count - 1].text = text
    }
  }

  /// The moment that a word is: `1:12`, `(1:12)`, `@1:12,`, `1:12-1:20`, `1.12`, `1m12s`.
  private static func moment(_ word: Substring) -> Int? {
    var text = word.drop { "([{@~\"'“„".contains($0) }
    while let last = text.last, !last.isNumber, last != "s" { text.removeLast() }
    if let dash = text.firstIndex(where: { "-–—".contains($0) }) { text = text[..<dash] }
    if let seconds = ClipTime.seconds(text) { return seconds }
    let minutes = text.prefix { $0.isASCII && $0.isNumber }
    var rest = text.dropFirst(minutes.count)
    guard (1...2).contains(minutes.count), let mark = rest.popFirst(), ".m'h".contains(mark),
      mark != "h"
    else { return nil }
    if rest.last == "s" { rest.removeLast() }
    return rest.count == 2 ? ClipTime.seconds("\(minutes):\(rest)") : nil
  }
}
