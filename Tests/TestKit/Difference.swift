/// Where two texts begin to differ, so that a failing test shows one line and not two pages.
public enum Difference {
  /// The first line in which two texts differ; `nil` when they are the same byte by byte.
  public static func first(expected: String, found: String) -> String? {
    let (old, new) = (lines(expected), lines(found))
    guard let line = zip(old, new).enumerated().first(where: { $1.0 != $1.1 })?.offset else {
      guard old.count != new.count else { return nil }
      return words(old, new, at: min(old.count, new.count))
    }
    return words(old, new, at: line)
  }

  // Texts are equal when they look equal; files are not.
  private static func lines(_ text: String) -> [[UInt8]] {
    text.utf8.split(separator: 10, omittingEmptySubsequences: false).map(Array.init)
  }

  private static func words(_ old: [[UInt8]], _ new: [[UInt8]], at line: Int) -> String {
    let sides = [old, new].map { lines in
      guard lines.indices.contains(line) else { return "the end" }
      return "“" + String(decoding: lines[line].prefix(400), as: UTF8.self) + "”"
    }
    return "line \(line + 1): expected \(sides[0]), found \(sides[1])"
  }
}
