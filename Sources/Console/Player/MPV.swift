import Formats
import Glibc
import Workshop

/// An mpv that shows one clip, and the wire to it.
///
/// The wire is one end of a pair of sockets that only the two programs have: no other program can
/// find it, and when this one ends in whatever way, the wire closes and mpv quits.
final class MPV {
  let process: pid_t
  /// Readable when mpv has said something.
  let descriptor: Int32
  private var link = PlayerLink()
  private var outgoing: [UInt8] = []
  private var isClosed = false

  /// Starts mpv with a clip that waits at a second, or says why it does not start.
  ///
  /// - Parameters:
  ///   - tool: The program.
  ///   - target: A web address or an absolute path.
  ///   - options: More options, for this machine; ours come after them.
  init(_ tool: Subprocess, target: String, from second: Double, options: [String]) throws(Subprocess
    .Failure)
  {
    var ends: [Int32] = [0, 0]
    let kind = Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue | SOCK_NONBLOCK.rawValue)
    guard socketpair(AF_UNIX, kind, 0, &ends) == 0 else {
      throw Subprocess.Failure(words: "no socket for mpv: \(String(cString: strerror(errno)))")
    }
    defer { close(ends[1]) }
    // mpv expects its end to wait for it.
    _ = fcntl(ends[1], F_SETFL, 0)
    let arguments = options + Self.options + ["--start=\(second)", "--", target]
    switch tool.start(arguments, handing: ends[1]) {
    case .success(let child): process = child
    case .failure(let failure):
      close(ends[0])
      throw failure
    }
    descriptor = ends[0]
    outgoing = link.greeting
    flush()
  }

  /// Nobody's settings, scripts or saved positions may change what the room sees: no line of text on
  /// the picture, no window that closes at the end.
  private static let options = [
    "--no-config", "--load-scripts=no", "--ytdl=no", "--osc=no", "--osd-level=0", "--osd-bar=no",
    "--no-terminal", "--input-default-bindings=no", "--input-conf=memory://\(PlayerLink.keys)",
    "--input-media-keys=no", "--force-window=yes", "--idle=yes", "--keep-open=always",
    "--pause=yes",
    "--hr-seek=yes", "--title=\(PlayerLink.name)",
    "--input-ipc-client=fd://\(Subprocess.handedDescriptor)",
  ]

  /// Tells mpv what to do.
  func send(_ order: Playback.ActOrder) {
    outgoing += link.bytes(for: order)
    flush()
  }

  /// Asks mpv where it is; the answer comes as an event.
  func askPosition() {
    guard outgoing.isEmpty else { return flush() }
    outgoing += link.positionQuestion()
    flush()
  }

  /// What mpv has said since the last time.
  func receive() -> [Playback.Event] {
    var events: [Playback.Event] = []
    var bytes = [UInt8](repeating: 0, count: 65_536)
    while !isClosed {
      let count = recv(descriptor, &bytes, bytes.count, 0)
      if count > 0 {
        let said = link.take(bytes[..<count])
        events += said.events
        outgoing += said.answers
        if link.isBroken { isClosed = true }
      } else if count == 0 || (errno != EAGAIN && errno != EINTR) {
        isClosed = true
      } else if errno == EAGAIN {
        break
      }
    }
    flush()
    return isClosed ? events + [.gone] : events
  }

  /// Ends mpv; what it does on the way is nobody's business.
  func end() {
    isClosed = true
    close(descriptor)
    kill(process, SIGTERM)
  }

  private func flush() {
    while !outgoing.isEmpty, !isClosed {
      let count = Glibc.send(descriptor, outgoing, outgoing.count, Int32(MSG_NOSIGNAL))
      if count > 0 {
        outgoing.removeFirst(count)
      } else if errno != EINTR {
        return  // what could not be said now is said with the next order, or mpv is gone
      }
    }
  }
}
