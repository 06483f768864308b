import Plans
import Workshop

extension PlanReader {
  /// Reads a knowledge test.
  mutating func test(_ node: Node, _ position: Int?) -> Test {
    let fields = fields(
      node, "test", position: position, ["id", "title", "moment", "pass", "link", "items"])
    require(fields, "moment")
    require(fields, "items")
    var ids = LocalIDs()
    let items = list(
      fields, "items", "item", ["id", "text", "options", "answer", "points", "objective"]
    ).map { testItem($0, &ids) }
    let test = Test(
      id: id(fields, .test), title: requiredText(fields, "title"),
      moment: choice(fields, "moment", of: Test.Moment.self) ?? .quiz,
      passMark: whole(fields, "pass", 0...100_000).flatMap { $0 == 0 ? nil : $0 },
      link: address(fields, "link"),
      items: items)
    judge(
      (test.passMark ?? 0) <= test.maximum, .pass(test.passMark ?? 0, maximum: test.maximum),
      at: fields.valuePlace(of: "pass"), fields, "pass")
    return test
  }

  private mutating func testItem(_ fields: Fields, _ ids: inout LocalIDs) -> Test.Item {
    let item = Test.Item(
      id: localID(fields, &ids), text: requiredText(fields, "text"),
      options: texts(fields, "options"), answer: whole(fields, "answer", 0...1000) ?? 0,
      points: whole(fields, "points", 0...10_000) ?? 1,
      objective: mention(fields, "objective", .objective))
    if !item.options.isEmpty && !isLenient { require(fields, "answer") }
    let hasAnswer = fields["answer"] != nil
    judge(
      !hasAnswer || (item.options.isEmpty && item.answer == 0)
        || (1...max(1, item.options.count)).contains(item.answer) && !item.options.isEmpty,
      .answer(item.answer, options: item.options.count), at: fields.valuePlace(of: "answer"),
      fields, "answer")
    return item
  }

  /// Reads a survey.
  mutating func survey(_ node: Node, _ position: Int?) -> Survey {
    let fields = fields(node, "survey", position: position, ["id", "title", "link", "items"])
    require(fields, "items")
    var ids = LocalIDs()
    let items = list(
      fields, "items", "item", ["id", "text", "measure", "scale", "low", "high"]
    ).map { fields in
      Survey.Item(
        id: localID(fields, &ids), text: requiredText(fields, "text"),
        measure: text(fields, "measure"), scale: scale(fields))
    }
    return Survey(
      id: id(fields, .survey), title: requiredText(fields, "title"), link: address(fields, "link"),
      items: items)
  }

  private mutating func scale(_ fields: Fields) -> Survey.Scale {
    require(fields, "scale")
    if case .scalar(let scalar) = fields["scale"]?.content, scalar.text == "text" { return .text }
    guard let range = range(fields, "scale") else { return .text }
    return .numbers(range, low: text(fields, "low"), high: text(fields, "high"))
  }
}
