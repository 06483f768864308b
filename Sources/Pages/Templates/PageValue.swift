/// What a template can show: texts, flags, and lists and groups of them.
indirect enum PageValue: Sendable {
  case text(String)
  case flag(Bool)
  case list([PageValue])
  case group([PageName: PageValue])

  /// A list of texts.
  static func texts(_ texts: [String]) -> PageValue { .list(texts.map { .text($0) }) }

  /// A whole number.
  static func number(_ number: Int) -> PageValue { .text(String(number)) }
}
