import Workshop

/// Statements as lines and as one array, written side by side.
struct StatementFiles {
  private let now: Instant
  private var lines = JSONWriter()
  private var array: [UInt8] = [UInt8(ascii: "[")]
  /// How many statements were left out: a provider must not set a timestamp in the future.
  private(set) var future = 0

  /// Creates empty files that take statements up to a moment.
  init(until now: Instant) { self.now = now }

  /// Adds a statement, unless it is of the future.
  mutating func add(_ statement: Statement) {
    if statement.at > now {
      future += 1
      return
    }
    let start = lines.bytes.count
    if start > 0 { array.append(UInt8(ascii: ",")) }
    lines.statement(statement)
    array.append(0x0A)
    array.append(contentsOf: lines.bytes[start...])
    lines.newline()
  }

  /// The two files; the array holds each statement on a line of its own.
  var files: [ExportFile] {
    let end = lines.bytes.isEmpty ? "]\n" : "\n]\n"
    return [
      ExportFile(name: "xapi.jsonl", bytes: lines.bytes),
      ExportFile(name: "xapi.json", bytes: array + Array(end.utf8)),
    ]
  }
}
