/// Why something cannot be written down.
public enum NotesRefusal: Equatable, Sendable {
  /// There is nothing to write down.
  case emptyNote
  /// The number is outside what a topic's frequency or severity can be.
  case rating(name: String, value: String, allowed: ClosedRange<Int>)
  /// The text is not a date.
  case date(String)
}
