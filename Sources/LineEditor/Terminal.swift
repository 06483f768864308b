import CEditShim
import Glibc

/// The terminal: its descriptors, its size, and the modes it had before anything touched it.
struct Terminal {
  let input: Int32
  let output: Int32
  private let original: termios

  init(input: Int32, output: Int32) throws(EditorProblem) {
    var modes = termios()
    guard tcgetattr(input, &modes) == 0, isatty(output) == 1 else { throw .notATerminal }
    self.input = input
    self.output = output
    original = modes
  }

  /// Columns and rows; a terminal that does not know says 0 by 0 and gets 80 by 24.
  var size: (columns: Int, rows: Int) {
    var size = winsize()
    guard ioctl(output, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0, size.ws_row > 0 else {
      return (80, 24)
    }
    return (Int(size.ws_col), Int(size.ws_row))
  }

  /// Writes everything; a terminal that has gone away is not an error here, reading tells it.
  func write(_ text: String) {
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(output, $0.baseAddress, $0.count) }
      if count > 0 {
        rest = rest.dropFirst(count)
      } else if errno == EAGAIN {
        var wait = pollfd(fd: output, events: Int16(POLLOUT), revents: 0)
        poll(&wait, 1, 1000)
      } else if errno != EINTR {
        return
      }
    }
  }

  /// Makes every key arrive at once and unchanged.
  ///
  /// Ctrl-C and Ctrl-Z are keys while a line is edited, Ctrl-S must not freeze the screen, and a
  /// return stays a return, or a pasted CR LF would be two newlines.
  func makeRaw() {
    var modes = original
    modes.c_iflag &= ~tcflag_t(BRKINT | ICRNL | INLCR | IGNCR | ISTRIP | IXON | PARMRK)
    modes.c_lflag &= ~tcflag_t(ECHO | ICANON | IEXTEN | ISIG)
    modes.c_cflag |= tcflag_t(CS8)
    withUnsafeMutableBytes(of: &modes.c_cc) { characters in
      characters[Int(VMIN)] = 1
      characters[Int(VTIME)] = 0
    }
    set(modes)
  }

  /// Makes the terminal ordinary for the time between two lines.
  ///
  /// Flow control stays off: a stray Ctrl-S would hold up an answer, and the clock with it. So does
  /// the echo: what is typed ahead would stand in the middle of the answer, and under a hidden screen
  /// in clear.
  func relax() {
    var modes = original
    modes.c_iflag &= ~tcflag_t(IXON)
    modes.c_lflag &= ~tcflag_t(ECHO)
    set(modes)
  }

  /// Puts the modes back as they were.
  func restore() { set(original) }

  private func set(_ modes: termios) {
    var modes = modes
    // At once: to wait until the output is out is to wait for ever after a Ctrl-S.
    while tcsetattr(input, TCSANOW, &modes) != 0, errno == EINTR {}
  }

  /// From now on a crash puts the modes back before the process dies.
  func armGuard() {
    var modes = original
    ces_arm_guard(input, output, &modes)
  }

  func disarmGuard() { ces_disarm_guard() }
}
