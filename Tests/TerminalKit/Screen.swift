import CTerminalShim

/// What a terminal shows after the bytes it was fed: a grid of cells and a cursor.
///
/// It understands what a line editor needs and records everything else in `unknown`, so that a
/// test can insist that nothing strange was sent. Like real terminals it leaves the cursor hanging
/// over the last column after a full row, and wraps only when the next character comes.
public struct Screen {
  /// A row of cells.
  struct Row: Equatable {
    /// One grapheme cluster a cell; nil is the right half of a wide one.
    var cells: [Character?] = []
    /// Whether the text goes on in the next row because it did not fit.
    var wraps = false
  }

  /// The width of the screen.
  public internal(set) var columns: Int
  /// The height of the screen.
  public internal(set) var rowCount: Int
  /// The row of the cursor, from 0.
  public internal(set) var row = 0
  /// The column of the cursor, from 0.
  public internal(set) var column = 0
  /// Sequences that are not understood, in words.
  public internal(set) var unknown: [String] = []
  /// The title that was set last.
  public internal(set) var title = ""
  /// The text that was put on the clipboard last, in Base64.
  public internal(set) var clipboard = ""
  /// The private modes that are on, such as 2004 for bracketed paste.
  public internal(set) var privateModes: Set<Int> = [25]
  /// How often the bell rang.
  public internal(set) var bells = 0
  /// The rows that left the screen at the top.
  public internal(set) var scrollback: [String] = []

  var rows: [Row]
  var hangsOverEdge = false
  var pending: [UInt8] = []

  /// An empty screen.
  public init(columns: Int, rows: Int) {
    self.columns = columns
    rowCount = rows
    self.rows = Array(repeating: Row(), count: rows)
  }

  /// The rows as text without trailing spaces.
  public var lines: [String] { rows.map(\.text) }

  /// The screen as text without trailing empty rows.
  public var text: String {
    let last = lines.lastIndex { !$0.isEmpty } ?? -1
    return lines.prefix(last + 1).joined(separator: "\n")
  }

  /// The row in which the cursor stands.
  public var cursorLine: String { lines[row] }

  /// Whether more must come before the screen is meant to be looked at.
  public var isMidUpdate: Bool { privateModes.contains(2026) || !pending.isEmpty }

  /// Shows bytes.
  public mutating func feed(_ bytes: some Sequence<UInt8>) {
    for byte in bytes { take(byte) }
  }

  mutating func lineFeed() {
    hangsOverEdge = false
    guard row == rowCount - 1 else {
      row += 1
      return
    }
    scrollback.append(rows.removeFirst().text)
    rows.append(Row())
  }

  mutating func put(_ scalar: Unicode.Scalar) {
    if join(scalar) { return }
    let width = max(1, Int(ct_width(scalar.value)))
    if hangsOverEdge || column + width > columns {
      rows[row].wraps = true
      lineFeed()
      column = 0
    }
    rows[row].write(Character(scalar), width: width, at: column)
    advance(to: column + width)
  }

  private mutating func advance(to target: Int) {
    hangsOverEdge = target >= columns
    column = min(target, columns - 1)
  }

  /// Adds a scalar to the cluster before the cursor, if it belongs there.
  private mutating func join(_ scalar: Unicode.Scalar) -> Bool {
    var place = hangsOverEdge ? column : column - 1
    while place > 0, rows[row].cells.indices.contains(place), rows[row].cells[place] == nil {
      place -= 1
    }
    guard place >= 0, rows[row].cells.indices.contains(place), let old = rows[row].cells[place],
      belongs(scalar, to: old)
    else { return ct_width(scalar.value) == 0 }
    rows[row].cells[place] = Character(String(old) + String(scalar))
    let isWide = rows[row].cells.indices.contains(place + 1) && rows[row].cells[place + 1] == nil
    if !isWide, scalar == "\u{fe0f}" || scalar.isRegionalIndicator {
      rows[row].write(Character(String(old) + String(scalar)), width: 2, at: place)
      advance(to: place + 2)
    }
    return true
  }

  private func belongs(_ scalar: Unicode.Scalar, to cluster: Character) -> Bool {
    let joined = String(cluster) + String(scalar)
    return joined.count == 1
  }
}

extension Screen.Row {
  var text: String {
    var text = String(cells.compactMap { $0 })
    while text.last == " " { text.removeLast() }
    return text
  }

  /// Writes a character, and blanks the other half of any wide one it covers.
  mutating func write(_ character: Character, width: Int, at column: Int) {
    while cells.count < column + width { cells.append(" ") }
    if cells[column] == nil, column > 0 { cells[column - 1] = " " }
    if cells.indices.contains(column + width), cells[column + width] == nil {
      cells[column + width] = " "
    }
    cells[column] = character
    if width == 2 { cells[column + 1] = nil }
  }

  mutating func clear(from column: Int) {
    cells = Array(cells.prefix(column))
    if let last = cells.indices.last, column > 0, ct_width(cells[last].scalar) == 2 {
      cells[last] = " "
    }
    wraps = false
  }
}

extension Character? {
  fileprivate var scalar: UInt32 { self?.unicodeScalars.first?.value ?? 0x20 }
}

extension Unicode.Scalar {
  fileprivate var isRegionalIndicator: Bool { (0x1f1e6...0x1f1ff).contains(value) }
}
