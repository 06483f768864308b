import Calendar
import Desk
import Journal
import Workshop

extension Program {
  /// Goes back to the session in progress, or says what there is and what to type next.
  public func resume() throws -> Bool {
    let running = sessions().filter(\.isRunning)
    if running.count == 1 { return try open(running[0].path) }
    if running.count > 1 {
      output.say("Several sessions are in progress:")
      output.say(running.map { "  lectern open \($0.name)   \($0.words)" })
      return true
    }
    output.say(overview())
    return true
  }

  private struct Listed {
    let name: String
    let path: String
    let words: String
    let isRunning: Bool
  }

  /// Every session of the home that can be read.
  private func sessions() -> [Listed] {
    let time = TimeSource()
    return home.cohortIDs.flatMap { cohort in
      let folder = Path.join(home.sessions, cohort)
      return Home.sessions(in: folder).compactMap { name in
        listed("\(cohort)/\(name)", Path.join(folder, name), now: time.now)
      }
    }
  }

  private func listed(_ name: String, _ path: String, now: Instant) -> Listed? {
    let clock = HybridClock { now.milliseconds }
    guard
      let folder = try? SessionFolder(
        path: path, clock: clock, zones: Zones(), people: PersonMap())
    else { return nil }
    let window = folder.opening.window
    let state = SessionState(folder.session, folder.opening, now: now)
    let start = folder.zone.civil(window.start)
    let words =
      "\(folder.plan.title), \(start.dateText) \(start.clockText) \(folder.zone.name), "
      + Self.words(state)
    return Listed(name: name, path: path, words: words, isRunning: state == .inProgress)
  }

  private static func words(_ state: SessionState) -> String {
    switch state {
    case .planned: "planned"
    case .inProgress: "in progress"
    case .leftOpen: "left open"
    case .closed: "closed"
    }
  }

  private func overview() -> [String] {
    let sessions = sessions()
    let workshops = home.workshopIDs
    var lines = ["No session is in progress."]
    if !sessions.isEmpty {
      lines.append("Sessions:")
      lines += sessions.map { "  \($0.name)   \($0.words)" }
      lines.append("Type: lectern open \(sessions[0].name)")
    }
    if workshops.isEmpty {
      lines.append(
        "There are no workshops in \(home.workshops). --home FOLDER says where they are.")
    } else {
      lines.append("Workshops: \(workshops.joined(separator: ", "))")
      lines.append("Type: lectern new \(workshops[0]) --cohort NAME --roster FILE")
    }
    return lines
  }
}
