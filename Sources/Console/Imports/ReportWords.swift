import Desk
import Imports
import Wording
import Workshop

/// How a report is told: what was read, and what is odd about it.
enum ReportWords {
  static func lines(
    _ decision: AttendanceDecision, _ report: AttendanceReport, _ file: String,
    _ turn: Turn
  ) -> [String] {
    var parts = [
      DisplayFormat.count(decision.rows, "row"),
      DisplayFormat.count(decision.people, "person", "people"),
    ]
    if decision.waiting > 0 { parts.append("\(decision.waiting) in the waiting room") }
    if decision.registered > 0 { parts.append("\(decision.registered) registered only") }
    if decision.ghosts > 0 { parts.append(DisplayFormat.count(decision.ghosts, "ghost")) }
    var lines = [
      "\(file) (\(platform(report.platform))): \(parts.joined(separator: " · "))"
    ]
    switch decision.download {
    case .repeated: lines.append("imported before, nothing new")
    case .older(let other):
      lines.append("Nothing new: \(other.file) knows all of it and more.")
    case .news(let replaced) where !replaced.isEmpty:
      let names = replaced.map(\.file)
      lines.append("Stands in for \(DisplayFormat.list(names, "and")), an older download.")
    case .news: break
    }
    return lines + doubts(decision, turn) + remarks(decision.remarks)
  }

  /// Why a file is not taken in in which the roster has nobody.
  static func others(
    _ report: AttendanceReport, _ file: String, _ request: ImportRequest
  ) -> String {
    let people = report.people
    let names = people.prefix(3).map { "\"\(String($0.title.prefix(40)))\"" }
    let rest = people.count - names.count
    let shown = names.joined(separator: ", ") + (rest > 0 ? " and \(rest) more" : "")
    return "\(file): nobody in it is on the roster: \(shown). Is it another group's? Nothing was "
      + "imported. \(request.line(adding: "anyway")) takes it in all the same."
  }

  private static func doubts(
    _ decision: AttendanceDecision, _ turn: Turn
  ) -> [String] {
    var lines: [String] = []
    let open = decision.openEnds.count
    if open > 0 {
      lines.append(
        "\(DisplayFormat.count(open, "person", "people")) still there when the file was made"
          + "\(names(decision.openEnds, turn)): counted "
          + "until you type when they left; a later download knows more")
    }
    if !decision.hulls.isEmpty {
      lines.append(
        "Only first comings and last goings are known: minutes are at most what is shown")
    }
    if decision.unknown > 0 {
      lines.append(
        "\(DisplayFormat.count(decision.unknown, "row")) without usable times: unknown, not zero")
    }
    return lines
  }

  /// Those of some people whom the roster knows, in parentheses.
  private static func names(_ people: [PersonID], _ turn: Turn) -> String {
    let known = people.filter { turn.situation.roster[$0] != nil }
    let rest = known.count - 6
    return known.isEmpty
      ? "" : " (\(turn.voice.names(Array(known.prefix(6))))\(rest > 0 ? " and \(rest) more" : ""))"
  }

  private static func remarks(_ remarks: [AttendanceReport.Remark]) -> [String] {
    let told = remarks.filter { $0.kind != .stillThere && $0.kind != .gapsHidden }
    let rest = told.count - 8
    return told.prefix(8).map { "\($0)" }
      + (rest > 0 ? ["and \(rest) more such lines"] : [])
  }

  static func platform(_ platform: AttendanceReport.Platform) -> String {
    switch platform {
    case .zoom: "Zoom"
    case .teams: "Teams"
    case .meet: "Google Meet"
    case .webex: "Webex"
    case .bigBlueButton: "BigBlueButton"
    case .collaborate: "Collaborate"
    case .table: "a table"
    }
  }
}
