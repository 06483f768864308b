import Calendar
import Text
import Workshop

/// Statements as lines and as one array, written side by side.
struct StatementFiles {
  /// More room than this is not made in advance: the first learner may be the only one.
  private static let most = 1 << 30

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

  /// Makes room for so many learners, as if all had as much to state as the first of them: a file of
  /// a gigabyte is better not copied again and again while it grows.
  mutating func reserve(learners: Int, after bytes: Int) {
    let each = lines.bytes.count - bytes
    let room = min(lines.bytes.count + each * learners, Self.most)
    lines.reserve(room)
    array.reserveCapacity(room + room / 64)
  }

  /// How many bytes the lines have so far.
  var count: Int { lines.bytes.count }

  /// The two files; the array holds each statement on a line of its own.
  consuming func files() -> [ExportFile] {
    array.append(contentsOf: (lines.bytes.isEmpty ? "]\n" : "\n]\n").utf8)
    return [
      ExportFile(name: "xapi.jsonl", bytes: lines.bytes, reader: .importer),
      ExportFile(name: "xapi.json", bytes: array, reader: .importer),
    ]
  }
}
