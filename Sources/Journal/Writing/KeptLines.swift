import Glibc

/// The lines that a log which writes has read or written, in case their files lose them.
///
/// One growing buffer: copying a line into it costs next to nothing, and hardly ever is it looked
/// into.
final class KeptLines {
  /// No more bytes than these: a console must not fill the memory with an absurd journal.
  static let most = 32 << 20

  private var bytes: [UInt8] = []
  private let limit: Int

  init(limit: Int = KeptLines.most) { self.limit = limit }

  /// Keeps a line; one that there is no room for is lost when its file loses it.
  func keep(_ line: Bytes) {
    guard bytes.count + line.count < limit else { return }
    bytes += line
    bytes.append(Ascii.newline)
  }

  /// Keeps what a file holds from its beginning to where it was read.
  func keep(_ file: FollowedFile) {
    guard let open = try? OpenFile(file.path, O_RDONLY) else { return }
    let room = min(file.consumed, limit - bytes.count)
    guard room > 0, bytes.count + room <= limit else { return }
    let start = bytes.count
    bytes += Array(repeating: 0, count: room)
    let got = bytes.withUnsafeMutableBytes { buffer in
      buffer.baseAddress.flatMap { try? open.read(into: $0 + start, count: room, at: 0) } ?? 0
    }
    bytes.removeLast(room - got)
    bytes.append(Ascii.newline)
  }

  /// Visits the intact lines among what is kept, also those that are there twice.
  func each(_ visit: (Line) -> Void) {
    var parser = LineParser()
    bytes.withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return }
      var start = 0
      while start < buffer.count {
        let rest = buffer.count - start
        let end = memchr(base + start, Int32(Ascii.newline), rest)
          .map { $0.assumingMemoryBound(to: UInt8.self) - UnsafeMutablePointer(mutating: base) }
        let stop = end ?? buffer.count
        if case .line(let line, _) = parser.parse(Bytes(start: base + start, count: stop - start)) {
          visit(line)
        }
        start = stop + 1
      }
    }
  }
}
