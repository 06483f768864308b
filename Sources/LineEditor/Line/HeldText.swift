/// Texts that are too long to be drawn: a mark stands for each in the line until Enter.
struct HeldText {
  private var texts: [(mark: String, text: String)] = []

  /// Keeps a text; returns the mark that stands for it.
  mutating func hold(_ text: String) -> String {
    let rows = text.split(separator: "\n", omittingEmptySubsequences: true).count
    let mark = rows > 1 ? "[\(rows) lines]" : "[\(text.utf8.count) bytes]"
    texts.append((mark, text))
    return mark
  }

  /// A line with the texts in place of their marks; a mark that was edited stands for nothing.
  func filled(_ line: String) -> String {
    var (done, rest) = ("", line[...])
    for (mark, text) in texts {
      guard let place = rest.firstRange(of: mark) else { continue }
      done += rest[..<place.lowerBound] + text
      rest = rest[place.upperBound...]
    }
    return done + rest
  }
}

extension Substring {
  fileprivate func firstRange(of text: String) -> Range<Index>? {
    var place = startIndex
    while place < endIndex {
      if self[place...].hasPrefix(text) { return place..<index(place, offsetBy: text.count) }
      place = index(after: place)
    }
    return nil
  }
}
