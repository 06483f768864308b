import CEditShim
import Glibc

/// The terminal that libedit believes in: large, and seen by nobody.
///
/// libedit draws the line in memory as large as its terminal, and writes outside of that memory
/// when a line needs more rows. On this one every line fits, however small the real window is.
/// The modes that libedit sets are the canvas's as well, so the real ones are ours alone.
final class Canvas {
  static let rows: Int32 = 1000
  static let columns: Int32 = 250

  let descriptor: Int32
  private let master: Int32

  init() throws(EditorProblem) {
    var master: Int32 = -1
    var slave: Int32 = -1
    guard ces_open_canvas(Canvas.rows, Canvas.columns, &master, &slave) == 0 else {
      throw .refused("opening a pseudo-terminal")
    }
    self.master = master
    descriptor = slave
  }

  deinit {
    close(descriptor)
    close(master)
  }

  /// Whether a line is sure to need no more rows than there are, whatever its characters are.
  static func holds(_ text: String) -> Bool {
    text.utf8.count <= 20_000 && text.utf8.count { $0 == UInt8(ascii: "\n") } <= 500
  }
}
