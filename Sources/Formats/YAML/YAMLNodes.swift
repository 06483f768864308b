import Text

/// Builds the nodes of a YAML text and stops where they are more than a workshop can hold.
struct YAMLNodes: ~Copyable {
  private let text: String
  private let file: Int
  private var events: YAMLEvents
  private var anchors: [String: Branch] = [:]
  private var count = 0
  private var aliases = 0

  static let nodeLimit = 100_000
  static let depthLimit = 64
  static let aliasLimit = 16

  typealias Problem = YAMLDocument.Problem

  /// A node, with how many there are in it and how deep they lie.
  private struct Branch {
    var node: Node
    var count = 1
    var height = 0
  }

  init(_ text: String, file: Int) {
    self.text = text
    self.file = file
    events = YAMLEvents(Array(text.utf8))
  }

  /// Returns the one document of the text.
  mutating func document() throws(Problem) -> Node {
    guard case .documentStart = try next().kind else { throw Problem(syntax: "the file is empty") }
    let root = try branch(at: try next(), depth: 0)
    let end = try next()
    guard case .streamEnd = end.kind else {
      throw failure("but found another document", at: end.place)
    }
    return root.node
  }

  private mutating func branch(at event: YAMLEvent, depth: Int) throws(Problem) -> Branch {
    if case .alias(let name) = event.kind {
      return try alias(name, at: event.place, depth: depth)
    }
    let before = count
    try grow(by: 1, to: depth, at: event.place)
    let (content, height) = try content(of: event, depth: depth)
    let node = Node(content: content, place: SourcePlace(file: file, place: event.place))
    let branch = Branch(node: node, count: count - before, height: height)
    if let anchor = event.anchor { anchors[anchor] = branch }
    return branch
  }

  private mutating func content(
    of event: YAMLEvent, depth: Int
  ) throws(Problem) -> (Node.Content, height: Int) {
    switch event.kind {
    case .scalar(let scalar): return (.scalar(scalar), 0)
    case .sequenceStart: return try sequence(depth: depth)
    case .mappingStart: return try mapping(depth: depth)
    case .alias, .documentStart, .sequenceEnd, .mappingEnd, .streamEnd, .other:
      throw failure("found nothing", at: event.place)
    }
  }

  private mutating func sequence(depth: Int) throws(Problem) -> (Node.Content, height: Int) {
    var elements: [Node] = []
    var height = 0
    var event = try next()
    while true {
      if case .sequenceEnd = event.kind { return (.sequence(elements), height) }
      let element = try branch(at: event, depth: depth + 1)
      elements.append(element.node)
      height = max(height, element.height + 1)
      event = try next()
    }
  }

  private mutating func mapping(depth: Int) throws(Problem) -> (Node.Content, height: Int) {
    var entries: [Node.Entry] = []
    var height = 0
    var event = try next()
    while true {
      if case .mappingEnd = event.kind { return (.mapping(entries), height) }
      let key = try branch(at: event, depth: depth + 1).node
      guard case .scalar(let name) = key.content else {
        throw Problem(.syntax("a key must be a word", isExact: true), at: key.place.place)
      }
      let value = try branch(at: try next(), depth: depth + 1)
      entries.append(Node.Entry(key: name.text, place: key.place, value: value.node))
      height = max(height, value.height + 1)
      event = try next()
    }
  }

  /// Repeats what stands under a name; it counts as much as if it had been written out.
  private mutating func alias(
    _ name: String, at place: TextPlace, depth: Int
  ) throws(Problem) -> Branch {
    guard let branch = anchors[name] else { throw failure("found undefined alias", at: place) }
    aliases += 1
    guard aliases <= Self.aliasLimit else {
      let words = "more than \(Self.aliasLimit) aliases (*name); write the text out"
      throw Problem(.limit(words), at: place)
    }
    try grow(by: branch.count, to: depth + branch.height, at: place)
    return branch
  }

  private mutating func grow(
    by nodes: Int, to depth: Int, at place: TextPlace
  ) throws(Problem) {
    count += nodes
    guard depth <= Self.depthLimit else {
      throw Problem(.limit("nested deeper than \(Self.depthLimit) levels"), at: place)
    }
    guard count <= Self.nodeLimit else {
      throw Problem(.limit("more than \(Self.nodeLimit) keys and values"), at: place)
    }
  }

  private mutating func next() throws(Problem) -> YAMLEvent {
    do throws(YAMLFailure) {
      return try events.next()
    } catch {
      throw YAMLSyntax.problem(error, in: text)
    }
  }

  private func failure(_ words: String, at place: TextPlace) -> Problem {
    YAMLSyntax.problem(YAMLFailure(words, at: place), in: text)
  }
}
