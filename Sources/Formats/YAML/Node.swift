import Text

/// A text, list or mapping of a workshop's files, with the place it stood at.
struct Node {
  let tree: NodeTree
  /// Its cell.
  let index: Int

  /// What it is.
  var content: Content {
    let cell = tree.cell(index)
    switch cell.kind {
    case .array: return .sequence(Elements(tree: tree, first: index + 1, count: Int(cell.count)))
    case .object: return .mapping(Entries(tree: tree, first: index + 1, count: Int(cell.count)))
    case .null, .bool, .integer, .number, .plain, .text:
      return .scalar(Scalar(tree: tree, cell: cell))
    }
  }

  /// Where it stood.
  var place: SourcePlace { tree.place(index) }

  enum Content {
    case scalar(Scalar)
    case sequence(Elements)
    case mapping(Entries)
  }

  /// A text as it was written; a plain one, without quotes, may mean a number or a word.
  struct Scalar {
    fileprivate let tree: NodeTree
    fileprivate let cell: FlatDocument.Cell

    var isPlain: Bool { if case .text = cell.kind { false } else { true } }
    var text: String { tree.withBytes(cell) { String(decoding: $0, as: UTF8.self) } }
  }

  /// A key of a mapping with its value.
  struct Entry {
    fileprivate let tree: NodeTree
    fileprivate let index: Int

    var key: String { Scalar(tree: tree, cell: tree.cell(index)).text }
    var place: SourcePlace { tree.place(index) }
    var value: Node { Node(tree: tree, index: index + 1) }

  }

  /// The nodes of a list.
  struct Elements: Sequence, IteratorProtocol {
    fileprivate let tree: NodeTree?
    fileprivate var cell: Int
    fileprivate var left: Int

    fileprivate init(tree: NodeTree, first: Int, count: Int) {
      (self.tree, cell, left) = (tree, first, count)
    }

    /// Creates those of a list of nothing.
    init() { (tree, cell, left) = (nil, 0, 0) }

    var count: Int { left }
    var isEmpty: Bool { left == 0 }
    var underestimatedCount: Int { left }

    mutating func next() -> Node? {
      guard left > 0, let tree else { return nil }
      defer { cell += tree.cell(cell).size }
      left -= 1
      return Node(tree: tree, index: cell)
    }
  }

  /// The keys of a mapping with their values.
  struct Entries: Sequence, IteratorProtocol {
    fileprivate let tree: NodeTree?
    fileprivate var cell: Int
    fileprivate var left: Int

    fileprivate init(tree: NodeTree, first: Int, count: Int) {
      (self.tree, cell, left) = (tree, first, count)
    }

    var underestimatedCount: Int { left }

    /// Creates those of a mapping of nothing.
    init() { (tree, cell, left) = (nil, 0, 0) }

    mutating func next() -> Entry? {
      guard left > 0, let tree else { return nil }
      defer { cell += 1 + tree.cell(cell + 1).size }
      left -= 1
      return Entry(tree: tree, index: cell)
    }

    /// The first entry with a known key.
    subscript(name: StaticString) -> Entry? {
      guard let tree, let key = tree.key(name, from: cell, among: left) else { return nil }
      return Entry(tree: tree, index: key)
    }
  }

  /// Whether nothing was written: a key without a value.
  var isEmpty: Bool {
    let cell = tree.cell(index)
    return switch cell.kind {
    case .null, .plain: cell.count == 0
    case .bool, .integer, .number, .text, .array, .object: false
    }
  }

  /// The number, when JSON says that it is a whole one.
  var integer: Int? {
    guard case .integer = tree.cell(index).kind, case .scalar(let scalar) = content else {
      return nil
    }
    return Int(scalar.text)
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
