/// Finds HTML in a template: a handout is Markdown, and what is shown must be what is written.
enum TemplateHTML {
  /// Returns where a `<` begins HTML or, with what a tag puts behind it, could.
  static func mistakes(in text: String, beside tags: [TemplateTag]) -> [TemplateMistake] {
    var cursor = TemplateCursor(text)
    var mistakes: [TemplateMistake] = []
    var tags = tags[...]
    while let start = text[cursor.index...].firstIndex(of: "<") {
      tags = tags.drop { $0.range.upperBound <= start }
      if let tag = tags.first, tag.range.contains(start) {
        cursor.move(to: tag.range.upperBound)
        continue
      }
      cursor.move(to: start)
      let rest = text[start...].dropFirst()
      if begins(rest) {
        let words = "<" + rest.prefix(20).prefix { !$0.isNewline && $0 != ">" }
        mistakes.append(TemplateMistake(place: cursor.place, fact: .html(words)))
      }
      cursor.move(to: rest.startIndex)
    }
    return mistakes
  }

  /// Whether what follows a `<` makes it HTML; `<https://…>` is an address, `< 5` a number.
  private static func begins(_ rest: Substring) -> Bool {
    guard let first = rest.first else { return false }
    if rest.hasPrefix("{{") || "/!?".contains(first) { return true }
    guard first.isASCII, first.isLetter else { return false }
    let behind = rest.drop { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") }
    guard let next = behind.first else { return true }
    return next.isWhitespace || next == "/" || next == ">" || behind.hasPrefix("{{")
  }
}
