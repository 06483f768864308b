/// One key press, or one paste, as the terminal reported it.
enum Key: Equatable {
  /// A character, a control character, or ESC by itself.
  case scalar(Unicode.Scalar)
  /// A character typed with Alt.
  case alt(Unicode.Scalar)
  case named(Named)
  /// Everything between two paste brackets, as it came.
  case paste(String)

  /// Keys that have no character.
  ///
  /// The raw value is the code under which libedit gets the key. The C1 controls are the only
  /// single codes in libedit's key map that nobody can type, so each of these keys owns one.
  enum Named: UInt8, CaseIterable {
    case up = 0x80
    case down, right, left, home, end, delete, insert, pageUp, pageDown
    case wordRight, wordLeft, backTab, altEnter, deleteWord

    /// The key in the notation of libedit's `bind`.
    var notation: String { "\\" + String(rawValue, radix: 8) }
  }
}
