/// A line and a column of a template, both counted from 1; columns count Unicode scalars.
public struct TemplatePlace: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The line.
  public var line: Int
  /// The column.
  public var column: Int

  /// Creates a place.
  public init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  /// The place as `line:column`.
  public var description: String { "\(line):\(column)" }

  /// Orders places as they are read.
  public static func < (left: TemplatePlace, right: TemplatePlace) -> Bool {
    (left.line, left.column) < (right.line, right.column)
  }
}

/// Walks along a template and knows its line and column.
struct TemplateCursor {
  private let text: String
  /// Where it stands.
  private(set) var index: String.Index
  /// The place where it stands.
  private(set) var place = TemplatePlace(line: 1, column: 1)

  init(_ text: String) {
    self.text = text
    index = text.startIndex
  }

  /// Walks on.
  mutating func move(to target: String.Index) {
    for character in text[index..<target] {
      if character.isNewline {
        place = TemplatePlace(line: place.line + 1, column: 1)
      } else {
        place.column += character.unicodeScalars.count
      }
    }
    index = target
  }
}
