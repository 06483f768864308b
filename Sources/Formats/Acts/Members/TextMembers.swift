import Calendar
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
  /// Reads all members that are texts, some of which must be such as a folder's name is.
  mutating func texts(names: [String] = []) throws(Problem) -> TextMembers {
    var texts = TextMembers()
    try members { reader, key throws(Problem) in
      if names.contains(key.text) {
        texts.values[key.text] = try reader.folderName()
      } else if reader.isAtString {
        texts.values[key.text] = try reader.string()
      } else {
        texts.others.insert(key.text)
        try reader.skip()
      }
    }
    return texts
  }

  /// Reads a moment of the years that acts may be about.
  mutating func moment() throws(Problem) -> Instant {
    let start = position
    guard let moment = Instant(try string()) else { throw problem() }
    guard Instant.usable ~= moment else {
      throw Problem(position: start, limit: .moment(years: Instant.years))
    }
    return moment
  }

  /// Reads a text that can be a folder's name, as a session's UUID is: it leads nowhere else.
  mutating func folderName() throws(Problem) -> String {
    let start = position
    let text = try string()
    let isName = text.utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"),
        UInt8(ascii: "."):
        true
      default: false
      }
    }
    guard isName, (1...64).contains(text.utf8.count), !text.hasPrefix(".") else {
      throw Problem(position: start, limit: .name)
    }
    return text
  }

  /// Reads rounds, rooms, seats or phases: as many as fit into a session.
  mutating func seating<Element>(
    _ element: (inout MemberReader) throws(Problem) -> Element
  ) throws(Problem) -> [Element] {
    try array(upTo: Bounds.seating.upperBound, element)
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
      guard key.text == "of" else { return try reader.skip() }
      let start = reader.position
      id = ActID(try reader.string())
      if let id, !(Bounds.act ~= id.seq) {
        throw Problem(position: start, limit: .numbers(Bounds.act))
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
