import Calendar
import Plans
import Testing
import Text
import Workshop

@Suite("The checker of statements")
struct StatementCheckerTests {
  /// A good statement, in which each case breaks one thing.
  static let good = """
    {"id":"4ab512aa-ee02-5129-a377-c1a60e47215a","actor":{"objectType":"Agent","name":"Ana",\
    "account":{"homePage":"https://lms.example","name":"ana"}},"verb":{"id":\
    "http://adlnet.gov/expapi/verbs/scored","display":{"en-US":"scored"}},"object":{"objectType":\
    "Activity","id":"https://lectern.example/a","definition":{"type":"http://x.example/t","name":\
    {"en":"A"},"interactionType":"likert","scale":[{"id":"l1","description":{"en":"1"}}]}},\
    "timestamp":"2026-12-01T12:00:00.000Z","result":{"score":{"scaled":0.5,"raw":3,"min":1,\
    "max":5},"success":true,"duration":"PT4H2M","extensions":{"https://x.example/e":null}},\
    "context":{"registration":"768bb0bd-150f-5f9e-9f64-4c632ed1790a","platform":"Lectern",\
    "language":"en","contextActivities":{"parent":[{"id":"https://x.example/p"}]},"statement":\
    {"objectType":"StatementRef","id":"98220c29-9751-5ead-a525-c70028e74df0"}}}
    """

  static let cases: [(from: String, to: String, rule: StatementChecker.Rule)] = [
    (
      #""verb":{"id":"http://adlnet.gov/expapi/verbs/scored","display":{"en-US":"scored"}},"#, "",
      .missing
    ),
    (#""success":true"#, #""success":null"#, .null),
    (#""success":true"#, #""succeeded":true"#, .unknownKey),
    (#""objectType":"Agent""#, #""objectType":"agent""#, .wrongType),
    (#""name":"Ana","#, #""name":"Ana","mbox":"mailto:ana@example.com","#, .identifier),
    (#""account":{"homePage":"https://lms.example","name":"ana"}"#, #""member":[]"#, .identifier),
    (#""name":"ana""#, #""name":"""#, .identifier),
    ("4ab512aa-ee02", "4ab512aaee02", .uuid),
    ("768bb0bd", "g68bb0bd", .uuid),
    ("98220c29", "8220c29", .uuid),
    ("https://lectern.example/a", "lectern.example/a", .iri),
    ("https://lectern.example/a", "https://lectern.example/a b", .iri),
    ("https://x.example/e", "attendance", .iri),
    ("https://lms.example", "lms.example", .iri),
    (#"{"en-US":"scored"}"#, #"{"en_US":"scored"}"#, .language),
    (#"{"en-US":"scored"}"#, #""scored""#, .language),
    (#""language":"en""#, #""language":"english_uk""#, .language),
    (#""raw":3"#, #""raw":"3""#, .wrongType),
    (#""success":true"#, #""success":"true""#, .wrongType),
    (#""raw":3"#, #""raw":6"#, .score),
    (#""min":1"#, #""min":5"#, .score),
    (#""scaled":0.5"#, #""scaled":1.5"#, .score),
    ("verbs/scored", "verbs/attended", .score),
    ("2026-12-01T12:00:00.000Z", "2026-12-01T12:00:00.000", .timestamp),
    ("2026-12-01T12:00:00.000Z", "2026-12-01T12:00:00.000-00:00", .timestamp),
    ("2026-12-01T12:00:00.000Z", "2026-12-01 12:00:00.000Z", .timestamp),
    ("2026-12-01T12:00:00.000Z", "2026-12-01", .timestamp),
    ("2026-12-01T12:00:00.000Z", "2026-12-09T12:00:00.000Z", .timestamp),
    ("PT4H2M", "4:02", .duration),
    ("PT4H2M", "P1W2D", .duration),
    ("PT4H2M", "PT2M4H", .duration),
    ("PT4H2M", "P1DT", .duration),
    (#""parent""#, #""parents""#, .contextActivities),
    (#"[{"id":"https://x.example/p"}]"#, #"["https://x.example/p"]"#, .contextActivities),
    (
      #""objectType":"Activity","id":"https://lectern.example/a""#,
      #""objectType":"StatementRef","id":"98220c29-9751-5ead-a525-c70028e74df0""#, .platform
    ),
    (#""timestamp""#, #""version":"1.0.3","timestamp""#, .version),
    (#""timestamp""#, #""stored":"2026-12-01T12:00:00Z","timestamp""#, .reserved),
    ("likert\"", "opinion\"", .wrongType),
  ]

  private let now = Instant("2026-12-02T00:00:00Z") ?? Instant(milliseconds: 0)

  @Test("A good statement has no problem, also with a version of 1.0.0 and a duration in weeks")
  func accepts() throws {
    for (from, to) in [
      ("", ""), ("\"timestamp\"", "\"version\":\"1.0.0\",\"timestamp\""), ("PT4H2M", "P2W"),
    ] {
      let json = try JSON.read(Array(Self.replace(from, to).utf8))
      #expect(StatementChecker.problems([json], now: now) == [])
    }
  }

  @Test("Each rule is noticed when it is broken", arguments: cases.indices)
  func refuses(index: Int) throws {
    let (from, to, rule) = Self.cases[index]
    let broken = Self.replace(from, to)
    try #require(broken != Self.good)
    let problems = StatementChecker.problems([try JSON.read(Array(broken.utf8))], now: now)
    #expect(problems.contains { $0.rule == rule }, "\(from) → \(to): \(problems)")
  }

  @Test("Two statements with one id are noticed")
  func duplicates() throws {
    let json = try JSON.read(Array(Self.good.utf8))
    #expect(StatementChecker.problems([json, json], now: now).map(\.rule) == [.duplicate])
  }

  /// The good statement with the first occurrence of a text replaced.
  private static func replace(_ from: String, _ to: String) -> String {
    guard !from.isEmpty, let range = good.firstRange(of: from) else { return good }
    return good.replacingCharacters(in: range, with: to)
  }
}

extension String {
  /// The text with a range replaced.
  fileprivate func replacingCharacters(in range: Range<Index>, with text: String) -> String {
    String(self[..<range.lowerBound]) + text + String(self[range.upperBound...])
  }
}
