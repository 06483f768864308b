import Text

/// Builds the nodes of a YAML text and stops where they are more than a workshop can hold.
struct YAMLNodes: ~Copyable {
  private let text: String
  private let file: Int
  private var events: YAMLEvents
  private var anchors: [String: Branch] = [:]
  private var flat = FlatDocument()
  private var places: [TextPlace] = []
  private var aliases = 0

  static let nodeLimit = 100_000
  static let depthLimit = 64
  static let aliasLimit = 16

  typealias Problem = YAMLDocument.Problem

  /// A node's cells, with how deep they lie in it.
  private struct Branch {
    var cells: Range<Int>
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
    _ = try branch(at: try next(), depth: 0)
    let end = try next()
    guard case .streamEnd = end.kind else {
      throw failure("but found another document", at: end.place)
    }
    return NodeTree(flat, places: places, file: file).root
  }

  private mutating func branch(at event: YAMLEvent, depth: Int) throws(Problem) -> Branch {
    if case .alias(let name) = event.kind {
      return try alias(name, at: event.place, depth: depth)
    }
    try grow(by: 1, to: depth, at: event.place)
    let start = flat.cells.count
    let height = try content(of: event, depth: depth)
    let branch = Branch(cells: start..<flat.cells.count, height: height)
    if let anchor = event.anchor { anchors[anchor] = branch }
    return branch
  }

  /// Reads what an event begins; returns how deep nodes lie in it.
  private mutating func content(of event: YAMLEvent, depth: Int) throws(Problem) -> Int {
    switch event.kind {
    case .scalar(let text, let isPlain):
      places.append(event.place)
      flat.append(isPlain ? .plain : .text, saying: text)
      return 0
    case .sequenceStart: return try sequence(at: event.place, depth: depth)
    case .mappingStart: return try mapping(at: event.place, depth: depth)
    case .alias, .documentStart, .sequenceEnd, .mappingEnd, .streamEnd, .other:
      throw failure("found nothing", at: event.place)
    }
  }

  private mutating func sequence(at place: TextPlace, depth: Int) throws(Problem) -> Int {
    places.append(place)
    let list = flat.begin(.array)
    var (count, height) = (0, 0)
    var event = try next()
    while true {
      if case .sequenceEnd = event.kind { break }
      height = max(height, try branch(at: event, depth: depth + 1).height + 1)
      count += 1
      event = try next()
    }
    flat.end(list, count: count)
    return height
  }

  private mutating func mapping(at place: TextPlace, depth: Int) throws(Problem) -> Int {
    places.append(place)
    let mapping = flat.begin(.object)
    var (count, height) = (0, 0)
    var event = try next()
    while true {
      if case .mappingEnd = event.kind { break }
      let key = try branch(at: event, depth: depth + 1).cells.lowerBound
      guard !flat.cells[key].holdsOthers else {
        throw Problem(.syntax("a key must be a word", isExact: true), at: places[key])
      }
      height = max(height, try branch(at: try next(), depth: depth + 1).height + 1)
      count += 1
      event = try next()
    }
    flat.end(mapping, count: count)
    return height
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
    try grow(by: branch.cells.count, to: depth + branch.height, at: place)
    let start = flat.cells.count
    flat.repeat(branch.cells)
    places += places[branch.cells]
    return Branch(cells: start..<flat.cells.count, height: branch.height)
  }

  private func grow(by nodes: Int, to depth: Int, at place: TextPlace) throws(Problem) {
    guard depth <= Self.depthLimit else {
      throw Problem(.limit("nested deeper than \(Self.depthLimit) levels"), at: place)
    }
    guard flat.cells.count + nodes <= Self.nodeLimit else {
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
