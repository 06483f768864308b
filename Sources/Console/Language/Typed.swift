import Text
import Workshop

/// What was typed or pasted at once: a command, and the lines that came with it.
public struct Typed: Equatable, Sendable {
  /// The line with the verb; empty when the lines came without one.
  public var line: String
  /// The lines that came with it, none of them blank; `nil` when it is a line alone.
  public var block: [String]?

  /// Creates a command, without what nobody sees in it: names and notes are never two that look the
  /// same, and no control character gets into a journal by this way.
  public init(_ line: String, block: [String]? = nil) {
    self.line = Invisible.removed(from: line)
    self.block = block?.map(Invisible.removed)
  }

  /// The most lines, and the most bytes in them, that come with a command; what is longer is a file.
  static let most = (lines: 20_000, bytes: 1 << 20)

  static let tooLong =
    "That is too long: a command takes at most 20,000 lines and 1 MB. Nothing was done. Save it as a "
    + "file and import it."

  /// Whether more came with it than it can take.
  var isTooLong: Bool {
    guard let block else { return line.utf8.count > Self.most.bytes }
    return block.count > Self.most.lines
      || block.reduce(line.utf8.count) { $0 + $1.utf8.count } > Self.most.bytes
  }

  /// The commands of a text of one row or several.
  ///
  /// One row is one command. Of several rows each is a command when all of them begin with a verb;
  /// a quote may span rows, and lines between `VERB <<` and a dot belong to that verb. Otherwise
  /// they all are the lines of the verb that the first row begins with, if it takes lines, or lines
  /// without a verb: a chat's "hold on" must not stop the session.
  public static func commands(_ text: String) -> [Typed] {
    let rows = rows(text)
    if rows.count < 2 { return rows.map { Typed($0) } }
    var reader = RowReader(rows)
    if let commands = reader.commands() { return commands }
    if let (line, end) = RowStart.ofLines(rows[0]) {
      let block = rows.dropFirst().prefix { $0 != end }
      let rest = rows.dropFirst(block.count + 2)
      return [Typed(line, block: Array(block))] + commands(rest.joined(separator: "\n"))
    }
    guard let verb = RowStart.verb(of: rows[0]), verb.takesLines != nil else {
      return [Typed("", block: rows)]
    }
    let (head, first) = RowStart.split(rows[0])
    return [Typed(head, block: (first.isEmpty ? [] : [first]) + rows.dropFirst())]
  }

  /// What a text still misses before it can be carried out, in words, or `nil`.
  static func missing(_ text: String) -> String? {
    let rows = rows(text)
    var reader = RowReader(rows)
    if rows.count > 1, reader.commands() == nil { return nil }
    if rows.count == 1 { _ = reader.commands() }
    return reader.missing
  }

  /// The text that `commands` reads as this command.
  var text: String {
    guard let block else { return line }
    var end = "."
    while block.contains(end) { end += "." }
    return ([line + " <<" + (end == "." ? "" : end)] + block + [end]).joined(separator: "\n")
  }

  private static func rows(_ text: String) -> [String] {
    text.split(whereSeparator: \.isNewline).map(String.init).filter {
      !$0.allSatisfy(\.isWhitespace)
    }
  }
}

/// Reads rows as commands, as long as each begins with a verb.
private struct RowReader {
  private var rows: ArraySlice<String>
  /// What the last command misses.
  private(set) var missing: String?

  init(_ rows: [String]) { self.rows = rows[...] }

  /// The commands; `nil` when a row is none.
  mutating func commands() -> [Typed]? {
    var commands: [Typed] = []
    while let row = rows.popFirst() {
      if let (line, end) = RowStart.ofLines(row) {
        commands.append(Typed(line, block: block(until: end)))
      } else if RowStart.isCommand(row) {
        commands.append(Typed(closingQuote(row)))
      } else if commands.isEmpty, rows.isEmpty {
        return [Typed(closingQuote(row))]
      } else {
        return nil
      }
    }
    return commands
  }

  private mutating func block(until end: String) -> [String] {
    var block: [String] = []
    while let row = rows.popFirst() {
      if row == end { return block }
      block.append(row)
    }
    missing = "lines, then \(end)"
    return block
  }

  /// A row with those that its open quote goes on over.
  private mutating func closingQuote(_ row: String) -> String {
    var text = row
    var count = 0
    // A quote forgotten at the beginning of much does not quote all of it.
    while (try? Words.read(text)) == nil {
      count += 1
      guard count < 500, let next = rows.popFirst() else {
        missing = "closing \""
        return text
      }
      text += "\n" + next
    }
    return text
  }
}

/// How a row begins.
enum RowStart {
  /// The verb that a row of several begins with, written in full or short and in small letters: a
  /// list of names may well begin with somebody called Park.
  static func verb(of row: String) -> Verb? {
    let words = split(row).head.split(whereSeparator: \.isWhitespace)
    guard let word = words.last else { return nil }
    return Verb.all.first { $0.name == word || $0.short.map { $0 == word } ?? false }
  }

  /// Whether a row of several is a command or a comment.
  static func isCommand(_ row: String) -> Bool {
    verb(of: row) != nil || row.drop(while: \.isWhitespace).hasPrefix("#")
  }

  /// The verb, with when it happened, and what follows it.
  static func split(_ row: String) -> (head: String, rest: String) {
    let words = row.split(whereSeparator: \.isWhitespace)
    let count = words.first == "at" ? 3 : 1
    let head = words.prefix(count)
    let rest = words.count > count ? String(row[words[count].startIndex...]) : ""
    return (head.joined(separator: " "), rest)
  }

  /// The line before `<<` and the row that ends the lines: a dot, or what follows `<<`.
  static func ofLines(_ row: String) -> (line: String, end: String)? {
    guard let mark = row.split(whereSeparator: \.isWhitespace).last, mark.hasPrefix("<<"),
      mark.startIndex != row.startIndex, let words = try? Words.read(row),
      words.count > 1, words.last?.isQuoted == false
    else { return nil }
    let end = mark.dropFirst(2)
    let line = row[..<mark.startIndex].reversed().drop(while: \.isWhitespace).reversed()
    return (String(line), end.isEmpty ? "." : String(end))
  }
}
