/// Who reads a file that this program writes, which decides how tables are written.
public enum FileReader: String, Equatable, Sendable {
  /// Somebody with a spreadsheet: no cell runs as a formula, and a byte order mark stands first.
  case person
  /// A learning system's importer or another program: neither, and no backslash before a quote.
  case importer
}
