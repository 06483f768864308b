import Workshop

/// Finds what is wrong with a template before it is used, all of it at once.
enum TemplateCheck {
  /// Returns the mistakes of a template in the order of its lines.
  static func mistakes(in text: String) -> [TemplateMistake] {
    let tags = TemplateTag.all(in: text)
    let mistakes = tags.compactMap(mistake) + nesting(of: tags)
    return mistakes.enumerated()
      .sorted { ($0.element.line, $0.offset) < ($1.element.line, $1.offset) }
      .map(\.element)
  }

  private static func mistake(in tag: TemplateTag) -> TemplateMistake? {
    switch tag.kind {
    case .comment, .close: nil
    case .unfinished: TemplateMistake(line: tag.line, fact: .unfinishedTag(tag.name))
    case .unsupported: TemplateMistake(line: tag.line, fact: .unsupportedTag(tag.name))
    case .open, .value: unknown(in: tag)
    }
  }

  /// Every part of `scenario.title` must be a name; `.` is the current element of a list.
  private static func unknown(in tag: TemplateTag) -> TemplateMistake? {
    guard !tag.name.isEmpty else { return TemplateMistake(line: tag.line, fact: .emptyTag) }
    if tag.name == "." || positions.contains(tag.name) { return nil }
    let parts = tag.name.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    guard let part = parts.first(where: { PageName(rawValue: $0) == nil }) else { return nil }
    let nearest = EditDistance.nearest(part, among: PageName.allCases.map(\.rawValue))
    return TemplateMistake(line: tag.line, fact: .unknownName(part, nearest: nearest))
  }

  private static let positions = ["first()", "last()"]

  private static func nesting(of tags: [TemplateTag]) -> [TemplateMistake] {
    var mistakes: [TemplateMistake] = []
    var open: [TemplateTag] = []
    for tag in tags {
      if tag.kind == .open { open.append(tag) }
      guard tag.kind == .close else { continue }
      if open.last?.name == tag.name {
        open.removeLast()
      } else {
        let fact = TemplateMistake.Fact.wrongEnd(tag.name, open: open.last?.name)
        mistakes.append(TemplateMistake(line: tag.line, fact: fact))
        // One slip must not make every later end look wrong as well.
        if let match = open.lastIndex(where: { $0.name == tag.name }) {
          open.removeSubrange(match...)
        }
      }
    }
    return mistakes + open.map { TemplateMistake(line: $0.line, fact: .neverEnded($0.name)) }
  }
}
