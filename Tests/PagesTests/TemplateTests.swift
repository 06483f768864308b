import Testing

@testable import Pages

@Suite("What a template makes of a page")
struct TemplateTests {
  static let page = PageValue.group([
    .title: .text("T & Co"), .text: .text(""), .clip: .flag(true), .written: .flag(false),
    .minutes: .number(5), .tags: .texts(["a", "b", "c"]), .rules: .list([]),
    .scenario: .group([.title: .text("inner"), .need: .text("quiet")]),
    .activities: .list([
      .group([.title: .text("one"), .steps: .texts(["1", "2"])]),
      .group([.steps: .list([])]),
    ]),
  ])

  static let cases: [(template: String, text: String)] = [
    ("{{title}}, {{minutes}}, {{clip}}, {{ need }}", "T &amp; Co, 5, true, "),
    ("{{tags}}{{scenario}}", ""),
    ("{{scenario.title}} {{scenario.need}} {{scenario.goal}} {{title.need}}", "inner quiet  "),
    ("{{#scenario}}{{title}} {{minutes}}{{/scenario}}", "inner 5"),
    (
      "{{#title}}<- {{.}}{{/title}}{{#text}}no{{/text}}{{^text}}yes{{/text}}",
      "<- T &amp; Co"
        + "yes"
    ),
    (
      "{{#clip}}a{{/clip}}{{^clip}}b{{/clip}}{{#written}}c{{/written}}{{^written}}d{{/written}}",
      "ad"
    ),
    ("{{#tags}}{{#first()}}({{/first()}}{{.}}{{^last()}}, {{/last()}}{{/tags}}", "(a, b, c"),
    ("{{#rules}}x{{/rules}}{{^rules}}none{{/rules}}{{^goal}}.{{/goal}}", "none."),
    (
      "{{#activities}}{{title}}:{{#steps}}{{.}}{{/steps}}{{^steps}}-{{/steps}};{{/activities}}",
      "one:12;T &amp; Co:-;"
    ),
    ("{{#tags}}{{#scenario}}{{#first()}}x{{/first()}}{{/scenario}}{{/tags}}", ""),
    // A line of nothing but a tag that shows nothing leaves no line behind.
    ("a\n{{#clip}}\nb\n  {{/clip}}\t\nc", "a\nb\nc"),
    ("a\r\n{{! words\n of two lines }}\r\nc", "a\r\nc"),
    ("a\n{{#clip}}b\n{{/clip}} c\n{{title}}\n", "a\nb\n c\nT &amp; Co\n"),
    ("{{#clip}}\n{{#clip}}\nx\n{{/clip}}\n{{/clip}}", "x\n"),
    ("{{#clip}}{{/clip}}\nx", "\nx"),
  ]

  @Test("Values, sections, lists and names within names", arguments: cases)
  func filled(_ sample: (template: String, text: String)) {
    let (pieces, mistakes) = TemplateReader.read(sample.template + "\n")
    #expect(mistakes == [])
    var renderer = TemplateRenderer(Self.page)
    renderer.add(pieces)
    let line = sample.text.hasSuffix("\n") && sample.template.hasSuffix("}}") ? "" : "\n"
    #expect(renderer.text == sample.text + line)
  }
}
