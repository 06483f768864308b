import Plans
import Wording
import Workshop

extension ActWords {
  /// An act about tests and surveys, as a line of the command language.
  func words(_ act: ResultsAct) -> String {
    switch act {
    case .tested(let results):
      results.file.map { "import test \(Words.quote($0))\(pair("test", results.test))" }
        ?? typed(results)
    case .surveyed(let responses):
      responses.file.map {
        "import survey \(Words.quote($0))\(pair("survey", responses.survey))"
      } ?? typed(responses)
    }
  }

  private func typed(_ results: TestResults) -> String {
    let rows = results.rows.map { row in
      "\(name(row.person)) \(DisplayFormat.number(row.points))" + (row.flag.map { " \($0)" } ?? "")
    }
    return "test \(Words.quote(results.test)) \(rows.joined(separator: ", "))"
  }

  private func typed(_ responses: SurveyResponses) -> String {
    let rows = responses.rows.map { row in
      (row.person.map(name) ?? "anonymous")
        + row.answers.sorted { $0.key < $1.key }.map { item, answer in
          switch answer {
          case .number(let number): pair(item, "\(number)")
          case .text(let text): pair(item, text)
          }
        }.joined()
    }
    return "survey \(Words.quote(responses.survey)) \(rows.joined(separator: ", "))"
  }
}

extension StateAfterUndo {
  /// How many took a test or answered a survey; no points.
  func words(_ act: ResultsAct) -> String {
    switch act {
    case .tested(let results): taken(results.test)
    case .surveyed(let responses): taken(responses.survey)
    }
  }

  private func taken(_ id: String) -> String {
    let title = situation.plan.test(id)?.title ?? situation.plan.survey(id)?.title ?? id
    return "\(title) \(situation.respondents(of: id).taken.count)/\(situation.attendees.count)"
  }
}
