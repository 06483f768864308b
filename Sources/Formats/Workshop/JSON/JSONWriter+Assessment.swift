import Plans
import Text
import Workshop

extension JSONWriter {
  /// Writes the tests and surveys.
  mutating func assessment(_ plan: Plan) {
    filled("tests", objects: plan.tests) { $0.test($1) }
    filled("surveys", objects: plan.surveys) { writer, survey in
      writer.member("id", survey.id)
      writer.member("title", survey.title)
      writer.filled("link", survey.link)
      writer.member("items", array: survey.items) { writer, item in
        writer.object { writer in writer.surveyItem(item) }
      }
    }
  }

  private mutating func test(_ test: Test) {
    member("id", test.id)
    member("title", test.title)
    member("moment", test.moment.rawValue)
    if let mark = test.passMark { member("pass", mark) }
    filled("link", test.link)
    member("items", array: test.items) { writer, item in
      writer.object { writer in
        writer.member("id", item.id)
        writer.member("text", item.text)
        writer.filled("options", item.options)
        if item.answer > 0 { writer.member("answer", item.answer) }
        writer.member("points", item.points)
        writer.filled("objective", item.objective)
      }
    }
  }

  private mutating func surveyItem(_ item: Survey.Item) {
    member("id", item.id)
    member("text", item.text)
    filled("measure", item.measure)
    switch item.scale {
    case .text: member("scale", "text")
    case .numbers(let range, let low, let high):
      member("scale", range)
      filled("low", low)
      filled("high", high)
    }
  }
}
