/// One `{{tag}}` of a template and the line that it starts in.
struct TemplateTag: Equatable {
  /// What the tag does.
  var kind: Kind
  /// The name in it, without its mark and blanks.
  var name: String
  /// Its line, counted from 1.
  var line: Int

  /// What a tag does, by the mark after its braces.
  enum Kind: Equatable {
    case value, open, close, comment, unsupported, unfinished
  }

  /// Finds the tags of a template in order; an unfinished one is the last.
  static func all(in text: String) -> [TemplateTag] {
    var tags: [TemplateTag] = []
    var rest = text[...]
    var line = 1
    while let braces = rest.firstRange(of: "{{") {
      line += lineBreaks(in: rest[..<braces.lowerBound])
      rest = rest[braces.upperBound...]
      guard let end = rest.firstRange(of: "}}") else {
        tags.append(
          TemplateTag(kind: .unfinished, name: words(rest.prefix(while: isInLine)), line: line))
        return tags
      }
      let inside = rest[..<end.lowerBound]
      tags.append(tag(inside, line: line))
      line += lineBreaks(in: inside)
      rest = rest[end.upperBound...]
      if inside.first == "{", rest.first == "}" { rest = rest.dropFirst() }
    }
    return tags
  }

  private static func tag(_ inside: Substring, line: Int) -> TemplateTag {
    switch inside.first {
    case "#", "^": TemplateTag(kind: .open, name: words(inside.dropFirst()), line: line)
    case "/": TemplateTag(kind: .close, name: words(inside.dropFirst()), line: line)
    case "!": TemplateTag(kind: .comment, name: "", line: line)
    case "{", "&": TemplateTag(kind: .value, name: words(inside.dropFirst()), line: line)
    case ">", "<", "$", "=", "%": TemplateTag(kind: .unsupported, name: words(inside), line: line)
    default: TemplateTag(kind: .value, name: words(inside), line: line)
    }
  }

  private static func words(_ text: Substring) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  private static func lineBreaks(in text: Substring) -> Int {
    text.reduce(0) { $1.isNewline ? $0 + 1 : $0 }
  }

  private static func isInLine(_ character: Character) -> Bool { !character.isNewline }
}
