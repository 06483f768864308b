/// A message of a meeting's chat, or one line of it, as it was copied or saved.
public struct ChatMessage: Equatable, Sendable {
  /// Who sent it, as the chat names them; `nil` when it does not say.
  public let sender: String?
  /// The recipient as the chat names them, when it does.
  public let audience: String?
  /// The time of day in front of it, above it or behind the name.
  public let time: String?
  /// What was written; empty when nothing follows the line that names the sender.
  public let text: String
  /// Whether it is the first line below or beside its sender's name; others may go on with it.
  public let isFirst: Bool
  /// The lines it was pasted as: those above that name the sender and the time, its own.
  public let lines: [String]

  /// Whether nothing was written: a line names a sender, or a time, and nothing follows.
  public var isEmpty: Bool { text.isEmpty }
}
