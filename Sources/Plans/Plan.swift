/// A workshop as it is planned: everything a session needs to know before anybody arrives.
///
/// It is compiled once from the workshop's files and does not change while a session runs; what
/// happens in the session is in its acts.
public struct Plan: Equatable, Sendable {
  /// The workshop's id: its folder's name, lower-case ASCII letters, digits and hyphens.
  public var id: String
  /// The title people see.
  public var title: String
  /// The author's version of the content, free text such as `3` or `2026-11`.
  public var version: String
  /// An RFC 5646 language tag such as `en` or `pt-BR`.
  public var language: String
  /// The programme this workshop belongs to, empty when it stands alone.
  public var programme: String
  /// The scheduled length in minutes; the agenda adds up to it.
  public var minutes: Int
  /// How many minutes before the scheduled start people may be marked present.
  public var doors: Int
  /// What learners can do afterwards.
  public var objectives: [Objective]
  /// The framework whose steps are taught and scored.
  public var framework: Framework
  /// Other frameworks worth comparing with, for choosing one with the team.
  public var alternatives: [Framework]
  /// What is scored and how.
  public var scoring: Scoring
  /// What counts as having completed the workshop.
  public var completion: CompletionRule
  /// Which number is a learner's grade.
  public var result: ResultRule
  /// Names and identifiers that learning systems know this workshop by.
  public var lms: LMSNames
  /// The timed items in order.
  public var agenda: [AgendaItem]
  /// What items run: clips, role plays, drills and so on.
  public var activities: [Activity]
  /// Scenario cards that role plays choose from.
  public var scenarios: [Scenario]
  /// Pre-tests, post-tests and quizzes.
  public var tests: [Test]
  /// Surveys and pulse questions.
  public var surveys: [Survey]
  /// Templates that become paper or files for learners.
  public var handouts: [Handout]
  /// What happens before and after the live session.
  public var stages: [Stage]

  /// Creates a plan with the required parts; the rest starts empty.
  public init(id: String, title: String, minutes: Int, framework: Framework) {
    self.id = id
    self.title = title
    self.version = "1"
    self.language = "en"
    self.programme = ""
    self.minutes = minutes
    self.doors = 60
    self.objectives = []
    self.framework = framework
    self.alternatives = []
    self.scoring = Scoring()
    self.completion = CompletionRule()
    self.result = ResultRule()
    self.lms = LMSNames()
    self.agenda = []
    self.activities = []
    self.scenarios = []
    self.tests = []
    self.surveys = []
    self.handouts = []
    self.stages = []
  }

  /// Returns the agenda item with an id.
  public func item(_ id: String) -> AgendaItem? { agenda.first { $0.id == id } }
  /// Returns the activity with an id.
  public func activity(_ id: String) -> Activity? { activities.first { $0.id == id } }
  /// Returns the scenario with an id.
  public func scenario(_ id: String) -> Scenario? { scenarios.first { $0.id == id } }
  /// Returns the test with an id.
  public func test(_ id: String) -> Test? { tests.first { $0.id == id } }
  /// Returns the survey with an id.
  public func survey(_ id: String) -> Survey? { surveys.first { $0.id == id } }
}

/// One thing a learner can do after the workshop.
public struct Objective: Equatable, Sendable {
  /// A short id such as `O1`.
  public var id: String
  /// The objective as a sentence.
  public var text: String

  /// Creates an objective.
  public init(id: String, text: String) {
    self.id = id
    self.text = text
  }
}

/// A template that becomes a file or a printed page for learners or trainers.
public struct Handout: Equatable, Sendable {
  /// The handout's id, used as its file name.
  public var id: String
  /// The title people see.
  public var title: String
  /// The template's file name in the `Handouts` folder.
  public var template: String
  /// Whether one copy is made for the workshop, for each learner, scenario or round.
  public var per: Scope

  /// What a handout is made once for.
  public enum Scope: String, CaseIterable, Equatable, Sendable {
    case workshop, learner, scenario
  }

  /// Creates a handout.
  public init(id: String, title: String, template: String, per: Scope = .workshop) {
    self.id = id
    self.title = title
    self.template = template
    self.per = per
  }
}

/// Something that belongs to the programme before or after the live session.
public struct Stage: Equatable, Sendable {
  /// The stage's id.
  public var id: String
  /// The title people see.
  public var title: String
  /// Days from the session's date: negative before, positive after.
  public var days: Int
  /// What is expected of the learner, one sentence.
  public var text: String

  /// Creates a stage.
  public init(id: String, title: String, days: Int, text: String = "") {
    self.id = id
    self.title = title
    self.days = days
    self.text = text
  }
}
