/// Takes a template apart and finds what is wrong with it, all of it at once.
struct TemplateReader {
  /// The deepest that sections may lie in one another.
  static let depthLimit = 16

  private let text: String
  private var mistakes: [TemplateMistake] = []
  private var open: [Section] = []
  private var pieces: [TemplatePiece] = []

  /// A section whose end has not been read, with what stood before it.
  private struct Section {
    var tag: TemplateTag
    var name: TemplateName?
    var before: [TemplatePiece]
  }

  private init(_ text: String) { self.text = text }

  /// Returns the parts of a template, or its mistakes in the order of their places.
  static func read(_ text: String) -> (pieces: [TemplatePiece], mistakes: [TemplateMistake]) {
    var reader = TemplateReader(text)
    let tags = TemplateTag.all(in: text)
    reader.read(tags)
    reader.mistakes += TemplateHTML.mistakes(in: text, beside: tags)
    return (reader.pieces, reader.mistakes.sorted { $0.place < $1.place })
  }

  private mutating func read(_ tags: [TemplateTag]) {
    var end = text.startIndex
    for tag in tags {
      let range = tag.isSilent ? wholeLine(around: tag.range) ?? tag.range : tag.range
      add(text[end..<range.lowerBound])
      take(tag)
      end = range.upperBound
    }
    add(text[end...])
    for section in open { complain(.neverEnded(section.tag.name), section.tag) }
  }

  /// The line of a tag that stands alone on it, up to the next line.
  private func wholeLine(around range: Range<String.Index>) -> Range<String.Index>? {
    let isBlank = { (character: Character) in character == " " || character == "\t" }
    let before = text[..<range.lowerBound]
    let start = before.lastIndex { !isBlank($0) }.map(text.index(after:)) ?? text.startIndex
    guard start == text.startIndex || text[text.index(before: start)].isNewline,
      let end = text[range.upperBound...].firstIndex(where: { !isBlank($0) }),
      text[end].isNewline
    else { return nil }
    return start..<text.index(after: end)
  }

  private mutating func add(_ words: Substring) {
    if !words.isEmpty { pieces.append(.text(String(words))) }
  }

  private mutating func take(_ tag: TemplateTag) {
    switch tag.kind {
    case .comment: break
    case .value: if let name = name(in: tag) { pieces.append(.value(name)) }
    case .section, .inverted: begin(tag)
    case .close: end(tag)
    case .unescaped: complain(.unescapedTag(tag.name), tag)
    case .unsupported: complain(.unsupportedTag(tag.name), tag)
    case .unfinished: complain(.unfinishedTag(tag.name), tag)
    }
  }

  private mutating func name(in tag: TemplateTag) -> TemplateName? {
    guard !tag.name.isEmpty else {
      complain(.emptyTag, tag)
      return nil
    }
    do throws(TemplateName.Unknown) {
      return try TemplateName(tag.name)
    } catch {
      complain(.unknownName(error.name, nearest: error.nearest), tag)
      return nil
    }
  }

  private mutating func begin(_ tag: TemplateTag) {
    if open.count == Self.depthLimit { complain(.tooDeep, tag) }
    open.append(Section(tag: tag, name: name(in: tag), before: pieces))
    pieces = []
  }

  private mutating func end(_ tag: TemplateTag) {
    guard let section = open.last, section.tag.name == tag.name else {
      complain(.wrongEnd(tag.name, open: open.last?.tag.name), tag)
      // One slip must not make every later end look wrong as well.
      if let match = open.lastIndex(where: { $0.tag.name == tag.name }) {
        open.removeSubrange(match...)
      }
      return
    }
    open.removeLast()
    let inner = pieces
    pieces = section.before
    guard let name = section.name else { return }
    pieces.append(.section(name, isInverted: section.tag.kind == .inverted, inner))
  }

  private mutating func complain(_ fact: TemplateMistake.SomeAct, _ tag: TemplateTag) {
    mistakes.append(TemplateMistake(place: tag.place, fact: fact))
  }
}
