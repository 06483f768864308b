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
    "same", "apart", "test", "survey", "order", "shift", "zone", "steps",
  ]

  /// Creates the request for a roster.
  ///
  /// - Parameters:
  ///   - path: Where the file is.
  ///   - same: Lines that are the same people as earlier lines; `all` for every proposal.
  ///   - apart: Lines that are other people than earlier lines; `all` for every proposal.
  public init(roster path: String, same: String? = nil, apart: String? = nil) {
    kind = "roster"
    self.path = path
    options = ["same": same, "apart": apart].compactMapValues { $0 }
  }

  /// Takes the words out of a line.
  init(_ request: inout Request) throws(CommandProblem) {
    options = request.takePairs(Set(Self.keys))
    guard let kind = request.words.first else { throw .usage("What?") }
    self.kind = kind.text
    path = request.words.dropFirst().map(\.text).joined(separator: " ")
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
    return ([command] + options + [more].compactMap { $0 }).joined(separator: " ")
  }
}
