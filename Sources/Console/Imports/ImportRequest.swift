import Workshop

/// What `import` was asked for, in the same words at the console and at the shell.
public struct ImportRequest: Sendable {
  /// What kind of file it is, as it was typed or in full.
  var kind: String
  /// Where the file is; empty when none was named.
  let path: String
  /// How to read it, such as `same=19` or `order=dmy`.
  let options: [String: String]

  /// The options there are, in the order in which a line has them.
  private static let keys = [
    "same", "apart", "test", "survey", "order", "shift", "zone", "steps", "meeting", "of",
  ]

  /// Whether somebody has said that a file is to be taken in although it looks like another's.
  let isAnyway: Bool

  /// Creates the request for a roster.
  ///
  /// - Parameters:
  ///   - path: Where the file is.
  ///   - same: Lines that are the same people as earlier lines; `all` for every proposal.
  ///   - apart: Lines that are other people than earlier lines; `all` for every proposal.
  public init(roster path: String, same: String? = nil, apart: String? = nil) {
    kind = "roster"
    self.path = path
    isAnyway = false
    options = ["same": same, "apart": apart].compactMapValues { $0 }
  }

  /// Takes the words out of a line.
  init(_ request: inout Request) throws(CommandProblem) {
    options = request.takePairs(Set(Self.keys))
    guard let kind = request.words.first else { throw .usage("What?") }
    self.kind = kind.text
    let words = request.words.dropFirst().map(\.text)
    isAnyway = words.count > 1 && words.last == "anyway"
    path = words.dropLast(isAnyway ? 1 : 0).joined(separator: " ")
  }

  /// The same, for one of several meetings of the file.
  func choosing(meeting: String) -> ImportRequest {
    ImportRequest(
      kind: kind, path: path, options: options.merging(["meeting": meeting]) { $1 },
      isAnyway: isAnyway)
  }

  private init(kind: String, path: String, options: [String: String], isAnyway: Bool) {
    self.kind = kind
    self.path = path
    self.options = options
    self.isAnyway = isAnyway
  }

  /// The value of an option.
  subscript(_ key: String) -> String? { options[key] }

  /// The line that asks for the file alone.
  var command: String { "import \(kind) \(Words.quote(path))" }

  /// The line that asks for the same, with more said, such as `order=dmy`.
  func line(adding more: String? = nil) -> String {
    let options = Self.keys.compactMap { key in
      self.options[key].map { "\(key)=\(Words.quote($0))" }
    }
    let anyway = isAnyway ? "anyway" : nil
    return ([command] + options + [more, anyway].compactMap { $0 }).joined(separator: " ")
  }
}
