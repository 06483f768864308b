/// One `{{tag}}` of a template and where it stands.
struct TemplateTag: Equatable {
  /// What the tag does.
  var kind: Kind
  /// The name in it, without its mark and blanks.
  var name: String
  /// Where it begins.
  var place: TemplatePlace
  /// What it takes of the template, with its braces.
  var range: Range<String.Index>

  /// What a tag does, by the mark after its braces.
  enum Kind: Equatable {
    case value, section, inverted, close, comment, unescaped, unsupported, unfinished
  }

  /// Whether nothing of the tag itself is seen on a page.
  var isSilent: Bool {
    switch kind {
    case .section, .inverted, .close, .comment: true
    case .value, .unescaped, .unsupported, .unfinished: false
    }
  }

  /// Finds the tags of a template in order; an unfinished one is the last.
  static func all(in text: String) -> [TemplateTag] {
    var tags: [TemplateTag] = []
    var cursor = TemplateCursor(text)
    while let start = text[cursor.index...].firstRange(of: "{{")?.lowerBound {
      cursor.move(to: start)
      let inside = text[text.index(start, offsetBy: 2)...]
      guard let end = inside.firstRange(of: "}}") else {
        let name = words(inside.prefix { !$0.isNewline })
        let range = start..<text.endIndex
        tags.append(
          TemplateTag(kind: .unfinished, name: name, place: cursor.place, range: range))
        return tags
      }
      let mark = inside.first
      let closes = mark == "{" && text[end.upperBound...].first == "}"
      let stop = closes ? text.index(after: end.upperBound) : end.upperBound
      let (kind, name) = read(inside[..<end.lowerBound])
      tags.append(TemplateTag(kind: kind, name: name, place: cursor.place, range: start..<stop))
      cursor.move(to: stop)
    }
    return tags
  }

  private static func read(_ inside: Substring) -> (Kind, name: String) {
    switch inside.first {
    case "#": (.section, words(inside.dropFirst()))
    case "^": (.inverted, words(inside.dropFirst()))
    case "/": (.close, words(inside.dropFirst()))
    case "!": (.comment, "")
    case "{", "&": (.unescaped, words(inside.dropFirst()))
    case ">", "<", "$", "=", "%": (.unsupported, words(inside))
    default: (.value, words(inside))
    }
  }

  private static func words(_ text: Substring) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
