import Text

/// One YAML file, within limits that no workshop reaches.
enum YAMLDocument {
  static let byteLimit = 4 * 1024 * 1024
  static let directiveLimit = 16

  /// Why a file cannot be read at all.
  struct Problem: Error, Equatable {
    var place: TextPlace
    var kind: Mistake.Kind

    init(_ kind: Mistake.Kind, at place: TextPlace = TextPlace(line: 1, column: 1)) {
      self.kind = kind
      self.place = place
    }

    init(syntax words: String, isExact: Bool = true) {
      self.init(.syntax(words, isExact: isExact))
    }
  }

  /// Reads a file, given by its position in the list of files, as nodes.
  static func read(_ bytes: [UInt8], file: Int) throws(Problem) -> Node {
    var nodes = YAMLNodes(try text(bytes), file: file)
    return try nodes.document()
  }

  private static func text(_ bytes: [UInt8]) throws(Problem) -> String {
    guard bytes.count <= byteLimit else {
      throw Problem(.limit("larger than \(byteLimit / 1024 / 1024) MB, which no workshop is"))
    }
    let decoded = DecodedText(bytes)
    if decoded.encoding == .windows1252 {
      throw Problem(syntax: "the file is not UTF-8; save it as UTF-8", isExact: false)
    }
    if let oddity = decoded.oddities.first {
      throw Problem(
        .syntax("\(oddity.words) in the text; delete it", isExact: true), at: oddity.place)
    }
    // libyaml compares each %TAG with all before it: many of them would take hours.
    guard directives(in: decoded.utf8) <= directiveLimit else {
      throw Problem(.limit("more than \(directiveLimit) lines that begin with %TAG; delete them"))
    }
    return decoded.text
  }

  private static func directives(in utf8: [UInt8]) -> Int {
    let ends = [UInt8(ascii: "\n"), UInt8(ascii: "\r")]
    return utf8.split(whereSeparator: ends.contains).count { $0.starts(with: "%TAG".utf8) }
  }
}
