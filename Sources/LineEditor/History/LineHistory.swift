/// The commands typed so far, oldest first; a command of several lines is one entry.
public struct LineHistory: Equatable, Sendable {
  /// How many entries are kept in memory and in the file.
  public static let capacity = 10_000

  /// The entries, oldest first.
  public private(set) var entries: [String] = []

  /// A history with these entries, of which the newest are kept.
  public init(_ entries: [String] = []) {
    self.entries = entries.suffix(LineHistory.capacity)
  }

  /// Adds a command unless it repeats the newest one; returns whether it was added.
  @discardableResult
  public mutating func add(_ command: String) -> Bool {
    guard !command.isEmpty, entries.last != command else { return false }
    entries.append(command)
    if entries.count > LineHistory.capacity {
      entries.removeFirst(entries.count - LineHistory.capacity)
    }
    return true
  }

  /// The newest command of one row that goes on where `line` ends, as a whole.
  ///
  /// From the second letter on: what one letter suggests is noise. Only the newest 2,000 commands
  /// are looked at, since this runs on every key.
  public func suggestion(for line: String) -> String? {
    guard line.utf8.count >= 2 else { return nil }
    return entries.suffix(2000).last {
      $0.utf8.count > line.utf8.count && $0.utf8.starts(with: line.utf8)
        && !$0.utf8.contains(UInt8(ascii: "\n"))
    }
  }

  /// The newest entry older than `index` that contains `query`, ignoring case and accents.
  ///
  /// Entries with the text `skipped` do not count: searching on should show something else.
  func search(_ query: String, before index: Int, skipping skipped: String? = nil) -> Int? {
    let needle = Folding.bytes(of: query)
    return entries.indices.prefix(index).last {
      entries[$0] != skipped && Folding.contains(needle, in: entries[$0])
    }
  }

  /// The oldest entry newer than `index` that contains `query`, ignoring case and accents.
  func search(_ query: String, after index: Int, skipping skipped: String? = nil) -> Int? {
    let needle = Folding.bytes(of: query)
    return entries.indices.dropFirst(index + 1).first {
      entries[$0] != skipped && Folding.contains(needle, in: entries[$0])
    }
  }
}
