/// A handout's template: Markdown with `{{names}}` where the workshop's own words go.
public struct HandoutTemplate: Sendable {
  /// The template's file name, for messages.
  public let name: String
  private let pieces: [TemplatePiece]

  /// Reads a template; throws all of its mistakes at once.
  public init(name: String, text: String) throws(HandoutProblem) {
    let (pieces, mistakes) = TemplateReader.read(text + "\n")
    guard mistakes.isEmpty else { throw .template(name, mistakes) }
    self.name = name
    self.pieces = pieces
  }

  /// Fills the template in, without the empty lines that absent parts leave behind.
  func filled(with page: PageValue) -> String {
    var renderer = TemplateRenderer(page)
    renderer.add(pieces)
    var lines: [Substring] = []
    for line in renderer.text.split(
      omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    {
      let isBlank = line.allSatisfy(\.isWhitespace)
      if !isBlank { lines.append(line) } else if lines.last?.isEmpty == false { lines.append("") }
    }
    if lines.last?.isEmpty == true { lines.removeLast() }
    return lines.joined(separator: "\n") + "\n"
  }
}
