import Glibc

/// Cuts files into lines through one buffer that is used again and again.
///
/// Reading in chunks rather than mapping the file: a sync tool may cut a file short at any moment,
/// and touching a mapped page that is gone ends the process. It is also faster for small files.
final class LineScanner {
  /// The longest line that is read or written.
  static let longestLine = 1 << 20
  private static let chunk = 1 << 18

  /// The bytes between two newlines, and where they lie.
  struct Piece {
    /// The bytes, or only the last of them when the line is too long to be one of ours.
    let bytes: Bytes
    let offset: Int
    let length: Int
    let isTerminated: Bool

    /// The offset of the next piece.
    var end: Int { offset + length + (isTerminated ? 1 : 0) }
  }

  private let buffer = UnsafeMutablePointer<UInt8>.allocate(capacity: longestLine + chunk)
  /// Bytes at the start of the buffer that belong to a line whose end was not read yet.
  private var pending = 0
  /// Bytes of that line that were too many to keep.
  private var dropped = 0

  deinit {
    buffer.deallocate()
  }

  /// Visits each line of the file from `start` on.
  func scan(
    _ file: OpenFile, from start: Int = 0, _ visit: (Piece) -> Void
  ) throws(FileFailure) {
    (pending, dropped) = (0, 0)
    var lineStart = start
    var readAt = start
    while true {
      let got = try file.read(into: buffer + pending, count: LineScanner.chunk, at: readAt)
      if got == 0 { break }
      readAt += got
      lineStart = cut(pending + got, lineStart: lineStart, visit)
    }
    if pending + dropped > 0 {
      visit(piece(from: 0, to: pending, offset: lineStart, isTerminated: false))
    }
  }

  /// Visits the lines that end in the buffer, and moves what is left to its front.
  private func cut(_ filled: Int, lineStart: Int, _ visit: (Piece) -> Void) -> Int {
    var offset = lineStart
    var from = 0
    var search = pending
    while let found = memchr(buffer + search, Int32(Ascii.newline), filled - search) {
      let end = found.assumingMemoryBound(to: UInt8.self) - UnsafeMutablePointer(buffer)
      let next = piece(from: from, to: end, offset: offset, isTerminated: true)
      visit(next)
      offset = next.end
      dropped = 0
      from = end + 1
      search = from
    }
    pending = filled - from
    if pending > LineScanner.longestLine {
      dropped += pending
      pending = 0
    } else if from > 0 {
      memmove(buffer, buffer + from, pending)
    }
    return offset
  }

  private func piece(from: Int, to end: Int, offset: Int, isTerminated: Bool) -> Piece {
    Piece(
      bytes: Bytes(start: buffer + from, count: end - from), offset: offset,
      length: end - from + dropped, isTerminated: isTerminated)
  }
}

extension LineParser {
  /// Parses a piece, or says that it is too long to be looked at.
  mutating func parse(_ piece: LineScanner.Piece) -> Parsed {
    if piece.length > LineScanner.longestLine { return .flawed(.tooLong(bytes: piece.length)) }
    return parse(piece.bytes)
  }
}
