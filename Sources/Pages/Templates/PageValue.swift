import Mustache

/// What a template can show: texts, flags, and lists and groups of them.
indirect enum PageValue {
  case text(String)
  case flag(Bool)
  case list([PageValue])
  case group([PageName: PageValue])

  /// A list of texts.
  static func texts(_ texts: [String]) -> PageValue { .list(texts.map { .text($0) }) }

  /// A whole number.
  static func number(_ number: Int) -> PageValue { .text(String(number)) }

  /// The value in the types that Mustache walks through.
  var rendered: Any {
    switch self {
    case .text(let text): PageText(markdown: MarkdownText.inline(text))
    case .flag(let flag): flag
    case .list(let values): values.map(\.rendered)
    case .group(let values):
      Dictionary(uniqueKeysWithValues: values.map { ($0.key.rawValue, $0.value.rendered) })
    }
  }
}

/// An escaped text that counts as absent when it is empty, as authors of templates expect.
private struct PageText: MustacheCustomRenderable {
  let markdown: String

  var renderText: String { markdown }
  var isNull: Bool { markdown.isEmpty }
}
