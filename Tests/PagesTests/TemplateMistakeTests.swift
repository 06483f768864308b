import Pages
import Testing

@Suite("Mistakes in a template")
struct TemplateMistakeTests {
  static let cases: [(text: String, mistakes: [TemplateMistake])] = [
    ("{{framwork}}", [mistake(1, .unknownName("framwork", nearest: "framework"))]),
    ("a\nb {{workshop.titel}}", [mistake(2, .unknownName("titel", nearest: "title"))]),
    ("{{colour}}", [mistake(1, .unknownName("colour", nearest: nil))]),
    ("{{#steps}}\n{{text}}", [mistake(1, .neverEnded("steps"))]),
    ("\n{{/steps}}", [mistake(2, .wrongEnd("steps", open: nil))]),
    (
      "{{#steps}}\n{{#phrases}}\n{{/steps}}\n{{/phrases}}",
      [
        mistake(3, .wrongEnd("steps", open: "phrases")),
        mistake(4, .wrongEnd("phrases", open: nil)),
      ]
    ),
    ("x\n{{title", [mistake(2, .unfinishedTag("title"))]),
    ("x {{", [mistake(1, .unfinishedTag(""))]),
    ("{{}}", [mistake(1, .emptyTag)]),
    ("{{> other}}", [mistake(1, .unsupportedTag("> other"))]),
    (
      "{{$ block}}{{/block}}",
      [
        mistake(1, .unsupportedTag("$ block")), mistake(1, .wrongEnd("block", open: nil)),
      ]
    ),
    ("{{=<% %>=}}", [mistake(1, .unsupportedTag("=<% %>="))]),
    ("{{{title}}", [mistake(1, .unreadable)]),
    (
      "{{framwork}}\n{{#steps}}\n{{tilte}}",
      [
        mistake(1, .unknownName("framwork", nearest: "framework")),
        mistake(2, .neverEnded("steps")), mistake(3, .unknownName("tilte", nearest: "title")),
      ]
    ),
  ]

  private static func mistake(_ line: Int, _ fact: TemplateMistake.Fact) -> TemplateMistake {
    TemplateMistake(line: line, fact: fact)
  }

  @Test("All of them are found, each with its line", arguments: cases)
  func found(_ template: (text: String, mistakes: [TemplateMistake])) {
    #expect(throws: HandoutProblem.template("sheet.md", template.mistakes)) {
      try HandoutTemplate(name: "sheet.md", text: template.text)
    }
  }

  @Test("They are told with file, line, what is wrong and what to do")
  func words() {
    let problem = HandoutProblem.template(
      "sheet.md",
      [
        TemplateMistake(line: 3, fact: .unknownName("framwork", nearest: "framework")),
        TemplateMistake(line: 9, fact: .wrongEnd("steps", open: "phrases")),
      ])
    #expect(
      problem.description == """
        sheet.md:3: No handout has a "framwork". The nearest name is "framework".
        sheet.md:9: {{/steps}} ends "steps", but "phrases" is open. Write {{/phrases}} first.
        """)
  }

  @Test(
    "Comments, blanks, line breaks and a lone brace are not mistakes",
    arguments: [
      "{{! anything {{ at all\n}}x", "{{ learner }}", "{{# steps }}{{/ steps }}", "a { b } c {",
      "x\r\n{{title}}\r\n",
    ])
  func harmless(_ text: String) throws {
    _ = try HandoutTemplate(name: "sheet.md", text: text)
  }
}
