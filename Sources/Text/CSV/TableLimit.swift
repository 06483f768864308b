/// How much of a table of people is read: more than any course has, less than fills a computer.
public enum TableLimit {
  /// The most bytes of a file.
  public static let bytes = 16 * 1_048_576
  /// The most lines of a file.
  public static let lines = 250_000

  /// How many lines the bytes have, more or less: those of UTF-16 have a few more by accident.
  public static func lines(in bytes: [UInt8]) -> Int {
    let (feeds, returns) = bytes.reduce(into: (0, 0)) { counts, byte in
      if byte == 0x0A { counts.0 += 1 } else if byte == 0x0D { counts.1 += 1 }
    }
    return max(feeds, returns)
  }
}
