public import Calendar

/// Every test result and survey response that counts: the last one of each person.
public struct ResultBook: Equatable, Sendable {
  /// Results by test and person.
  public private(set) var tests: [String: [PersonID: TestResult]]
  /// Responses by survey and person.
  public private(set) var surveys: [String: [PersonID: SurveyResponse]]
  /// Responses without a name, by survey, in the order they came.
  public private(set) var anonymous: [String: [SurveyResponse]]
  /// Hashes of the files that were imported.
  public private(set) var imports: Set<String>
  /// When each test result or survey response came in, by test or survey and person.
  public private(set) var moments: [String: [PersonID: Instant]]

  /// Creates a book without results.
  public init() {
    tests = [:]
    surveys = [:]
    anonymous = [:]
    imports = []
    moments = [:]
  }

  mutating func apply(_ results: TestResults, at: Instant) {
    if let hash = results.hash { imports.insert(results.test + hash) }
    for row in results.rows {
      tests[results.test, default: [:]][row.person] = row
      moments[results.test, default: [:]][row.person] = at
    }
  }

  /// A file of anonymous responses counts once, however often it comes in.
  mutating func apply(_ responses: SurveyResponses, at: Instant) {
    let isNew = responses.hash.map { imports.insert(responses.survey + $0).inserted } ?? true
    for row in responses.rows {
      if let person = row.person {
        surveys[responses.survey, default: [:]][person] = row
        moments[responses.survey, default: [:]][person] = at
      } else if isNew {
        anonymous[responses.survey, default: []].append(row)
      }
    }
  }

  /// Whether a file was imported for a test or survey.
  public func hasImported(_ hash: String, for id: String) -> Bool { imports.contains(id + hash) }

  /// Whether somebody took a test or answered a survey.
  public func hasTaken(_ id: String, _ person: PersonID) -> Bool {
    tests[id]?[person] != nil || surveys[id]?[person] != nil
  }
}
