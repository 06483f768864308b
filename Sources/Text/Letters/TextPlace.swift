/// A line and a column of a text, both counted from 1; columns count Unicode scalars.
public struct TextPlace: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The line.
  public var line: Int
  /// The column.
  public var column: Int

  /// Creates a place.
  public init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  /// Finds the place of a byte in UTF-8 text; LF, CRLF and a CR alone end a line.
  public init(offset: Int, in bytes: some Collection<UInt8>) {
    var cursor = TextCursor()
    cursor.advance(to: offset, in: bytes)
    self = cursor.place
  }

  /// The place as `line:column`.
  public var description: String { "\(line):\(column)" }

  /// Orders places as they are read.
  public static func < (left: TextPlace, right: TextPlace) -> Bool {
    (left.line, left.column) < (right.line, right.column)
  }
}

/// Walks along UTF-8 text and knows its line and column.
package struct TextCursor {
  /// Where it stands.
  package private(set) var place = TextPlace(line: 1, column: 1)
  private var offset = 0
  private var afterReturn = false

  /// Creates a cursor before the first byte.
  package init() {}

  /// Walks on to a byte; one that lies behind leaves it where it is.
  package mutating func advance(to target: Int, in bytes: some Collection<UInt8>) {
    guard target > offset else { return }
    for byte in bytes.dropFirst(offset).prefix(target - offset) { step(byte) }
    offset = target
  }

  private mutating func step(_ byte: UInt8) {
    if byte == 0x0A && afterReturn {
      // The second half of CRLF: the line has ended already.
    } else if byte == 0x0A || byte == 0x0D {
      place = TextPlace(line: place.line + 1, column: 1)
    } else if byte & 0xC0 != 0x80 {
      place.column += 1
    }
    afterReturn = byte == 0x0D
  }
}
