/// A part of a template: text as it stands, a value to put in, or a section with its own parts.
enum TemplatePiece: Equatable, Sendable {
  case text(String)
  case value(TemplateName)
  /// Shown for each element of a list, or when there is something; inverted, when there is nothing.
  case section(TemplateName, isInverted: Bool, [TemplatePiece])
}
