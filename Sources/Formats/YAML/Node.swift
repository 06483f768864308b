/// A text, list or mapping of a workshop's files, with the place it stood at.
struct Node {
  var content: Content
  var place: SourcePlace

  indirect enum Content {
    case scalar(Scalar)
    case sequence([Node])
    case mapping([Entry])
  }

  /// A text as it was written; a plain one, without quotes, may mean a number or a word.
  struct Scalar {
    var text: String
    var isPlain: Bool
  }

  /// A key of a mapping with its value.
  struct Entry {
    var key: String
    var place: SourcePlace
    var value: Node
  }

  /// Whether nothing was written: a key without a value.
  var isEmpty: Bool {
    if case .scalar(let scalar) = content { scalar.isPlain && scalar.text.isEmpty } else { false }
  }

  /// Whether it is a text without any letter.
  var isBlank: Bool {
    if case .scalar(let scalar) = content { scalar.text.allSatisfy(\.isWhitespace) } else { false }
  }

  /// What it is, for saying what was found.
  var found: String {
    switch content {
    case .scalar(let scalar): isEmpty ? "nothing" : "\"\(scalar.text.prefix(60))\""
    case .sequence: "a list"
    case .mapping: "keys with values"
    }
  }
}
