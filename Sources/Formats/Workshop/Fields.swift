import Text

/// The keys and values of one thing in a workshop's files.
struct Fields {
  /// What kind of thing it is, such as `agenda`; empty for the workshop itself.
  let what: String
  /// Its id or title, or its position in a list.
  let name: String
  /// The subject of the thing it belongs to, empty when it belongs to the workshop.
  let owner: String
  /// Where it begins.
  let place: SourcePlace
  let entries: [Node.Entry]
  /// The keys it may have.
  var allowed: [String] = []
  /// Whether it was no mapping at all, so that nothing more is worth saying about it.
  var isBroken = false

  /// Returns what stands under a key; a key without a value counts as left out.
  subscript(key: String) -> Node? {
    for entry in entries where entry.key == key { return entry.value.isEmpty ? nil : entry.value }
    return nil
  }

  /// Where a key stands, or the thing when the key is left out.
  func place(of key: String) -> SourcePlace { entries.first { $0.key == key }?.place ?? place }

  /// Where a value stands, or the thing when it is left out.
  func valuePlace(of key: String) -> SourcePlace { self[key]?.place ?? place }

  /// The thing as mistakes name it, such as `activity "clip-1", cue "c1"`.
  var subject: String {
    if what.isEmpty { return owner }
    let own = name.isEmpty ? what : "\(what) \(name)"
    return owner.isEmpty ? own : "\(owner), \(own)"
  }

  /// The name of a thing: the id or other text that tells it from its like, in quotes.
  static func name(of entries: [Node.Entry], position: Int?) -> String {
    for key in ["id", "key", "ask"] {
      if case .scalar(let scalar) = entries.first(where: { $0.key == key })?.value.content {
        return "\"\(scalar.text.prefix(40))\""
      }
    }
    return position.map { "\($0)" } ?? ""
  }
}

extension SourcePlace {
  /// The first character of a file.
  init(startOf file: Int) {
    self.init(file: file, place: TextPlace(line: 1, column: 1))
  }
}
