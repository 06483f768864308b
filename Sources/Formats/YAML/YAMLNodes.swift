import Text
import Yams

/// Turns the parser's nodes into ours and stops where they are more than a workshop can hold.
struct YAMLNodes {
  let file: Int
  let renamed: RenamedKeys
  private var count = 0

  static let nodeLimit = 100_000
  static let depthLimit = 64

  typealias Problem = YAMLDocument.Problem

  init(file: Int, renamed: RenamedKeys) {
    self.file = file
    self.renamed = renamed
  }

  /// Returns a node with everything in it; aliases are counted each time they stand.
  mutating func node(_ node: Yams.Node, depth: Int = 0) throws(Problem) -> Node {
    let place = node.mark.map { TextPlace(line: $0.line, column: $0.column) }
    let here = SourcePlace(file: file, place: place ?? TextPlace(line: 1, column: 1))
    count += 1
    guard depth <= Self.depthLimit else {
      throw Problem(.limit("nested deeper than \(Self.depthLimit) levels"), at: here.place)
    }
    guard count <= Self.nodeLimit else {
      throw Problem(.limit("more than \(Self.nodeLimit) keys and values"), at: here.place)
    }
    switch node {
    case .scalar(let scalar): return Node(content: .scalar(Self.scalar(scalar)), place: here)
    case .sequence(let sequence):
      var elements: [Node] = []
      for element in sequence { elements.append(try self.node(element, depth: depth + 1)) }
      return Node(content: .sequence(elements), place: here)
    case .mapping(let mapping):
      var entries: [Node.Entry] = []
      for (key, value) in mapping { entries.append(try entry(key, value, depth: depth)) }
      return Node(content: .mapping(entries), place: here)
    case .alias: throw Problem(.limit("an alias that leads nowhere"), at: here.place)
    }
  }

  private mutating func entry(
    _ key: Yams.Node, _ value: Yams.Node, depth: Int
  ) throws(Problem) -> Node.Entry {
    let key = try node(key, depth: depth + 1)
    let value = try node(value, depth: depth + 1)
    guard case .scalar(let scalar) = key.content else {
      throw Problem(.syntax("a key must be a word", isExact: true), at: key.place.place)
    }
    let name = renamed.names[key.place.place] ?? scalar.text
    return Node.Entry(key: name, place: key.place, value: value)
  }

  /// A block of lines ends with a line end that nobody means.
  private static func scalar(_ scalar: Yams.Node.Scalar) -> Node.Scalar {
    var text = scalar.string
    if scalar.style == .literal || scalar.style == .folded {
      while text.utf8.last == 0x0A { text.unicodeScalars.removeLast() }
    }
    return Node.Scalar(text: text, isPlain: scalar.style == .plain || scalar.style == .any)
  }
}
