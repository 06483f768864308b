import CEditShim
import Glibc

/// The terminal that libedit believes in: large enough for the line, and seen by nobody.
///
/// libedit draws the line in memory as large as its terminal, and writes outside of that memory
/// when a line needs more rows. On this one every line fits, however small the real window is.
/// The modes that libedit sets are the canvas's as well, so the real ones are ours alone.
///
/// It begins with a few rows: touching the memory of all of them takes longer than anything else
/// before the first prompt, and most lines never need them.
final class Canvas {
  private static let fewRows = 24
  private static let mostRows = 1000
  private static let columns = 250

  let descriptor: Int32
  private let master: Int32
  private var rows = Canvas.fewRows

  init() throws(EditorProblem) {
    var master: Int32 = -1
    var slave: Int32 = -1
    guard ces_open_canvas(Int32(rows), Int32(Self.columns), &master, &slave) == 0 else {
      throw .refused("opening a pseudo-terminal")
    }
    self.master = master
    descriptor = slave
  }

  deinit {
    close(descriptor)
    close(master)
  }

  /// Whether a line is sure to need no more rows than there may be, whatever its characters are.
  static func holds(_ text: String) -> Bool { holds(text, on: mostRows) }

  /// Whether a line is sure to need no more rows than there are now.
  func holds(_ text: String) -> Bool {
    rows == Self.mostRows || Self.holds(text, on: rows)
  }

  private static func holds(_ text: String, on rows: Int) -> Bool {
    text.utf8.count <= 20 * rows && text.utf8.count { $0 == UInt8(ascii: "\n") } <= rows / 2
  }

  /// Takes all the rows there may be; whether libedit has to be told so.
  func grow() -> Bool {
    guard rows < Self.mostRows else { return false }
    var size = winsize()
    size.ws_row = UInt16(Self.mostRows)
    size.ws_col = UInt16(Self.columns)
    guard ioctl(master, UInt(TIOCSWINSZ), &size) == 0 else { return false }
    rows = Self.mostRows
    return true
  }
}
