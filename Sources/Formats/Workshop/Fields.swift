import Text

/// The keys and values of one thing in a workshop's files.
struct Fields {
  /// What kind of thing it is, such as `agenda`; empty for the workshop itself.
  let what: String
  /// Its position in a list.
  let position: Int?
  /// The thing it belongs to.
  let owner: Owner
  /// Where it begins.
  let place: SourcePlace
  let entries: Node.Entries
  /// The keys it may have.
  var allowed: [String] = []
  /// Whether it was no mapping at all, so that nothing more is worth saying about it.
  var isBroken = false

  /// What a thing can belong to.
  enum Owner {
    case workshop
    indirect case thing(Fields)

    /// The owner as mistakes name it; empty for the workshop.
    var subject: String {
      switch self {
      case .workshop: ""
      case .thing(let fields): fields.subject
      }
    }
  }

  /// Returns what stands under a key; a key without a value counts as left out.
  subscript(key: StaticString) -> Node? {
    entries[key].flatMap { $0.value.isEmpty ? nil : $0.value }
  }

  /// Where a key stands, or the thing when the key is left out.
  func place(of key: StaticString) -> SourcePlace { entries[key]?.place ?? place }

  /// Where a value stands, or the thing when it is left out.
  func valuePlace(of key: StaticString) -> SourcePlace { self[key]?.place ?? place }

  /// The thing as mistakes name it, such as `activity "clip-1", cue "c1"`.
  var subject: String {
    let owner = owner.subject
    if what.isEmpty { return owner }
    let name = name
    let own = name.isEmpty ? what : "\(what) \(name)"
    return owner.isEmpty ? own : "\(owner), \(own)"
  }

  /// The name of a thing: the id or other text that tells it from its like, in quotes; else its
  /// position.
  private var name: String {
    if isBroken { return "" }
    for key: StaticString in ["id", "key", "ask"] {
      if case .scalar(let scalar) = entries[key]?.value.content {
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
