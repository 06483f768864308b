import Text

/// Puts new minutes into a workshop's YAML and leaves every other character as it is.
public struct MinutesEdit: Sendable {
  /// The text with its changes.
  public private(set) var text: String
  /// The lines that changed: their number from 1, as they were and as they are.
  public private(set) var changes: [(line: Int, old: String, new: String)] = []

  /// Why a file cannot be changed.
  public enum Problem: Error, Equatable, Sendable {
    /// It cannot be read as YAML.
    case unreadable
    /// An item's minutes do not stand in it as a plain number.
    case notFound(String)
  }

  /// Changes the minutes of agenda items, given by id, and the workshop's own length.
  ///
  /// - Parameters:
  ///   - bytes: The file `workshop.yaml`.
  ///   - minutes: New minutes by item.
  ///   - length: The workshop's new `minutes`, `nil` when they stay.
  public init(_ bytes: [UInt8], minutes: [String: Int], length: Int?) throws(Problem) {
    guard let root = try? YAMLDocument.read(bytes, file: 0),
      case .mapping(let entries) = root.content
    else { throw .unreadable }
    text = String(decoding: bytes, as: UTF8.self)
    var edits: [(node: Node, value: Int)] = []
    if let length { edits.append((try Self.minutes(of: entries, named: ""), length)) }
    let items = entries["agenda"]?.value.content
    guard case .sequence(let nodes)? = items else { throw .notFound("agenda") }
    for (id, value) in minutes.sorted(by: { $0.key < $1.key }) {
      edits.append((try Self.minutes(of: Self.item(id, among: nodes), named: id), value))
    }
    // From the end, so that a change moves no place that is still to be changed.
    for edit in edits.sorted(by: { $0.node.place.place > $1.node.place.place }) {
      try replace(edit.node, by: edit.value)
    }
    changes.sort { $0.line < $1.line }
  }

  private static func item(
    _ id: String, among nodes: Node.Elements
  ) throws(Problem) -> Node.Entries {
    for node in nodes {
      guard case .mapping(let entries) = node.content,
        case .scalar(let scalar)? = entries["id"]?.value.content,
        scalar.text == id
      else { continue }
      return entries
    }
    throw .notFound(id)
  }

  private static func minutes(
    of entries: Node.Entries, named name: String
  ) throws(Problem) -> Node {
    guard let node = entries["minutes"]?.value,
      case .scalar(let scalar) = node.content, scalar.isPlain, Int(scalar.text) != nil
    else { throw .notFound(name) }
    return node
  }

  private mutating func replace(_ node: Node, by value: Int) throws(Problem) {
    let place = node.place.place
    guard case .scalar(let scalar) = node.content, var line = YAMLLine(place.line, of: text)
    else { throw .notFound("") }
    let old = String(line.content)
    guard line.replace(scalar.text, at: place.column, by: "\(value)") else {
      throw .notFound(scalar.text)
    }
    text = line.text
    let new = YAMLLine(place.line, of: text).map { String($0.content) } ?? ""
    changes.append((place.line, old, new))
  }
}
