import Mustache

/// A handout's template: Markdown with `{{names}}` where the workshop's own words go.
public struct HandoutTemplate: Sendable {
  /// The template's file name, for messages.
  public let name: String
  private let template: MustacheTemplate

  /// Reads a template; throws all of its mistakes at once.
  public init(name: String, text: String) throws(HandoutProblem) {
    let mistakes = TemplateCheck.mistakes(in: text)
    guard mistakes.isEmpty else { throw .template(name, mistakes) }
    self.name = name
    do {
      // The first line turns off HTML escaping: values are escaped for Markdown before they arrive.
      template = try MustacheTemplate(string: "{{% CONTENT_TYPE:TEXT}}\n" + text + "\n")
    } catch let error as MustacheTemplate.ParserError {
      let line = max(1, error.context.lineNumber - 1)
      throw .template(name, [TemplateMistake(line: line, fact: .unreadable)])
    } catch {
      throw .template(name, [TemplateMistake(line: 1, fact: .unreadable)])
    }
  }

  /// Fills the template in, without the empty lines that absent parts leave behind.
  func filled(with page: PageValue) -> String {
    var lines: [Substring] = []
    for line in template.render(page.rendered).split(
      omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    {
      let isBlank = line.allSatisfy(\.isWhitespace)
      if !isBlank { lines.append(line) } else if lines.last?.isEmpty == false { lines.append("") }
    }
    if lines.last?.isEmpty == true { lines.removeLast() }
    return lines.joined(separator: "\n") + "\n"
  }
}
