import Calendar
import Imports
import Plans
import TestKit
import Testing
import Workshop

@Suite("Attendance reports of platforms, in their exact bytes")
struct ReportGoldenTests {
  struct Case: CustomTestStringConvertible {
    let file: String
    var session = ReportSession.december
    var testDescription: String { file }
  }

  private static let autumn = ReportSession(
    "2020-09-22T09:00:00Z", "2020-09-22T12:00:00Z", .utc)

  static let cases: [Case] = [
    Case(file: "teams_t3_en.csv"), Case(file: "teams_t3_utf16be.csv"),
    Case(file: "teams_t3_utf16le_nobom.csv"), Case(file: "teams_t3_utf8_semicolon.csv"),
    Case(file: "teams_t3_excel_padded.csv"), Case(file: "teams_t3_unknown_words.csv"),
    Case(file: "teams_t3_breakout.csv"), Case(file: "teams_t3_engagement.csv"),
    Case(
      file: "teams_t3_pl_us_dates.csv",
      session: ReportSession("2026-03-10T08:00:00+01:00", "2026-03-10T12:00:00+01:00", .berlin)),
    Case(
      file: "teams_t2_fr.csv",
      session: ReportSession("2021-04-13T09:00:00+02:00", "2021-04-13T12:00:00+02:00", .berlin)),
    Case(
      file: "teams_t2_en.csv",
      session: ReportSession("2022-04-25T08:20:00Z", "2022-04-25T10:20:00Z", .utc)),
    Case(file: "teams_t1.csv", session: autumn),
    Case(file: "teams_t1_newest_first.csv", session: autumn),
    Case(file: "teams_t1_header_only.csv", session: autumn),
    Case(file: "teams_t1_unknown_words.csv", session: autumn),
    Case(
      file: "teams_t1_ptbr.csv",
      session: ReportSession("2021-09-03T08:00:00-03:00", "2021-09-03T10:00:00-03:00", .saoPaulo)),
    Case(
      file: "teams_t4_live_event.csv",
      session: ReportSession("2022-01-25T17:30:00+01:00", "2022-01-25T19:00:00+01:00", .berlin)),
    Case(file: "zoom_z0.csv"), Case(file: "zoom_z1.csv"), Case(file: "zoom_z1m.csv"),
    Case(file: "zoom_z1m_excel.csv"), Case(file: "zoom_z1u.csv"), Case(file: "zoom_z2.csv"),
    Case(file: "zoom_z2u.csv"), Case(file: "zoom_z3_account.csv"),
    Case(file: "zoom_webinar.csv"), Case(file: "zoom_webinar_pt.csv"), Case(file: "zoom_ja.csv"),
    Case(file: "zoom_ko.csv"), Case(file: "zoom_es_semicolon_cp1252.csv"),
    Case(file: "zoom_z5_dashboard.csv"), Case(file: "webex_event.csv"),
    Case(file: "webex_meetings.csv"), Case(file: "LearningDashboard_Hafen-eins_2026-12-01.csv"),
    Case(file: "bbb_events.csv"),
    Case(file: "Attendance report - fxj-hykv-jev (2026-12-01 08:41).csv"),
    Case(file: "Relatório de participação em fxj-hykv-jev (2026-12-01 08:41).csv"),
    Case(
      file: "Meet---nnp-xrmp-aop-2026-12-01 (1).csv",
      session: ReportSession("2026-12-01T22:00:00+01:00", "2026-12-02T00:30:00+01:00", .berlin)),
    Case(file: "meet_caughey.csv"), Case(file: "meet_kmchris.csv"), Case(file: "collaborate.csv"),
    Case(file: "adobe_connect.csv"), Case(file: "gotowebinar.csv"), Case(file: "generic_bar.txt"),
    Case(file: "check_in_form.csv"),
    Case(
      file: "dst_back.csv",
      session: ReportSession("2025-10-26T01:30:00+02:00", "2025-10-26T03:30:00+01:00", .berlin)),
    Case(
      file: "dst_forward.csv",
      session: ReportSession("2026-03-29T01:30:00+01:00", "2026-03-29T03:30:00+02:00", .berlin)),
    Case(file: "hostile.csv"),
  ]

  @Test("a file gives its people, moments and remarks", arguments: cases)
  func golden(_ test: Case) throws {
    let text = try Self.text(ReportFile.read(test.file, test.session), test.session)
    let name = test.file.split(separator: ".").dropLast().joined(separator: ".")
    #expect(Golden.difference(text, from: "Goldens/attendance/\(name).txt") == nil)
  }

  /// A reading as text: one line for the report, one a sighting, one a remark, and at last the
  /// seconds of each name in the session.
  private static func text(_ reading: AttendanceReading, _ session: ReportSession) -> String {
    guard case .report(let report, let offered) = reading else { return "\(reading)\n" }
    func moment(_ instant: Instant?) -> String {
      instant?.rfc3339(in: session.zone, milliseconds: false) ?? "unknown"
    }
    var lines = [
      "\(report.platform.rawValue) | \(report.meeting.key) | from \(moment(report.meeting.started))"
        + " to \(moment(report.meeting.ended)) | newest \(moment(report.newest))"
        + " | offered \(offered.map(String.init) ?? "nothing")"
    ]
    lines += report.sightings.map { sighting in
      let name = String(sighting.name.prefix(40))
      let other = sighting.original.map { " (\($0))" } ?? ""
      let accounts = (sighting.emails + [sighting.login].compactMap { $0 }).joined(separator: " ")
      let times = "\(moment(sighting.joined)) to \(moment(sighting.left))"
      let reported = sighting.reported.map { " reported \($0)" } ?? ""
      let role = sighting.role.map { " as \($0)" } ?? ""
      let room = sighting.room.map { " in \($0)" } ?? ""
      return "\(sighting.line): \(name)\(other) | \(accounts) | \(times)\(doubts(sighting.doubts))"
        + "\(reported) | \(kind(sighting.kind))\(role)\(room)"
    }
    lines += report.remarks.map { "# \($0)" }
    let seconds = ReportFile.seconds(report, session).sorted { $0.key < $1.key }
    lines += seconds.map { "= \($0.key.prefix(40)): \($0.value)" }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func doubts(_ doubts: AttendanceReport.Sighting.Doubts) -> String {
    var words = ""
    if doubts.contains(.alreadyThere) { words += " already there" }
    if doubts.contains(.stillThere) { words += " still there" }
    if doubts.contains(.gapsHidden) { words += " gaps hidden" }
    return words
  }

  private static func kind(_ kind: AttendanceReport.Sighting.Kind) -> String {
    switch kind {
    case .participant: "participant"
    case .host: "host"
    case .phone: "phone"
    case .waitingRoom: "waiting room"
    case .ghost(let owner): "ghost of \(owner ?? "nobody")"
    case .notAttended: "not attended"
    }
  }
}
