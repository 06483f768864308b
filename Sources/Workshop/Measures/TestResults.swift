/// Results of one test that came in at once.
public struct TestResults: Equatable, Sendable {
  /// The test's id.
  public var test: String
  /// The file they came from, without its folder; `nil` when typed.
  public var file: String?
  /// The SHA-256 of the file's bytes, in hexadecimal.
  public var hash: String?
  /// The results in order.
  public var rows: [TestResult]

  /// Creates results.
  public init(test: String, file: String? = nil, hash: String? = nil, rows: [TestResult]) {
    self.test = test
    self.file = file
    self.hash = hash
    self.rows = rows
  }
}

/// One learner's result in a test.
public struct TestResult: Equatable, Sendable {
  /// Whose.
  public var person: PersonID
  /// Points reached, from 0 to the test's maximum.
  public var points: Double
  /// Points by item, as far as they are known.
  public var items: [String: Double]
  /// What is to be known of the circumstances, such as a late start.
  public var flag: String?

  /// Creates a result.
  public init(person: PersonID, points: Double, items: [String: Double] = [:], flag: String? = nil)
  {
    self.person = person
    self.points = points
    self.items = items
    self.flag = flag
  }
}

/// Responses to one survey that came in at once.
public struct SurveyResponses: Equatable, Sendable {
  /// The survey's id.
  public var survey: String
  /// The file they came from, without its folder; `nil` when typed.
  public var file: String?
  /// The SHA-256 of the file's bytes, in hexadecimal.
  public var hash: String?
  /// The responses in order.
  public var rows: [SurveyResponse]

  /// Creates responses.
  public init(survey: String, file: String? = nil, hash: String? = nil, rows: [SurveyResponse]) {
    self.survey = survey
    self.file = file
    self.hash = hash
    self.rows = rows
  }
}

/// One person's response to a survey.
public struct SurveyResponse: Hashable, Sendable {
  /// Whose, or `nil` when it is anonymous.
  public var person: PersonID?
  /// Answers by item; an item without an answer is left out.
  public var answers: [String: Answer]

  /// An answer to one question.
  public enum Answer: Hashable, Sendable {
    /// A number on the item's scale.
    case number(Int)
    /// Free text.
    case text(String)
  }

  /// Creates a response.
  public init(person: PersonID?, answers: [String: Answer]) {
    self.person = person
    self.answers = answers
  }
}
