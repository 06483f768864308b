import Plans
import TestKit
import Testing
import Workshop

@testable import Pages

@Suite("Handouts as they are printed")
struct HandoutGoldenTests {
  static let cases: [(template: String, subject: HandoutRenderer.Subject, golden: String)] = [
    ("one-pager.md", .workshop, "one-pager.md"),
    ("activity-sheet.md", .learner(name: "Zoë O'Brien"), "activity-sheet.md"),
    ("activity-sheet.md", .workshop, "activity-sheet-blank.md"),
    ("role-cards.md", .scenario(id: "parcel"), "role-cards.md"),
  ]

  @Test("A shipped template gives its golden page", arguments: cases)
  func golden(
    _ page: (template: String, subject: HandoutRenderer.Subject, golden: String)
  ) throws {
    let template = try HandoutTemplate(
      name: page.template, text: try Fixture.template(page.template))
    let text = try HandoutRenderer(plan: SmallPlan.plan).render(template, for: page.subject)
    #expect(Golden.difference(text, from: "Goldens/handouts/\(page.golden)") == nil)
  }

  @Test("Expected answers and the clip's transcript are on no page", arguments: cases)
  func noAnswers(
    _ page: (template: String, subject: HandoutRenderer.Subject, golden: String)
  ) throws {
    let template = try HandoutTemplate(
      name: page.template, text: try Fixture.template(page.template))
    let text = try HandoutRenderer(plan: SmallPlan.plan).render(template, for: page.subject)
    #expect(!text.contains("EXPECTED") && !text.contains("TRANSCRIPT"))
  }

  @Test("The page for authors of templates explains every name", arguments: PageName.allCases)
  func explained(_ name: PageName) throws {
    #expect(try Fixture.template("README.md").contains("`\(name.rawValue)`"))
  }

  @Test("Parts that are absent leave no pile of empty lines")
  func emptyLines() throws {
    let template = try HandoutTemplate(
      name: "t.md", text: "\n\na\n\n{{learner}}\n \n{{#learner}}\nx\n{{/learner}}\nb\n\n\n")
    #expect(try HandoutRenderer(plan: SmallPlan.plan).render(template) == "a\n\nb\n")
  }
}
