public import Text
public import Workshop

/// What a roster file says: people, how it was read, and what somebody should look at.
public struct RosterSheet: Equatable, Sendable {
  /// The people in the order of the file.
  public var rows: [Row]
  /// The encoding it came in.
  public var encoding: TextEncoding
  /// What separates its fields.
  public var delimiter: CSVDelimiter
  /// What each column was taken for, in order.
  public var columns: [Column]
  /// What was mended or decided while reading, with the line.
  public var remarks: [Remark]
  /// What could not be used, with the line; everything else was.
  public var problems: [Problem]
  /// Rows that may be one person; they stay apart until somebody says so.
  public var proposals: [Proposal]
  /// Rows that were left out because they have fields that the header does not have.
  public var misaligned: [HeldRow] = []

  /// One person of the file.
  public struct Row: Equatable, Sendable {
    /// The line it begins on; 0 when it comes from no file.
    public var line: Int
    /// The full name, first name first; empty when the file has only an address.
    public var name: String
    /// The e-mail addresses, the first one preferred.
    public var emails: [String]
    /// Identifiers by system, such as `learnupon`, `moodle`, `canvas`, `sis` or `login`.
    public var ids: [String: String]
    /// Other names the same person stands under.
    public var aliases: [String]
    /// What other columns say, by their header.
    public var tags: [String: String]

    /// Creates a row.
    public init(
      line: Int = 0, name: String, emails: [String] = [], ids: [String: String] = [:],
      aliases: [String] = [], tags: [String: String] = [:]
    ) {
      self.line = line
      self.name = name
      self.emails = emails
      self.ids = ids
      self.aliases = aliases
      self.tags = tags
    }

    /// Creates the row of somebody who is known already.
    public init(_ person: Person) {
      self.init(
        name: person.name, emails: person.emails, ids: person.ids, aliases: person.aliases,
        tags: person.tags)
    }
  }

  /// A column and what it was taken for.
  public struct Column: Equatable, Sendable {
    /// The header, empty when there is none.
    public var header: String
    /// What it holds.
    public var role: Role

    /// What a column can hold.
    public enum Role: Equatable, Sendable {
      case name
      case firstName
      case lastName
      case email
      case aliases
      case id(String)
      case tag(String)
      /// Passwords and the like, which nobody keeps.
      case ignored
    }

    /// Creates a column.
    public init(header: String, role: Role) {
      self.header = header
      self.role = role
    }
  }

  /// Two rows that may be one person.
  public struct Proposal: Equatable, Sendable {
    /// The line of the first row.
    public var first: Int
    /// The line of the second row.
    public var second: Int
    /// What they have in common.
    public var reason: Reason

    /// Why two rows may be one person.
    public enum Reason: Equatable, Sendable {
      case sameName(String)
      case sameID(String)
      /// The same address, but another id in the same system, or a name that has no word in common.
      case sameEmail(String)
    }

    /// Creates a proposal.
    public init(first: Int, second: Int, reason: Reason) {
      self.first = first
      self.second = second
      self.reason = reason
    }
  }
}

extension RosterSheet.Proposal: CustomStringConvertible {
  /// The proposal as a question.
  public var description: String {
    switch reason {
    case .sameName(let name): "lines \(first) and \(second) are both \(name): one person?"
    case .sameEmail(let email):
      "lines \(first) and \(second) both have \(email): one person?"
    case .sameID(let id): "lines \(first) and \(second) both have \(id): one person?"
    }
  }
}
