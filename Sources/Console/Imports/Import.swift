import Desk
import Workshop

extension Verb {
  static let `import` = Verb(
    "import", group: .before,
    usage: listed("|", \.name) + " FILE [KEY=…]",
    moments: [.before, .live, .after], effects: .writesActs,
    summary: listed(", ", \.what) + ", each from a file",
    examples: ImportKind.all.flatMap(\.examples),
    details: [
      "Any encoding, any separator, at most 16 MB and 250,000 lines; the same file again adds nothing."
    ]
      + ImportKind.all.flatMap(\.details)
      + ["What belongs to nobody on the roster is listed with its line; nothing is guessed."],
    completes: .words(ImportKind.all.map(\.name)), .files
  ) { turn in
    var file = try ImportRequest(&turn.request)
    let kind = try Choice.of(file.kind, among: ImportKind.all, what: "import", id: \.name)
    file.kind = kind.name
    if file.path.isEmpty, let overview = kind.overview { return overview(turn) }
    if file.path.isEmpty { throw CommandProblem.usage("Which file?") }
    try kind.take(file, turn)
  }

  /// A word of every kind, with something between them.
  ///
  /// Every start needs it, and `joined` goes through all types of the program first.
  private static func listed(_ separator: String, _ word: (ImportKind) -> String) -> String {
    ImportKind.all.reduce("") { $0.isEmpty ? word($1) : $0 + separator + word($1) }
  }
}
