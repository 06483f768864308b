import Formats
import Plans
import Testing
import Workshop

@Suite("Reading a workshop")
struct PlanReaderTests {
  private static func plan() throws -> Plan {
    let (plan, mistakes) = WorkshopFixture.read()
    #expect(mistakes.map(\.description) == [])
    return try #require(plan)
  }

  @Test("the head, the rules and the names in the LMS are taken over")
  func head() throws {
    let plan = try Self.plan()
    #expect(plan.id == "calm-calls")
    #expect(plan.version == "3")
    #expect(plan.minutes == 60)
    #expect(plan.doors == 30)
    #expect(plan.framework.id == "HEARD")
    #expect(plan.framework.steps.map(\.key) == ["H", "E"])
    #expect(plan.alternatives.map(\.id) == ["4A"])
    #expect(plan.objectives.map(\.id) == ["O1", "O2"])
    #expect(
      plan.completion
        == CompletionRule(
          attendance: 75, countsBreaks: false, requires: ["post", "survey"], passes: ["post"]))
    #expect(plan.result.source == .test("post"))
    #expect(plan.lms.points == 50)
    #expect(plan.lms.homePage == "https://learn.example.com")
    #expect(plan.stages.first?.days == -14)
    #expect(plan.handouts.first?.per == .learner)
  }

  @Test("the agenda keeps what is said, asked and done")
  func agenda() throws {
    let plan = try Self.plan()
    let item = try #require(plan.item("welcome"))
    #expect(item.minimum == 8)
    #expect(item.kind == .discussion)
    #expect(item.activities == ["clip-1"])
    #expect(item.slide == "1-4")
    #expect(item.sayLong == "Good morning, everybody.\nWe start with a call.")
    #expect(item.materials == "https://example.com/sheet")
    #expect(item.tasks == ["share the screen", "start the clip"])
    #expect(item.asks.map(\.text) == ["What would you say first?", "What did you hear?"])
    #expect(item.asks.last?.expect == ["anger", "fear"])
    let end = try #require(plan.item("end"))
    #expect(end.fixedStart == 50)
    #expect(end.hardStop)
    #expect(end.keep == .should)
    #expect(plan.item("practice")?.minimum == 40)
  }

  @Test("activities, also in files of their own, and scenarios are taken over")
  func activities() throws {
    let plan = try Self.plan()
    #expect(plan.activities.map(\.id) == ["clip-1", "drill-1", "role-a"])
    let clip = try #require(plan.activity("clip-1")?.clip)
    #expect(clip.start == 10)
    #expect(clip.end == 3761)
    #expect(clip.cues.map(\.at) == [72, 90])
    #expect(clip.transcript == "Customer: Where is it?")
    let rolePlay = try #require(plan.activity("role-a")?.rolePlay)
    #expect(rolePlay.roundMinutes == 8)
    #expect(rolePlay.scoredRole == 0)
    #expect(rolePlay.scenarios == ["late", "chat-1"])
    #expect(plan.scenarios.map(\.channel) == [.voice, .chat])
    #expect(plan.scenario("late")?.rules == ["promise no date"])
  }

  @Test("scores, tests and surveys are taken over")
  func measures() throws {
    let plan = try Self.plan()
    #expect(plan.scoring.criteria.map(\.key) == ["H", "E", "calm"])
    #expect(plan.scoring.steps[0].anchors == [1: "interrupts", 5: "sums up, then asks"])
    #expect(plan.scoring.global?.levels == 1...4)
    let test = try #require(plan.test("post"))
    #expect(test.maximum == 3)
    #expect(test.items.map(\.answer) == [2, 0])
    let survey = try #require(plan.survey("survey"))
    #expect(survey.items[0].scale == .numbers(1...5, low: "not at all", high: "very much"))
    #expect(survey.items[1].scale == .text)
  }

  @Test("what is left out has its default")
  func defaults() throws {
    let text = """
      id: x
      title: X
      minutes: 5
      framework: HEARD
      agenda: [{id: a, title: A, minutes: 5}]
      lms:
      objectives:
      """
    let (plan, mistakes) = PlanReader.read(
      files: [SourceFile(path: "workshop.yaml", bytes: Array(text.utf8))],
      frameworks: [SourceFile(path: "heard.yaml", bytes: Array(WorkshopFixture.heard.utf8))])
    #expect(mistakes.map(\.description) == [])
    var expected = Plan(
      id: "x", title: "X", minutes: 5, framework: try #require(plan).framework)
    expected.agenda = [AgendaItem(id: "a", title: "A", minutes: 5)]
    expected.scoring.steps = [
      Criterion(key: "H", title: "Hear"), Criterion(key: "E", title: "Empathize"),
    ]
    #expect(plan == expected)
  }

  @Test("Windows line ends, a byte order mark and UTF-16 change nothing")
  func encodings() throws {
    let plan = try Self.plan()
    let crlf = WorkshopFixture.read { $0.replacing("\n", with: "\r\n") }
    #expect(crlf.mistakes.map(\.description) == [])
    #expect(crlf.plan == plan)
    #expect(WorkshopFixture.read { "\u{FEFF}\($0)" }.plan == plan)
    let wide = WorkshopFixture.files.map { path, text in
      SourceFile(
        path: path,
        bytes: [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] })
    }
    let frameworks = WorkshopFixture.frameworks.map { path, text in
      SourceFile(path: path, bytes: Array(text.utf8))
    }
    #expect(PlanReader.read(files: wide.reversed(), frameworks: frameworks).plan == plan)
  }
}
