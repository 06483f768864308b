import Calendar
import Workshop

/// Test results and survey responses in a journal.
public enum ResultsCodec: FamilyCodec {
  /// What these acts are called.
  public enum Name: String, CaseIterable, Sendable {
    case tested = "test"
    case surveyed = "survey"
  }

  static func name(of act: ResultsAct) -> Name {
    switch act {
    case .tested: .tested
    case .surveyed: .surveyed
    }
  }

  static func write(_ act: ResultsAct, _ zone: Zone, _ writer: inout MemberWriter) {
    switch act {
    case .tested(let results): write(results, &writer)
    case .surveyed(let responses): write(responses, &writer)
    }
  }

  static func read(_ name: Name, _ reader: inout MemberReader) throws(MemberReader.Problem)
    -> ResultsAct
  {
    switch name {
    case .tested: .tested(try results(&reader))
    case .surveyed: .surveyed(try responses(&reader))
    }
  }

  private static func write(_ results: TestResults, _ writer: inout MemberWriter) {
    writer.member("test", results.test)
    writer.member("file", results.file)
    writer.member("hash", results.hash)
    writer.member("results", array: results.rows) { writer, row in
      writer.object { writer in
        writer.member("who", row.person.text)
        writer.member("points", row.points)
        if !row.items.isEmpty {
          writer.member("items") { writer in
            for (item, points) in row.items.sorted(by: { $0.key < $1.key }) {
              writer.member(item, points)
            }
          }
        }
        writer.member("flag", row.flag)
      }
    }
  }

  private static func results(_ reader: inout MemberReader) throws(MemberReader.Problem)
    -> TestResults
  {
    var results = TestResults(test: "", rows: [])
    try reader.members { reader, key throws(MemberReader.Problem) in
      switch key {
      case "test": results.test = try reader.string()
      case "file": results.file = try reader.string()
      case "hash": results.hash = try reader.string()
      case "results": results.rows = try reader.array(result)
      default: try reader.skip()
      }
    }
    guard !results.test.isEmpty else { throw reader.problem() }
    return results
  }

  private static func result(_ reader: inout MemberReader) throws(MemberReader.Problem)
    -> TestResult
  {
    var row = TestResult(person: PersonID(""), points: 0)
    try reader.object { reader, key throws(MemberReader.Problem) in
      switch key {
      case "who": row.person = PersonID(try reader.string())
      case "points": row.points = try reader.double(Bounds.points)
      case "items":
        try reader.object { reader, item throws(MemberReader.Problem) in
          row.items[item.text] = try reader.double(Bounds.points)
        }
      case "flag": row.flag = try reader.string()
      default: try reader.skip()
      }
    }
    guard !row.person.text.isEmpty else { throw reader.problem() }
    return row
  }

  private static func write(_ responses: SurveyResponses, _ writer: inout MemberWriter) {
    writer.member("survey", responses.survey)
    writer.member("file", responses.file)
    writer.member("hash", responses.hash)
    writer.member("responses", array: responses.rows) { writer, row in
      writer.object { writer in
        writer.member("who", row.person?.text)
        writer.member("answers") { writer in
          for (item, answer) in row.answers.sorted(by: { $0.key < $1.key }) {
            switch answer {
            case .number(let number): writer.member(item, number)
            case .text(let text): writer.member(item, text)
            }
          }
        }
      }
    }
  }

  private static func responses(_ reader: inout MemberReader) throws(MemberReader.Problem)
    -> SurveyResponses
  {
    var responses = SurveyResponses(survey: "", rows: [])
    try reader.members { reader, key throws(MemberReader.Problem) in
      switch key {
      case "survey": responses.survey = try reader.string()
      case "file": responses.file = try reader.string()
      case "hash": responses.hash = try reader.string()
      case "responses": responses.rows = try reader.array(response)
      default: try reader.skip()
      }
    }
    guard !responses.survey.isEmpty else { throw reader.problem() }
    return responses
  }

  private static func response(
    _ reader: inout MemberReader
  ) throws(MemberReader.Problem) -> SurveyResponse {
    var row = SurveyResponse(person: nil, answers: [:])
    try reader.object { reader, key throws(MemberReader.Problem) in
      switch key {
      case "who": row.person = PersonID(try reader.string())
      case "answers":
        try reader.object { reader, item throws(MemberReader.Problem) in
          row.answers[item.text] = try answer(&reader)
        }
      default: try reader.skip()
      }
    }
    return row
  }

  private static func answer(
    _ reader: inout MemberReader
  ) throws(MemberReader.Problem) -> SurveyResponse.Answer {
    reader.isAtString ? .text(try reader.string()) : .number(try reader.int(Bounds.points))
  }
}
