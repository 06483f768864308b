import Names
public import Plans
import Workshop

/// Makes the Markdown of a workshop's handouts.
public struct HandoutRenderer: Sendable {
  private let plan: Plan

  /// Creates a renderer for a workshop.
  public init(plan: Plan) { self.plan = plan }

  /// Whom or what one copy of a handout is made for.
  public enum Subject: Equatable, Sendable {
    /// One copy for everybody.
    case workshop
    /// A copy with a learner's name on it.
    case learner(name: String)
    /// A copy for the scenario with this id.
    case scenario(id: String)
  }

  /// Returns a handout's Markdown: the template with the workshop's words in it.
  public func render(
    _ template: HandoutTemplate, for subject: Subject = .workshop
  ) throws(HandoutProblem) -> String {
    var page = WorkshopPage.names(of: plan)
    switch subject {
    case .workshop: break
    case .learner(let name): page[.learner] = .text(name)
    case .scenario(let id):
      page.merge(ScenarioPage.names(of: try scenario(id), in: plan)) { _, new in new }
    }
    return template.filled(with: .group(page))
  }

  private func scenario(_ id: String) throws(HandoutProblem) -> Scenario {
    if let scenario = plan.scenario(id) { return scenario }
    throw .unknownScenario(id, nearest: EditDistance.nearest(id, among: plan.scenarios.map(\.id)))
  }
}
