/// A key as an application sees it that reads keys one by one.
public enum Keystroke: Hashable, Sendable {
  /// A key with a character; the space bar is one.
  case character(Character)
  case enter, escape, tab, backspace, delete
  case up, down, left, right
  case home, end, pageUp, pageDown

  /// The key; `nil` for those that stay with the line: controls, keys with Alt, a paste.
  init?(_ key: Key) {
    switch key {
    case .scalar("\r"), .scalar("\n"): self = .enter
    case .scalar("\u{1b}"): self = .escape
    case .scalar("\t"): self = .tab
    case .scalar("\u{8}"), .scalar("\u{7f}"): self = .backspace
    case .scalar(let scalar) where scalar.value >= 0x20 && !(0x7f..<0xa0).contains(scalar.value):
      self = .character(Character(scalar))
    case .named(let name):
      guard let stroke = Self.named[name] else { return nil }
      self = stroke
    case .scalar, .alt, .paste: return nil
    }
  }

  private static let named: [Key.Named: Keystroke] = [
    .up: .up, .down: .down, .left: .left, .right: .right, .home: .home, .end: .end,
    .pageUp: .pageUp, .pageDown: .pageDown, .delete: .delete,
  ]
}
