/// How a piece of text looks: a set of SGR codes (ECMA-48, 8.3.117), empty for plain text.
public struct Style: Equatable, Sendable {
  let codes: [UInt8]

  init(_ codes: UInt8...) { self.codes = codes }

  init(codes: [UInt8]) { self.codes = codes }

  /// Text as the terminal shows it by itself.
  public static let plain = Style()
  /// Bold text.
  public static let bold = Style(1)
  /// Faint text.
  public static let dim = Style(2)
  /// Underlined text.
  public static let underlined = Style(4)
  /// Text with foreground and background exchanged.
  public static let reversed = Style(7)
  /// Red text.
  public static let red = Style(31)
  /// Green text.
  public static let green = Style(32)
  /// Yellow text.
  public static let yellow = Style(33)
  /// Blue text.
  public static let blue = Style(34)
  /// Cyan text.
  public static let cyan = Style(36)

  /// Both looks at once; where they disagree, `other` wins.
  public func and(_ other: Style) -> Style { Style(codes: codes + other.codes) }

  /// The escape sequence that changes from `previous` to this style.
  func sequence(after previous: Style) -> String {
    guard self != previous else { return "" }
    let reset = previous.codes.isEmpty ? "" : "\u{1b}[0m"
    guard !codes.isEmpty else { return reset }
    return reset + "\u{1b}[" + codes.map(String.init).joined(separator: ";") + "m"
  }
}

/// A piece of text in one style.
public struct Span: Equatable, Sendable {
  /// The characters, which may come from outside: they are made visible when drawn.
  public var text: String
  /// How they look.
  public var style: Style

  /// A piece of text, plain unless a style is given.
  public init(_ text: String, _ style: Style = .plain) {
    self.text = text
    self.style = style
  }
}

extension [Span] {
  /// The text of all spans without their styles.
  var text: String { map(\.text).joined() }

  /// One line for the terminal: no raw control characters, styled only with `colour`.
  func rendered(colour: Bool) -> String {
    guard colour else { return text.withVisibleControls }
    var result = ""
    var style = Style.plain
    for span in self {
      result += span.style.sequence(after: style) + span.text.withVisibleControls
      style = span.style
    }
    return result + Style.plain.sequence(after: style)
  }
}
