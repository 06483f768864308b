/// A roster file as it was read: what it says and which bytes said so.
public struct RosterFile: Equatable, Sendable {
  /// The file's name without its folder.
  public let name: String
  /// The SHA-256 of its bytes, in hexadecimal.
  public let hash: String
  /// What it says.
  public let sheet: RosterSheet

  /// Creates a file from what was read.
  public init(name: String, hash: String, sheet: RosterSheet) {
    self.name = name
    self.hash = hash
    self.sheet = sheet
  }
}
