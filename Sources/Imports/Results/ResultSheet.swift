import Names
public import Text
public import Workshop

/// What a file with test results or survey responses says.
///
/// Whom a row is about stands as the file has it; finding the person is somebody else's work.
public struct ResultSheet<Result: Equatable & Sendable>: Equatable, Sendable {
  /// The last result of each person, and every anonymous one, in the order of the file.
  public var rows: [Row]
  /// The encoding it came in.
  public var encoding: TextEncoding
  /// What separates its fields.
  public var delimiter: CSVDelimiter
  /// What each column was taken for, in order.
  public var columns: [ResultColumn]
  /// What was decided while reading.
  public var remarks: [ResultRemark]
  /// What could not be read, with the line; everything else was.
  public var problems: [ResultProblem]

  /// One person's result.
  public struct Row: Equatable, Sendable {
    /// The line it stands on.
    public var line: Int
    /// The person it is about; nil when the file does not say.
    public var person: PersonText?
    /// The result.
    public var result: Result

    /// Creates a row.
    public init(line: Int, person: PersonText?, result: Result) {
      self.line = line
      self.person = person
      self.result = result
    }
  }
}

/// What a file says of a test.
public typealias TestSheet = ResultSheet<TestPoints>

/// What a file says of a survey: answers by item, without those that were left out.
public typealias SurveySheet = ResultSheet<[String: SurveyResponse.Answer]>

/// Points reached in a test.
public struct TestPoints: Equatable, Sendable {
  /// All points, from 0 to the test's maximum.
  public var points: Double
  /// Points by item, as far as the file has them; an item without an answer is left out.
  public var items: [String: Double]

  /// Creates points.
  public init(points: Double, items: [String: Double] = [:]) {
    self.points = points
    self.items = items
  }
}

/// A person as a file names them.
public struct PersonText: Hashable, Sendable, CustomStringConvertible {
  /// The full name, empty when the file has none.
  public var name: String
  /// The e-mail addresses.
  public var emails: [String]
  /// Identifiers by system.
  public var ids: [String: String]

  /// Creates a person's text.
  public init(name: String, emails: [String] = [], ids: [String: String] = [:]) {
    self.name = name
    self.emails = emails
    self.ids = ids
  }

  /// The name, else the address, else an id.
  public var description: String {
    let id = ids.sorted { $0.key < $1.key }.first?.value
    return name.isEmpty ? emails.first ?? id ?? "" : name
  }

  /// What is the same in two rows of one person.
  var key: String {
    if let email = emails.first { return PersonKey.email(email) }
    if let id = ids.min(by: { $0.key < $1.key }) { return PersonKey.id(id.key, id.value) }
    return NameWords.keys(ofName: name).min() ?? ""
  }
}
