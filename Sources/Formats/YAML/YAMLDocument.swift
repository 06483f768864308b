import Text
import Yams

/// One YAML file, within limits that no workshop reaches.
enum YAMLDocument {
  static let byteLimit = 4 * 1024 * 1024
  static let aliasLimit = 16

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
    var renamed = RenamedKeys()
    let text = try text(bytes)
    let root = try compose(text, &renamed)
    var builder = YAMLNodes(file: file, renamed: renamed)
    return try builder.node(root)
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
    // Each alias may double what follows, so they are counted before anything is expanded.
    guard YAMLAliases.count(in: decoded.utf8) <= aliasLimit else {
      throw Problem(.limit("more than \(aliasLimit) aliases (*name); write the text out"))
    }
    return decoded.text
  }

  private static func compose(
    _ original: String, _ renamed: inout RenamedKeys
  ) throws(Problem) -> Yams.Node {
    var text = original
    while true {
      do {
        // Every scalar stays the text it is, so nothing has to be matched against patterns of
        // numbers and dates, which takes longer than everything else when the program starts. The
        // encoding is given because its default looks into the environment.
        let parser = try Parser(
          yaml: text, resolver: .basic, constructor: .default, encoding: .utf8)
        let root = try parser.singleRoot()
        guard let root else { throw Problem(syntax: "the file is empty") }
        return root
      } catch let error as YamlError {
        guard let again = renamed.renameDuplicate(error, in: text) else {
          throw YAMLSyntax.problem(error, in: original)
        }
        text = again
      } catch let problem as Problem {
        throw problem
      } catch {
        throw Problem(syntax: "this cannot be read as YAML", isExact: false)
      }
    }
  }
}

/// The keys that were renamed so that the parser accepts a second of the same name.
struct RenamedKeys {
  /// The keys as they were, by place.
  private(set) var names: [TextPlace: String] = [:]

  /// The parser stops at the first key that stands twice; giving the first of the two another name
  /// lets it go on, so that every mistake of the file is found.
  mutating func renameDuplicate(_ error: YamlError, in text: String) -> String? {
    guard case .duplicatedKeysInMapping(_, let context) = error, names.count < 100 else {
      return nil
    }
    let place = TextPlace(line: context.mark.line, column: context.mark.column)
    guard var line = YAMLLine(place.line, of: text),
      let name = line.replaceKey(at: place.column, by: names.count)
    else { return nil }
    names[place] = name
    return line.text
  }
}
