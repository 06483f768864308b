/// The opaque id of a person: stable over the sessions of a cohort, saying nothing about them.
///
/// At most 15 ASCII letters and digits, so that an id costs no memory of its own.
public struct PersonID: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The id as it is written.
  public let text: String

  /// Creates an id from its text.
  public init(_ text: String) { self.text = text }

  /// The id as it is written.
  public var description: String { text }
  /// Orders ids by their text, for output that does not change.
  public static func < (a: PersonID, b: PersonID) -> Bool { a.text < b.text }
}

/// Somebody known by an opaque id.
public struct Person: Equatable, Sendable {
  /// The opaque id.
  public let id: PersonID
  /// The full name as it is shown.
  public var name: String
  /// Every e-mail address, the preferred one first.
  public var emails: [String]
  /// Identifiers in learning systems by the system's name, such as `learnupon` or `moodle`.
  public var ids: [String: String]
  /// Other names this person appears under.
  public var aliases: [String]
  /// Everything else the roster said, by column.
  public var tags: [String: String]
  /// How far they are with the e-learning, by course; empty text for a file about one alone.
  public var learning: [String: Learning] = [:]
  /// Whether the person is enrolled in the cohort; a walk-in is not.
  public var enrolled: Bool

  /// What somebody is called who was erased.
  public static let erased = "erased person"

  /// Creates a person about whom only the id is known.
  public init(id: PersonID) {
    self.id = id
    name = ""
    emails = []
    ids = [:]
    aliases = []
    tags = [:]
    enrolled = false
  }

  /// The first word of the name, which is what people call each other; the e-mail without one.
  public var calledName: String {
    let first = name.drop { $0 == " " }.prefix { $0 != " " }
    return first.isEmpty ? emails.first ?? id.text : String(first)
  }

  /// The name, or the e-mail where there is none.
  public var displayName: String { name.isEmpty ? emails.first ?? id.text : name }
}

/// What one act says about a person; what it leaves out stays as it was.
public struct PersonFacts: Equatable, Sendable {
  /// The person it is about.
  public var id: PersonID
  /// The name, when it says one.
  public var name: String?
  /// E-mail addresses to add.
  public var emails: [String]
  /// Identifiers to set, by system.
  public var ids: [String: String]
  /// Aliases to add.
  public var aliases: [String]
  /// Tags to set.
  public var tags: [String: String]
  /// Whether the person is enrolled, when it says so.
  public var enrolled: Bool?

  /// Creates facts that say nothing yet.
  public init(id: PersonID) {
    self.id = id
    name = nil
    emails = []
    ids = [:]
    aliases = []
    tags = [:]
    enrolled = nil
  }
}
