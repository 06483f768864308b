/// A checksum over the bytes of a file that were read, so that a change of them is noticed although the
/// file has only become longer.
///
/// Of a large file only the last few megabytes are covered: they are read again each time that somebody
/// else has added to it.
struct ReadDigest {
  private static let most = 4 << 20

  private let start: Int
  private var end: Int
  private var sum = Checksum()

  /// Reads what comes before `end`.
  init(of file: OpenFile, to end: Int) throws(FileFailure) {
    start = max(0, end - Self.most)
    self.end = start
    try take(from: file, to: end)
  }

  /// Takes in what has been read since.
  mutating func extend(to end: Int, in file: OpenFile) throws(FileFailure) {
    if end - start > 2 * Self.most {
      self = try ReadDigest(of: file, to: end)
    } else {
      try take(from: file, to: end)
    }
  }

  /// Whether the bytes are still the same.
  func isStill(in file: OpenFile) throws(FileFailure) -> Bool {
    var now = self
    (now.end, now.sum) = (start, Checksum())
    try now.take(from: file, to: end)
    return now.end == end && now.sum.value == sum.value
  }

  private mutating func take(from file: OpenFile, to target: Int) throws(FileFailure) {
    let chunk = 1 << 18
    let buffer = UnsafeMutableRawPointer.allocate(byteCount: chunk, alignment: 64)
    defer { buffer.deallocate() }
    while end < target {
      let got = try file.read(into: buffer, count: min(chunk, target - end), at: end)
      if got == 0 { return }
      sum.take(UnsafeRawBufferPointer(start: buffer, count: got))
      end += got
    }
  }
}
