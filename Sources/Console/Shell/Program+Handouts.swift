import Calendar
import Desk
import Formats
import Pages
import Plans
import Workshop

extension ShellCommand {
  /// `lectern handouts`.
  public static let handouts = ShellCommand("handouts", damage: .withholds)
}

extension Program {
  /// Makes the handouts of a session or a workshop as Markdown files and says which.
  ///
  /// - Parameters:
  ///   - name: A session, or else a workshop.
  ///   - out: The folder they go to; `build/handouts/<name>` in the home when left out.
  public func makeHandouts(_ name: String, out: String?) throws -> Bool {
    let (plan, learners) = try handoutSource(name)
    try admitFiles()
    let folder = out ?? Path.join(home.path, "build/handouts/\(Path.name(of: name))")
    let renderer = HandoutRenderer(plan: plan)
    try Files.makeFolder(folder)
    for handout in plan.handouts {
      let path = Path.join(home.handouts, handout.template)
      if PlanFile(handout.template, of: plan, below: .handouts, in: home) == .outside {
        throw CommandProblem.plain(
          "\(handout.template) lies out of the folder Handouts and is not opened.")
      }
      let template = try HandoutTemplate(
        name: path,
        text: String(decoding: try Files.read(path, atMost: Files.handwritten), as: UTF8.self))
      for (file, subject) in handout.copies(of: plan, for: learners) {
        let text = try renderer.render(template, for: subject)
        let target = Path.join(folder, file)
        try Files.write(Array(text.utf8), to: target)
        output.say(target)
      }
    }
    if plan.handouts.isEmpty { output.say("\(plan.title) has no handouts.") }
    return true
  }

  /// A session's workshop as it stood and its learners; else the workshop as its author has it.
  private func handoutSource(_ name: String) throws -> (Plan, [String]) {
    if let path = try? home.session(name) {
      let desk = try desk(path, writes: false)
      return (desk.folder.plan, desk.situation.roster.learners.map(\.displayName))
    }
    return (try Workshops(home: home).plan(name), [])
  }
}

extension Handout {
  /// The files it becomes, with whom or what each is about.
  fileprivate func copies(of plan: Plan, for learners: [String]) -> [(
    String, HandoutRenderer.Subject
  )] {
    switch per {
    case .workshop: [("\(id).md", .workshop)]
    case .scenario: plan.scenarios.map { ("\(id)-\($0.id).md", .scenario(id: $0.id)) }
    case .learner:
      learners.enumerated().map {
        ("\(id)-\(($0.offset + 1).twoDigits).md", .learner(name: $0.element))
      }
    }
  }
}
