import TestKit

/// Text that a terminal would obey, reorder, hide or not hold: what people are called when somebody
/// means harm, or pastes from anywhere.
enum StrangeText {
  /// Words of it, without the characters that end or quote a word when they are typed.
  static func word(_ random: inout SplitMix64) -> String {
    String(text(&random).map { $0.isWhitespace || "\"\\#".contains($0) ? "_" : $0 })
  }

  /// Any of it.
  static func text(_ random: inout SplitMix64) -> String {
    (0..<random.number(1...4)).map { _ in part(&random) }.joined()
  }

  private static func part(_ random: inout SplitMix64) -> String {
    switch random.number(0...9) {
    case 0: scalar(random.number(0...0x1f))
    case 1: scalar(random.number(0x7f...0x9f))
    case 2:
      random.pick(
        "\u{1b}[2J", "\u{1b}[31m", "\u{1b}]0;title\u{7}", "\u{1b}]52;c;aGk=\u{7}", "\u{1b}c",
        "\u{9b}31m", "\u{9d}2;x\u{9c}", "\u{1b}P+q\u{1b}\\", "\u{8}\u{8}", "\r\u{1b}[K")
    case 3: scalar(random.number(0x202a...0x202e))
    case 4: random.pick("\u{61c}", "\u{200e}", "\u{200f}", "\u{2066}", "\u{2069}", "\u{2028}")
    case 5: random.pick("\u{200b}", "\u{200d}", "\u{feff}", "\u{2060}", "\u{ad}", "\u{301}")
    case 6: random.pick("李雷", "👩‍🔬", "ﷺ", "مريم", "אורי", "🇳🇱")
    case 7: String(repeating: "Maximilian", count: random.number(1...30))
    case 8: random.pick("\n", "\r\n", "\t", "\u{b}", "\u{c}", "\n! NOT saved", "\n\n")
    default: random.pick("Ana", "Zoë", "O'Neil", "-dash", "7", "at", "all", " ", "<b>", "=1+1")
    }
  }

  private static func scalar(_ value: Int) -> String {
    Unicode.Scalar(UInt32(value)).map { String($0) } ?? ""
  }

  /// Whether a terminal that shows a text as one line would obey or hide any of it.
  static func steers(_ text: String) -> Bool {
    text.unicodeScalars.contains { scalar in
      switch scalar.value {
      case 0..<0x20, 0x7f..<0xa0, 0xad, 0x61c, 0x200b, 0x200e, 0x200f, 0x2028...0x202e,
        0x2060...0x2064, 0x2066...0x2069, 0xfeff:
        true
      default: false
      }
    }
  }
}
