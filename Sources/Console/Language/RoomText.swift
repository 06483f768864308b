/// Text for the room, ready to paste.
public struct RoomText: Equatable, Sendable {
  /// The rows of the text, whole and unwrapped.
  @TerminalSafe public private(set) var rows: [String]

  /// Creates a text from its rows; empty ones at its end are left out.
  init(_ rows: [String]) {
    var rows = rows
    while rows.last == "" { rows.removeLast() }
    self.rows = rows
  }

  /// The whole text.
  public var text: String { rows.joined(separator: "\n") }
}

extension String {
  /// The rows of a text that the workshop's author has written in several.
  var rows: [String] {
    split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }
}
