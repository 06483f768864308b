/// A scene laid out: rows of text ready for the terminal, and where the cursor stands.
struct Frame: Equatable {
  /// One row of the screen.
  struct Row: Equatable {
    /// What stands at the left, with its styles.
    var text = ""
    /// The columns that `text` takes.
    var width = 0
    /// What stands at the right, if anything does.
    var tail = ""
    /// The column where `tail` begins.
    var tailColumn = 0
    /// The columns up to the last one in use.
    var extent = 0
  }

  struct Position: Equatable {
    var row = 0
    var column = 0
  }

  private(set) var rows: [Row] = []
  private(set) var cursor = Position()
  /// How wide the screen is.
  let columns: Int

  /// Lays out a scene by grapheme cluster; no row is wider than the screen.
  init(_ scene: Scene) {
    columns = scene.columns
    var layout = Layout(columns: scene.columns, colour: scene.colour)
    for row in scene.above { layout.putClipped(row) }
    layout.put(scene.prompt)
    let cursor = layout.putLine(scene)
    layout.putGhost(scene.ghost)
    layout.putRight(scene.right)
    layout.endRow()
    let lineEnd = layout.rows.count
    for row in scene.below { layout.putClipped(row) }
    self.cursor = cursor
    rows = layout.rows
    keepWithin(height: max(1, scene.rows), lineEnd: lineEnd)
  }

  /// Keeps what surrounds the cursor when there are more rows than the screen has.
  private mutating func keepWithin(height: Int, lineEnd: Int) {
    guard rows.count > height else { return }
    let first = min(max(0, lineEnd - height), cursor.row)
    rows = Array(rows[first..<(first + height)])
    cursor.row -= first
  }
}

/// The pen that fills rows from left to right.
private struct Layout {
  let columns: Int
  let colour: Bool
  private(set) var rows: [Frame.Row] = []
  private var row = Frame.Row()
  private var style = Style.plain

  init(columns: Int, colour: Bool) {
    self.columns = max(2, columns)  // a wide character needs two
    self.colour = colour
  }

  mutating func put(_ spans: [Span]) {
    for span in spans {
      for character in span.text.withVisibleControls { put(character, span.style) }
    }
  }

  /// Puts the line and returns where its cursor is.
  mutating func putLine(_ scene: Scene) -> Frame.Position {
    var cursor: Frame.Position?
    for (number, (character, style)) in scene.line.styledCharacters.enumerated() {
      let isHere = number == scene.cursor
      if character == "\n" {
        if isHere { cursor = place(for: " ") }
        endRow()
        put(scene.continuation)
      } else {
        let shown = String(character).withVisibleControls
        if isHere { cursor = place(for: shown) }
        for part in shown { put(part, style) }
      }
    }
    return cursor ?? place(for: " ")
  }

  /// Puts as much of a suggestion as fits on the row.
  mutating func putGhost(_ ghost: String) {
    for character in ghost.withVisibleControls {
      guard row.width + ColumnWidth.of(character) <= columns else { return }
      put(character, .dim)
    }
  }

  /// Puts the right prompt on the first row, if the line leaves room: it yields to typing.
  mutating func putRight(_ spans: [Span]) {
    let width = ColumnWidth.of(spans.text.withVisibleControls)
    let column = columns - 1 - width  // the last column stays free: not all terminals wrap alike
    guard width > 0, rows.isEmpty, row.width + 2 <= column else { return }
    setStyle(.plain)
    row.tail = spans.rendered(colour: colour)
    row.tailColumn = column
    row.extent = column + width
  }

  /// Puts a row of its own, cut at the right edge.
  mutating func putClipped(_ spans: [Span]) {
    for span in spans {
      for character in span.text.withVisibleControls {
        guard row.width + ColumnWidth.of(character) < columns else { return endRow() }
        put(character, span.style)
      }
    }
    endRow()
  }

  mutating func endRow() {
    setStyle(.plain)
    row.extent = max(row.extent, row.width)
    rows.append(row)
    row = Frame.Row()
  }

  private mutating func put(_ character: Character, _ style: Style) {
    let width = ColumnWidth.of(character)
    if row.width + width > columns { endRow() }
    setStyle(style)
    row.text.append(character)
    row.width += width
  }

  private mutating func setStyle(_ new: Style) {
    guard colour else { return }
    row.text += new.sequence(after: style)
    style = new
  }

  /// Where the next character will stand; begins a new row if it does not fit on this one.
  private mutating func place(for text: String) -> Frame.Position {
    if row.width + ColumnWidth.of(text.prefix(1)) > columns { endRow() }
    return Frame.Position(row: rows.count, column: min(row.width, columns - 1))
  }
}

extension [Span] {
  /// The characters of the whole text, each with the style of the span in which it begins.
  fileprivate var styledCharacters: [(Character, Style)] {
    if count == 1 { return self[0].text.map { ($0, self[0].style) } }
    var styles = flatMap { span in repeatElement(span.style, count: span.text.utf8.count) }[...]
    return text.map { character in
      defer { styles = styles.dropFirst(character.utf8.count) }
      return (character, styles.first ?? .plain)
    }
  }
}
