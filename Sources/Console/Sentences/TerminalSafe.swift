import LineEditor

/// Lines that a terminal can show, whatever is put into them: each character that would steer it is
/// replaced by a visible one.
///
/// Answers pass here when they are given, so that no verb has to think of it.
@propertyWrapper
public struct TerminalSafe: Equatable, Sendable {
  private var lines: [String]

  /// The lines, without any character that a terminal would obey.
  public var wrappedValue: [String] {
    get { lines }
    set { lines = newValue.map(\.withVisibleControls) }
  }

  /// Makes some lines safe.
  public init(wrappedValue: [String]) { lines = wrappedValue.map(\.withVisibleControls) }
}
