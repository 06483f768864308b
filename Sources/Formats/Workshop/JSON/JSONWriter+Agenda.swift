import Plans
import Text
import Workshop

extension JSONWriter {
  mutating func agenda(_ agenda: [AgendaItem]) {
    member("agenda", array: agenda) { writer, item in
      writer.object { writer in writer.item(item) }
    }
  }

  private mutating func item(_ item: AgendaItem) {
    member("id", item.id)
    member("title", item.title)
    member("minutes", item.minutes)
    member("min", item.minimum)
    member("keep", item.keep.rawValue)
    filled("loses", item.loses)
    member("kind", item.kind.rawValue)
    if let start = item.fixedStart { member("start", start) }
    member("hard-stop", item.hardStop)
    filled("objectives", item.objectives)
    filled("activities", item.activities)
    filled("slide", item.slide)
    filled("say", item.say)
    filled("say-long", item.sayLong)
    filled("do", item.tasks)
    questions("ask", item.asks)
    filled("materials", item.materials)
    filled("cue", item.cue)
    filled("fallback", item.fallback)
  }

  /// Writes a key with questions, unless there are none.
  mutating func questions(_ name: String, _ questions: [AgendaItem.Question]) {
    filled(name, objects: questions) { $0.question($1) }
  }

  /// Writes a question's members.
  mutating func question(_ question: AgendaItem.Question) {
    member("ask", question.text)
    filled("expect", question.expect)
  }
}
