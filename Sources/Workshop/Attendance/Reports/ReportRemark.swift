extension AttendanceReport {
  /// Something in a report that was skipped, mended or is doubtful.
  public struct Remark: Equatable, Sendable {
    /// The line, counted from 1 with the header.
    public var line: Int
    /// The column's header, or its number from 1 when there is none; nil for a whole row.
    public var column: String?
    /// What it is about.
    public var kind: Kind

    /// Creates a remark.
    public init(line: Int, column: String? = nil, _ kind: Kind) {
      self.line = line
      self.column = column
      self.kind = kind
    }

    /// What can be odd about a report.
    public enum Kind: Equatable, Sendable {
      /// Read as Windows-1252 because it is no UTF-8.
      case encoding(String)
      /// A character that no encoding explains.
      case unreadableText
      /// A time that is none; it is unknown.
      case unreadableTime(String)
      /// A duration that is none; it is unknown.
      case unreadableDuration(String)
      /// A row with times but nobody's name; kept, for a person to say whose.
      case nobody
      /// A row with nothing that a sighting needs; skipped.
      case skipped(String)
      /// A row with fewer or more fields than its header: found, expected; read as far as it goes.
      case ragged(found: Int, expected: Int)
      /// A row that ends before it begins: the end is unknown.
      case endsBeforeStart(joined: String, left: String)
      /// A coming without a going: still there when the file was made.
      case stillThere
      /// A going without a coming; the coming is unknown.
      case leftWithoutJoining
      /// A time that the clocks show twice: which one was taken is a guess.
      case repeatedHour(String)
      /// A time that the clocks jump over; taken as much later.
      case skippedHour(String)
      /// Rows of another meeting on another day; set aside.
      case otherMeeting(String, rows: Int)
      /// Only first comings and last goings are known.
      case gapsHidden
      /// The row's own total is less than from its coming to its going.
      case lowerTotal(minutes: Int)
      /// No times at all, only the platform's minutes.
      case onlyReported
      /// A table whose words are unknown, read by what its columns hold.
      case readByStructure
      /// Quotes that are not doubled or do not close; read as they stand.
      case brokenQuotes
      /// More rows than are read; what follows was left out.
      case cut
    }
  }
}
