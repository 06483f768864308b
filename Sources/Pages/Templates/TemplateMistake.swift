/// Something in a template that cannot be used, with its place.
public struct TemplateMistake: Equatable, Sendable {
  /// Where in the template.
  public var place: TemplatePlace
  /// What is wrong.
  public var fact: SomeAct

  /// What can be wrong with a template.
  public enum SomeAct: Equatable, Sendable {
    /// A name that no handout can show, with the nearest one that it can.
    case unknownName(String, nearest: String?)
    /// Braces with nothing between them.
    case emptyTag
    /// Braces that are opened and never closed.
    case unfinishedTag(String)
    /// A kind of tag that handouts do not have.
    case unsupportedTag(String)
    /// A tag that would put a value in as it is, so that it could break the page.
    case unescapedTag(String)
    /// HTML, of which this is the beginning.
    case html(String)
    /// An end of something that is not what was last opened.
    case wrongEnd(String, open: String?)
    /// A section without an end.
    case neverEnded(String)
    /// A section in more sections than any handout needs.
    case tooDeep
  }

  /// Creates a mistake.
  public init(place: TemplatePlace, fact: SomeAct) {
    self.place = place
    self.fact = fact
  }
}

extension TemplateMistake.SomeAct: CustomStringConvertible {
  /// The mistake as a sentence that says what to do.
  public var description: String {
    switch self {
    case .unknownName(let name, let nearest?):
      "No handout has a \"\(name)\". The nearest name is \"\(nearest)\"."
    case .unknownName(let name, nil):
      "No handout has a \"\(name)\". The names are \(Self.names)."
    case .emptyTag:
      "There is no name between the braces. Write one, or take the braces away."
    case .unfinishedTag(let name):
      "\"{{\(name)\" has no closing braces. Write \"}}\" after the name."
    case .unsupportedTag(let tag):
      "\"{{\(tag)}}\" cannot stand in a handout. Allowed are {{name}}, {{#name}}, {{^name}}, "
        + "{{/name}} and {{! comment}}."
    case .wrongEnd(let name, let open?):
      "{{/\(name)}} ends \"\(name)\", but \"\(open)\" is open. Write {{/\(open)}} first."
    case .wrongEnd(let name, nil):
      "{{/\(name)}} ends \"\(name)\", which was not opened. Write {{#\(name)}} before it."
    case .neverEnded(let name):
      "\"\(name)\" is opened here and never ended. Write {{/\(name)}} where it ends."
    case .unescapedTag(let name):
      "A value cannot be put in without being escaped. Write {{\(name)}}."
    case .html(let words):
      "\"\(words)\" begins HTML, which cannot stand in a handout. Write Markdown, or &lt; for a <."
    case .tooDeep:
      "This section lies in more than \(TemplateReader.depthLimit) others. Take some of them away."
    }
  }

  private static var names: String {
    PageName.allCases.map(\.rawValue).sorted().joined(separator: ", ")
  }
}
