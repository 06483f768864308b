/// Something in a template that cannot be used, with its line.
public struct TemplateMistake: Equatable, Sendable {
  /// The line in the template, counted from 1.
  public var line: Int
  /// What is wrong.
  public var fact: Fact

  /// What can be wrong with a template.
  public enum Fact: Equatable, Sendable {
    /// A name that no handout can show, with the nearest one that it can.
    case unknownName(String, nearest: String?)
    /// Braces with nothing between them.
    case emptyTag
    /// Braces that are opened and never closed.
    case unfinishedTag(String)
    /// A kind of tag that handouts do not have.
    case unsupportedTag(String)
    /// An end of something that is not what was last opened.
    case wrongEnd(String, open: String?)
    /// A section without an end.
    case neverEnded(String)
    /// Anything else that the template language refuses.
    case unreadable
  }

  /// Creates a mistake.
  public init(line: Int, fact: Fact) {
    self.line = line
    self.fact = fact
  }
}

extension TemplateMistake.Fact: CustomStringConvertible {
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
    case .unreadable:
      "This cannot be read as a template. Look at the braces in this line and the one before."
    }
  }

  private static var names: String {
    PageName.allCases.map(\.rawValue).sorted().joined(separator: ", ")
  }
}
