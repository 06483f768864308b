import Exports
import Plans
import Testing
import Text
import Workshop

/// What each view of a session says of people's presence.
struct PresenceViews {
  private let roll: [String: JSON]
  private let summary: JSON
  private let attendance: [String: [String: String]]
  private let learners: [String: [String: String]]
  private let sheet: [String: [String: String]]
  private let moodle: [String: String]
  private let statements: [String]

  init(_ situation: Situation) throws {
    let results = CohortResults(
      cohort: "acme-3", uuid: "0b8a4f1c-6a51-4c0e-9d53-1f0f4a7c2e10", lms: situation.plan.lms,
      sessions: [CohortResults.SessionResults(name: "2026-12-01", situation: situation)])
    func files(_ format: String) throws -> [String: String] {
      let export = try #require(ExportFormat.named(format)).make(results, ExportOptions())
      return Dictionary(
        uniqueKeysWithValues: export.files.map {
          ($0.name, String(decoding: $0.bytes, as: UTF8.self))
        })
    }
    roll = Dictionary(
      uniqueKeysWithValues: (try JSON.read(Show.roll.json(situation, asOf: [:]))["learners"]?
        .array ?? []).map { ($0["id"]?.text ?? "", $0) })
    summary = try JSON.read(Show.summary.json(situation, asOf: [:]))
    let tables = try files("csv")
    attendance = Self.rows(tables["attendance.csv"], by: "person")
    learners = Self.rows(tables["learners.csv"], by: "person")
    sheet = Self.rows(try files("learnupon-sheet")["learnupon-sheet.csv"], by: "Name")
    moodle = Self.rows(try files("moodle-attendance")["moodle-attendance.csv"], by: "email")
      .compactMapValues { $0["status"] }
    statements = try files("xapi").filter { $0.key.hasSuffix(".jsonl") }.values
      .flatMap { $0.split(separator: "\n").map(String.init) }
  }

  /// The rows of a table of people without commas in their cells, by one of its columns.
  private static func rows(_ text: String?, by key: String) -> [String: [String: String]] {
    let lines = (text ?? "").split(whereSeparator: \.isNewline).map {
      $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
    guard var header = lines.first else { return [:] }
    if header[0].unicodeScalars.first == "\u{FEFF}" { header[0].unicodeScalars.removeFirst() }
    var rows: [String: [String: String]] = [:]
    for line in lines.dropFirst() {
      let row = Dictionary(uniqueKeysWithValues: zip(header, line))
      rows[row[key] ?? ""] = row
    }
    return rows
  }

  /// What some view says of somebody that their attendance does not.
  func difference(from own: Attendance, in situation: Situation) -> String? {
    let mark = AttendanceMark(own, in: situation)
    let id = own.person.text
    let isComplete = situation.learnerResults.contains {
      $0.person.id == own.person && $0.isComplete
    }
    guard let json = roll[id], let row = attendance[id], let learner = learners[id] else {
      return "is missing in a view"
    }
    if json["seconds"]?.integer != Int64(own.seconds)
      || json["status"]?.text != own.status.rawValue || json["atMost"]?.value != .bool(own.isAtMost)
    {
      return "JSON says \(json)"
    }
    if row["seconds"] != String(own.seconds) || row["status"] != own.status.rawValue
      || row["mark"] != mark.rawValue || row["at_most"] != String(own.isAtMost)
      || row["completed"] != String(isComplete)
    {
      return "attendance.csv says \(row)"
    }
    let passed = ["passed", "completed"].contains(learner["outcome"] ?? "")
    if learner["seconds"] != String(own.seconds) || passed != isComplete {
      return "learners.csv says \(learner)"
    }
    if isComplete, !mark.isAttended { return "is complete and \(mark)" }
    return files(own, mark, isComplete, situation)
  }

  private func files(
    _ own: Attendance, _ mark: AttendanceMark, _ isComplete: Bool, _ situation: Situation
  ) -> String? {
    guard let person = situation.roster[own.person], situation.stage == .over else { return nil }
    if person.enrolled {
      let row = sheet[person.displayName] ?? [:]
      let isPresent = row["Attendance"] == "Present"
      if isPresent != mark.isAttended || (row["Result"] == "Passed") != isComplete {
        return "the sheet says \(row)"
      }
      let letters: [AttendanceMark: String] = [
        .present: "P", .late: "L", .partial: "L", .absent: "A", .excused: "E",
      ]
      if moodle[person.emails.first ?? ""] != letters[mark] { return "Moodle says \(moodle)" }
    }
    let about = statements.filter { $0.contains(person.emails.first ?? "?") }
    let hasAttended = about.contains { $0.contains("/attended\"") }
    let hasCompleted = about.contains { $0.contains("verbs/completed\"") }
    if person.enrolled, hasAttended != mark.isAttended || hasCompleted != isComplete {
      return "statements: attended \(hasAttended), completed \(hasCompleted), \(mark)"
    }
    return nil
  }

  /// What the summary counts otherwise than the rows.
  func sum(_ attendances: [Attendance], in situation: Situation) -> String? {
    let learners = attendances.count { !$0.isWalkin && $0.seconds > 0 }
    let walkins = attendances.count(where: \.isWalkin)
    let completed = attendance.values.count { $0["completed"] == "true" }
    if summary["attended"]?.integer != Int64(learners)
      || summary["walkins"]?.integer != Int64(walkins)
      || summary["completed"]?.integer != Int64(completed)
      || situation.summary.completed != completed
    {
      return "the summary says \(summary)"
    }
    return nil
  }
}
