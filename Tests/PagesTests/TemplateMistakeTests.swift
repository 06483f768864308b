import Pages
import Testing

@Suite("Mistakes in a template")
struct TemplateMistakeTests {
  static let cases: [(text: String, mistakes: [TemplateMistake])] = [
    ("{{framwork}}", [mistake(1, 1, .unknownName("framwork", nearest: "framework"))]),
    ("a\nb {{workshop.titel}}", [mistake(2, 3, .unknownName("titel", nearest: "title"))]),
    ("{{colour}}", [mistake(1, 1, .unknownName("colour", nearest: nil))]),
    ("{{#steps}}\n{{text}}", [mistake(1, 1, .neverEnded("steps"))]),
    ("\n{{/steps}}", [mistake(2, 1, .wrongEnd("steps", open: nil))]),
    (
      "{{#steps}}\n{{#phrases}}\n{{/steps}}\n{{/phrases}}",
      [
        mistake(3, 1, .wrongEnd("steps", open: "phrases")),
        mistake(4, 1, .wrongEnd("phrases", open: nil)),
      ]
    ),
    ("x\n{{title", [mistake(2, 1, .unfinishedTag("title"))]),
    ("x {{", [mistake(1, 3, .unfinishedTag(""))]),
    ("{{}}", [mistake(1, 1, .emptyTag)]),
    ("{{> other}}", [mistake(1, 1, .unsupportedTag("> other"))]),
    (
      "{{$ block}}{{/block}}",
      [
        mistake(1, 1, .unsupportedTag("$ block")), mistake(1, 12, .wrongEnd("block", open: nil)),
      ]
    ),
    ("{{=<% %>=}}", [mistake(1, 1, .unsupportedTag("=<% %>="))]),
    ("é {{{title}}} x", [mistake(1, 3, .unescapedTag("title"))]),
    ("{{{title}}", [mistake(1, 1, .unescapedTag("title"))]),
    ("{{& title }}", [mistake(1, 1, .unescapedTag("title"))]),
    (
      "a <b>{{title}}</b>\n<!-- x -->",
      [
        mistake(1, 3, .html("<b")), mistake(1, 15, .html("</b")), mistake(2, 1, .html("<!-- x --")),
      ]
    ),
    ("<{{title}}>", [mistake(1, 1, .html("<{{title}}"))]),
    ("<a{{#text}} href{{/text}}", [mistake(1, 1, .html("<a{{#text}} href{{/te"))]),
    (
      String(repeating: "{{#steps}}", count: 17) + String(repeating: "{{/steps}}", count: 17),
      [mistake(1, 161, .tooDeep)]
    ),
    (
      "{{framwork}}\n{{#steps}}\n{{tilte}}",
      [
        mistake(1, 1, .unknownName("framwork", nearest: "framework")),
        mistake(2, 1, .neverEnded("steps")), mistake(3, 1, .unknownName("tilte", nearest: "title")),
      ]
    ),
  ]

  private static func mistake(
    _ line: Int, _ column: Int, _ fact: TemplateMistake.SomeAct
  ) -> TemplateMistake {
    TemplateMistake(place: TemplatePlace(line: line, column: column), fact: fact)
  }

  @Test("All of them are found, each with its line and column", arguments: cases)
  func found(_ template: (text: String, mistakes: [TemplateMistake])) {
    #expect(throws: HandoutProblem.template("sheet.md", template.mistakes)) {
      try HandoutTemplate(name: "sheet.md", text: template.text)
    }
  }

  @Test("They are told with file, line, column, what is wrong and what to do")
  func words() {
    let problem = HandoutProblem.template(
      "sheet.md",
      [
        Self.mistake(3, 1, .unknownName("framwork", nearest: "framework")),
        Self.mistake(9, 5, .wrongEnd("steps", open: "phrases")),
      ])
    #expect(
      problem.description == """
        sheet.md:3:1: No handout has a "framwork". The nearest name is "framework".
        sheet.md:9:5: {{/steps}} ends "steps", but "phrases" is open. Write {{/phrases}} first.
        """)
  }

  @Test(
    "Comments, blanks, line breaks, a lone brace and a < that begins no HTML are not mistakes",
    arguments: [
      "{{! anything {{ at all\n}}x", "{{ learner }}", "{{# steps }}{{/ steps }}", "a { b } c {",
      "x\r\n{{title}}\r\n", "2 < 3 and a <- b", "<https://example.com/a>", "<faye@example.com>",
    ])
  func harmless(_ text: String) throws {
    _ = try HandoutTemplate(name: "sheet.md", text: text)
  }
}
