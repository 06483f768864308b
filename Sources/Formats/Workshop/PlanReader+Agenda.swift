import Calendar
import Plans
import Workshop

extension PlanReader {
  private static let itemKeys = [
    "id", "title", "minutes", "min", "keep", "loses", "kind", "start", "hard-stop", "objectives",
    "activities", "activity", "slide", "say", "say-long", "do", "ask", "materials", "cue",
    "fallback",
  ]

  /// Reads the agenda, which must add up to the workshop's minutes.
  mutating func agenda(_ fields: Fields, minutes: Int) -> [AgendaItem] {
    let items = list(fields, "agenda", "agenda", Self.itemKeys).map { item($0) }
    guard case .sequence = fields["agenda"]?.content else { return items }
    let isKnown = minutes > 0 && items.allSatisfy { $0.minutes > 0 }
    let sum = items.reduce(0) { $0 + $1.minutes }
    judge(
      !isKnown || sum == minutes, .agendaSum(sum, minutes: minutes),
      at: fields.place(of: "agenda"), fields, "agenda")
    return items
  }

  private mutating func item(_ fields: Fields) -> AgendaItem {
    let id = id(fields, .item)
    judge(
      id.isEmpty || PlainScalar.whole(id) == nil, .onlyDigits(id),
      at: fields.valuePlace(of: "id"), fields, "id")
    require(fields, "minutes")
    let minutes = whole(fields, "minutes", 1...Self.longest)
    var item = AgendaItem(
      id: id, title: requiredText(fields, "title"), minutes: minutes ?? 0,
      minimum: whole(fields, "min", 0...Self.longest),
      kind: choice(fields, "kind", of: AgendaItem.Kind.self) ?? .theory)
    judge(
      minutes == nil || item.minimum <= item.minutes,
      .minimum(item.minimum, minutes: item.minutes), at: fields.valuePlace(of: "min"), fields, "min"
    )
    item.keep = choice(fields, "keep", of: AgendaItem.Keep.self) ?? .must
    item.loses = text(fields, "loses")
    item.fixedStart = whole(fields, "start", 0...Self.longest)
    item.hardStop = flag(fields, "hard-stop")
    item.objectives = mentions(fields, "objectives", .objective)
    item.activities = mentions(fields, "activities", .activity)
    let single = mention(fields, "activity", .activity)
    if !single.isEmpty { item.activities.append(single) }
    words(fields, &item)
    items[id] = fields
    return item
  }

  /// Notes what does not fit in an agenda that can be used all the same: rounds that take longer than
  /// their item, fixed starts that leave a gap or come too early.
  mutating func remark(on plan: Plan) {
    let start = Instant(milliseconds: 0)
    let fit = AgendaFit(plan, window: Period(start, start.adding(minutes: plan.minutes)))
    for short in fit.short {
      remark(.rounds(short.rounds, each: short.each, minutes: short.minutes), short.item, "minutes")
    }
    for gap in fit.gaps {
      remark(.startGap(gap.wanted.seconds(since: gap.reached) / 60), gap.item, "start")
    }
    for clash in fit.clashes {
      remark(.startTooEarly(reached: clash.reached.seconds(since: start) / 60), clash.item, "start")
    }
  }

  private mutating func remark(_ kind: Mistake.Kind, _ item: String, _ key: StaticString) {
    guard let fields = items[item] else { return }
    report(kind, at: fields.valuePlace(of: key), subject: fields.subject, key: key)
  }

  private mutating func words(_ fields: Fields, _ item: inout AgendaItem) {
    item.slide = text(fields, "slide")
    item.say = text(fields, "say")
    item.sayLong = text(fields, "say-long")
    item.tasks = texts(fields, "do")
    item.asks = questions(fields, "ask")
    item.materials = text(fields, "materials")
    item.cue = text(fields, "cue")
    item.fallback = text(fields, "fallback")
  }

  /// Reads questions: each a text, or an `ask` with what to `expect`.
  mutating func questions(_ fields: Fields, _ key: StaticString) -> [AgendaItem.Question] {
    var questions: [AgendaItem.Question] = []
    for (index, node) in nodes(fields, key).enumerated() {
      if case .scalar = node.content {
        questions.append(AgendaItem.Question(text(node, fields, key)))
      } else {
        let question = self.fields(
          node, "question", position: index + 1, in: .thing(fields), ["ask", "expect"])
        questions.append(self.question(question))
      }
    }
    return questions
  }

  /// Reads a question's `ask` and `expect`.
  mutating func question(_ fields: Fields) -> AgendaItem.Question {
    AgendaItem.Question(requiredText(fields, "ask"), expect: texts(fields, "expect"))
  }
}
