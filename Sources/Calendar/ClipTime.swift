/// Moments of a clip as people write them.
public enum ClipTime {
  /// Reads a moment such as `1:12` or `1:02:41` as seconds from the beginning of the file.
  ///
  /// Only the first part may have other than two digits; `nil` when the text is no moment.
  public static func seconds(_ text: some StringProtocol) -> Int? {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard (2...3).contains(parts.count), (1...3).contains(parts[0].utf8.count),
      parts.dropFirst().allSatisfy({ $0.utf8.count == 2 })
    else { return nil }
    let numbers = parts.compactMap { part in
      part.utf8.allSatisfy { (0x30...0x39).contains($0) } ? Int(part) : nil
    }
    guard numbers.count == parts.count, numbers.dropFirst().allSatisfy({ $0 < 60 }) else {
      return nil
    }
    return numbers.reduce(0) { $0 * 60 + $1 }
  }
}

extension ClipTime {
  /// Writes seconds as minutes and seconds, such as `1:05` or `-0:20`.
  package static func text(_ seconds: Int) -> String {
    let size = abs(seconds)
    return (seconds < 0 ? "-" : "") + "\(size / 60):\((size % 60).twoDigits)"
  }
}
