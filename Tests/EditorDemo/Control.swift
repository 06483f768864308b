import Glibc

/// The FIFO through which a test sets the clock and makes things happen.
final class Control {
  let descriptor: Int32
  private var unread: [UInt8] = []

  init?(path: String) {
    // Opened for writing as well, so that it never reports an end when a writer leaves.
    descriptor = open(path, O_RDWR | O_NONBLOCK | O_CLOEXEC)
    if descriptor < 0 { return nil }
  }

  deinit { close(descriptor) }

  /// The complete lines that have arrived.
  func lines() -> [String] {
    var bytes = [UInt8](repeating: 0, count: 4096)
    let count = read(descriptor, &bytes, bytes.count)
    if count > 0 { unread += bytes[..<count] }
    var lines: [String] = []
    while let end = unread.firstIndex(of: UInt8(ascii: "\n")) {
      lines.append(String(decoding: unread[..<end], as: UTF8.self))
      unread.removeSubrange(...end)
    }
    return lines
  }
}
