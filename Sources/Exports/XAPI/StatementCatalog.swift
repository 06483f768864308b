import Plans
import Text
import Workshop

/// Everything the statements of one session are about, each made once.
struct StatementCatalog {
  /// The course.
  let course: StatementActivity
  /// The session.
  let session: StatementActivity
  /// Role plays by activity id.
  let rolePlays: [String: StatementActivity]
  /// Criteria in the order of the scoring scheme.
  let criteria: [(criterion: Criterion, activity: StatementActivity)]
  private let levels: ClosedRange<Int>
  private let results: [Int: JSONText]
  /// Tests by id.
  let tests: [String: StatementActivity]
  /// Surveys by id.
  let surveys: [String: StatementActivity]
  /// Surveys' questions by survey and item.
  let questions: [String: [String: StatementActivity]]

  /// Makes the catalogue of a session.
  init(_ session: CohortResults.SessionResults, course: String, _ names: StatementNames) {
    let plan = session.situation.plan
    let language = plan.languageTag
    func activity(_ kind: Vocabulary.Kind, _ id: String, _ name: String) -> StatementActivity {
      StatementActivity(id: id, kind: kind, name: name, language: language)
    }
    self.course = activity(.course, names.courseID, course)
    let title = "\(plan.title), \(session.name)"
    self.session = activity(.session, names.session(session.name), title)
    let played = Set(session.situation.session.scores.sheets.keys.map(\.activity))
    rolePlays = played.reduce(into: [:]) { found, id in
      let name = plan.activity(id)?.title ?? id
      found[id] = activity(.performance, names.part(plan, "activity", id), name)
    }
    criteria = plan.scoring.criteria.map {
      ($0, activity(.criterion, names.part(plan, "criterion", $0.key), $0.title))
    }
    let levels = plan.scoring.levels
    self.levels = levels
    results = levels.prefix(20).reduce(into: [:]) { $0[$1] = Self.result(of: $1, in: levels) }
    tests = plan.tests.reduce(into: [:]) { found, test in
      found[test.id] = activity(.test, names.part(plan, "test", test.id), test.title)
    }
    surveys = plan.surveys.reduce(into: [:]) { found, survey in
      found[survey.id] = activity(.survey, names.part(plan, "survey", survey.id), survey.title)
    }
    questions = plan.surveys.reduce(into: [:]) { found, survey in
      for item in survey.items {
        found[survey.id, default: [:]][item.id] = StatementActivity(
          id: names.part(plan, "survey", survey.id, "item", item.id), question: item,
          language: language)
      }
    }
  }
}

extension StatementCatalog {
  /// A criterion's level as a result, made once for the levels that scales usually have; `nil` when
  /// it is no score.
  func result(of level: Int) -> JSONText? { results[level] ?? Self.result(of: level, in: levels) }

  private static func result(of level: Int, in levels: ClosedRange<Int>) -> JSONText? {
    StatementScore(Double(level), in: levels).map { Statement.Result(score: $0).json }
  }
}

extension Plan {
  /// The language as RFC 5646 writes it, or `und` (undetermined) when what is given is no tag.
  var languageTag: String {
    let parts = language.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    let isTag = parts.allSatisfy { part in
      (1...8).contains(part.count) && part.allSatisfy { $0.isLetter || $0.isDigit }
    }
    guard isTag, let first = parts.first, (2...3).contains(first.count),
      first.allSatisfy(\.isLetter)
    else { return "und" }
    return language
  }
}

extension UInt8 {
  /// Whether it is an ASCII letter.
  var isLetter: Bool { (0x61...0x7A).contains(self | 0x20) }
  /// Whether it is an ASCII digit.
  var isDigit: Bool { (0x30...0x39).contains(self) }
}
