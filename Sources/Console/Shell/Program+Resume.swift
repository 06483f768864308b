import Calendar
import Desk
import Journal
import Plans
import Workshop

extension ShellCommand {
  /// `lectern resume`.
  public static let resume = ShellCommand("resume", damage: .tells)
}

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

  /// Every session of the home.
  private func sessions() -> [Listed] {
    let time = TimeSource()
    let clock = HybridClock { time.now.milliseconds }
    return home.cohortIDs.flatMap { id in
      let cohort = Cohort(path: Path.join(home.sessions, id), home: home, clock: clock)
      return Home.sessions(in: cohort.path).map { name in
        let path = Path.join(cohort.path, name)
        let folder = SessionFolder(
          path: path, of: cohort, home: home, clock: clock, zones: Zones())
        return listed("\(id)/\(name)", folder, now: time.now)
      }
    }
  }

  private func listed(_ name: String, _ folder: SessionFolder, now: Instant) -> Listed {
    let window = folder.opening.window
    let state = SessionState(folder.session, folder.opening, now: now)
    let start = folder.zone.civil(window.start)
    let words =
      "\(folder.plan.title), \(start.dateText) \(start.clockText) \(folder.zone.name), "
      + Self.words(state)
    return Listed(name: name, path: folder.path, words: words, isRunning: state == .inProgress)
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
