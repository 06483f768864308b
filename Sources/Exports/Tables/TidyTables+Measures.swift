import Plans
import Text
import Workshop

extension TidyTables {
  /// One row for each test and person.
  var tests: CellTable {
    let header = Self.test + ["points", "maximum", "pass_mark", "flag", "at"]
    return CellTable(
      header: header,
      rows: results { test, result, at in
        [
          [
            Figure.text(result.points, beside: test.passMark.map(Double.init)),
            String(test.maximum),
            test.passMark.map(String.init) ?? "", result.flag ?? "", at,
          ]
        ]
      })
  }

  /// One row for each test item and person, as far as items are known.
  var testItems: CellTable {
    CellTable(
      header: Self.test + ["item", "points", "maximum"],
      rows: results { test, result, _ in
        test.items.compactMap { item in
          result.items[item.id].map { [item.id, Figure.text($0), String(item.points)] }
        }
      })
  }

  private static let test = ["cohort", "session", "test", "title", "moment", "person", "name"]

  private func results(_ cells: (Test, TestResult, String) -> [[String]]) -> [[String]] {
    roll.sessions.flatMap { session in
      let situation = session.situation
      let book = situation.session.results
      return situation.plan.tests.flatMap { test in
        people(book.tests[test.id] ?? [:], in: situation).flatMap { person, result in
          let at = text(book.moments[test.id]?[person], in: situation)
          let start = [test.id, test.title, test.moment.rawValue]
          return cells(test, result, at).map {
            prefix(session) + start + self.cells(person, in: situation) + $0
          }
        }
      }
    }
  }

  /// Results in roster order.
  private func people<Result>(_ results: [PersonID: Result], in situation: Situation)
    -> [(PersonID, Result)]
  {
    results.map { ($0.key, $0.value) }.sorted {
      let a = (situation.roster.number($0.0) ?? .max, $0.0)
      return a < (situation.roster.number($1.0) ?? .max, $1.0)
    }
  }
}

extension TidyTables {
  /// One row for each answer; who answered without a name is counted in the order they came in.
  var surveys: CellTable {
    let header = [
      "cohort", "session", "survey", "item", "question", "measure", "respondent", "name", "number",
      "text", "minimum", "maximum",
    ]
    let rows = roll.sessions.flatMap { session in
      session.situation.plan.surveys.flatMap { survey in
        responses(survey, in: session.situation).flatMap { respondent, response in
          survey.items.compactMap { item in
            response.answers[item.id].map { answer in
              prefix(session) + [survey.id, item.id, item.text, item.measure] + respondent
                + cells(answer, on: item.scale)
            }
          }
        }
      }
    }
    return CellTable(header: header, rows: rows)
  }

  private func responses(_ survey: Survey, in situation: Situation)
    -> [(respondent: [String], response: SurveyResponse)]
  {
    let book = situation.session.results
    let named = people(book.surveys[survey.id] ?? [:], in: situation).map {
      (cells($0, in: situation), $1)
    }
    let unnamed = (book.anonymous[survey.id] ?? []).enumerated().map {
      (["anonymous \($0 + 1)", ""], $1)
    }
    return named + unnamed
  }

  private func cells(_ answer: SurveyResponse.Answer, on scale: Survey.Scale) -> [String] {
    let (number, text) =
      switch answer {
      case .number(let number): (String(number), "")
      case .text(let text): ("", text)
      }
    guard case .numbers(let range, _, _) = scale else { return [number, text, "", ""] }
    return [number, text, "\(range.lowerBound)", "\(range.upperBound)"]
  }
}
