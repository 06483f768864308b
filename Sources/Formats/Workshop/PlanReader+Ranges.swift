import Calendar
import Text
import Workshop

extension PlanReader {
  /// Reads a range such as `1-5`; nil when it is left out or wrong.
  mutating func range(_ fields: Fields, _ key: StaticString) -> ClosedRange<Int>? {
    guard let node = fields[key] else { return nil }
    guard case .scalar(let scalar) = node.content, let ends = Self.ends(scalar.text) else {
      expected("a range such as 1-5", node, fields, key)
      return nil
    }
    guard ends.low <= ends.high else {
      report(.backwards(scalar.text), at: node.place, subject: fields.subject, key: key)
      return nil
    }
    return ends.low...ends.high
  }

  /// The two numbers around the hyphen that is not a sign.
  private static func ends(_ text: String) -> (low: Int, high: Int)? {
    guard let hyphen = text.dropFirst().firstIndex(of: "-"),
      let low = PlainScalar.whole(String(text[..<hyphen])),
      let high = PlainScalar.whole(String(text[text.index(after: hyphen)...])),
      (-1000...1000).contains(low), (-1000...1000).contains(high)
    else { return nil }
    return (low, high)
  }

  /// Reads observable sentences by level; a level outside the range is a mistake.
  mutating func anchors(
    _ fields: Fields, levels: ClosedRange<Int>
  ) -> [Int: String] {
    guard let node = fields["anchors"] else { return [:] }
    guard case .mapping(let entries) = node.content else {
      expected("sentences by level, such as {1: \"...\", 5: \"...\"}", node, fields, "anchors")
      return [:]
    }
    var anchors: [Int: String] = [:]
    var lines: [Int: Int] = [:]
    for entry in entries {
      guard let level = PlainScalar.whole(entry.key) else {
        report(
          .expected("a level such as 3", found: "\"\(entry.key)\"", advice: nil), at: entry.place,
          subject: fields.subject, key: "anchors")
        continue
      }
      judge(
        levels.contains(level), .anchor(level, levels: levels), at: entry.place, fields, "anchors")
      judge(
        lines[level] == nil, .twice(firstLine: lines[level] ?? 0), at: entry.place, fields,
        "anchors, \(level)")
      lines[level] = entry.place.place.line
      anchors[level] = text(entry.value, fields, "anchors")
    }
    return anchors
  }

  /// Reads a place in a clip: `"M:SS"` or `"H:MM:SS"` in quotes, or whole seconds.
  mutating func seconds(_ fields: Fields, _ key: StaticString) -> Int? {
    guard let node = fields[key] else { return nil }
    let words = "a time such as \"1:12\" in quotes, or whole seconds"
    guard case .scalar(let scalar) = node.content else {
      expected(words, node, fields, key)
      return nil
    }
    if scalar.isPlain {
      if let seconds = PlainScalar.whole(scalar.text), Bounds.clipSecond.contains(seconds) {
        return seconds
      }
      let isTime = ClipTime.seconds(scalar.text) != nil
      expected(words, node, fields, key, advice: isTime ? "\"\(scalar.text)\"" : nil)
      return nil
    }
    if let seconds = ClipTime.seconds(scalar.text) { return seconds }
    expected(words, node, fields, key)
    return nil
  }
}
