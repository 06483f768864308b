import Workshop

/// Members that are all texts, by name, and the names of members of other kinds.
struct TextMembers {
  var values: [String: String] = [:]
  var others: Set<String> = []

  func require(_ key: String, _ reader: MemberReader) throws(MemberReader.Problem) -> String {
    guard let value = values[key] else { throw reader.problem() }
    return value
  }

  func optional(_ key: String, _ reader: MemberReader) throws(MemberReader.Problem) -> String? {
    if others.contains(key) { throw reader.problem() }
    return values[key]
  }
}

extension MemberReader {
  /// Reads all members that are texts.
  mutating func texts() throws(Problem) -> TextMembers {
    var texts = TextMembers()
    try members { reader, key throws(Problem) in
      if reader.isAtString {
        texts.values[key.text] = try reader.string()
      } else {
        texts.others.insert(key.text)
        try reader.skip()
      }
    }
    return texts
  }

  /// Reads an array of texts.
  mutating func strings() throws(Problem) -> [String] {
    try array { reader throws(Problem) in try reader.string() }
  }

  /// Reads an object of texts.
  mutating func dictionary() throws(Problem) -> [String: String] {
    var result: [String: String] = [:]
    try object { reader, key throws(Problem) in result[key.text] = try reader.string() }
    return result
  }

  /// Reads which act another act takes back.
  mutating func actID() throws(Problem) -> ActID {
    var id: ActID?
    try members { reader, key throws(Problem) in
      switch key {
      case "of": id = ActID(try reader.string())
      default: try reader.skip()
      }
    }
    guard let id else { throw problem() }
    return id
  }

  /// Passes over all members: those of an act without facts are a newer program's.
  mutating func nothing<SomeAct>(_ act: SomeAct) throws(Problem) -> SomeAct {
    try members { reader, _ throws(Problem) in try reader.skip() }
    return act
  }
}
