import Pages
import Plans
import Testing
import Workshop

@Suite("Values cannot break the page")
struct MarkdownEscapingTests {
  static let cases: [(value: String, written: String)] = [
    ("plain, with (brackets) and 'quotes'!", "plain, with (brackets) and 'quotes'!"),
    ("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"),
    ("AT&T &lt;", "AT&amp;T &amp;lt;"),
    ("a | b", "a \\| b"),
    ("`rm`", "\\`rm\\`"),
    ("*bold* _under_ ~~gone~~", "\\*bold\\* \\_under\\_ \\~\\~gone\\~\\~"),
    ("snake_case", "snake_case"),
    ("[x](javascript:1)", "\\[x\\](javascript:1)"),
    ("back\\slash", "back\\\\slash"),
    ("# not a heading", "\\# not a heading"),
    ("- not a list", "\\- not a list"),
    ("12. not a list", "12\\. not a list"),
    ("> not a quotation", "&gt; not a quotation"),
    ("two\nlines\r\n\tand\u{2028}more", "two lines and more"),
    ("   indented", "indented"),
    ("es\u{1B}[31mcape\u{7}", "es\\[31mcape"),
    ("turned \u{202E}round\u{2066}", "turned round"),
    ("{{need}}", "{{need}}"),
    ("Zoë 李 👩‍🏫", "Zoë 李 👩‍🏫"),
    ("", ""),
  ]

  @Test("A value is written as one harmless line", arguments: cases)
  func escaped(_ text: (value: String, written: String)) throws {
    let template = try HandoutTemplate(name: "t.md", text: "{{learner}}")
    let page = try HandoutRenderer(plan: SmallPlan.plan)
      .render(template, for: .learner(name: text.value))
    #expect(page == text.written + "\n")
  }

  @Test("There is no tag that turns escaping off", arguments: ["{{{learner}}}", "{{&learner}}"])
  func unescapedTags(_ tag: String) {
    let mistake = TemplateMistake(
      place: TemplatePlace(line: 1, column: 1), fact: .unescapedTag("learner"))
    #expect(throws: HandoutProblem.template("t.md", [mistake])) {
      try HandoutTemplate(name: "t.md", text: tag)
    }
  }

  @Test("An empty text counts as absent")
  func absent() throws {
    let template = try HandoutTemplate(
      name: "t.md", text: "{{#learner}}for {{learner}}{{/learner}}{{^learner}}blank{{/learner}}")
    let renderer = HandoutRenderer(plan: SmallPlan.plan)
    #expect(try renderer.render(template) == "blank\n")
    #expect(try renderer.render(template, for: .learner(name: "Uma")) == "for Uma\n")
  }
}
