import Calendar
import Imports
import Plans
import Testing
import Text
import Workshop

@Suite("Moments and lengths of time as platforms write them")
struct WrittenTimeTests {
  /// The first coming in a report of one row.
  private static func joined(
    _ text: String, _ session: ReportSession = .december, order: DateOrder? = nil
  ) throws -> String? {
    let bytes = Array("Name\tJoin time\nAna Ruiz\t\(text)\n".utf8)
    let report = ReportFile.report(try ReportFile.read(bytes, session, order: order))
    return report?.sightings.first?.joined?.rfc3339(in: session.zone, milliseconds: false)
  }

  @Test(
    "a moment is read however it is written",
    arguments: [
      "12/1/2026, 1:35:54 PM", "12/1/26, 1:35:54 PM", "12/1/26, 1:35:54 pm",
      "12/01/2026 01:35:54 PM", "01/12/2026, 13:35:54", "1/12/26, 13:35:54", "01.12.2026, 13:35:54",
      "01.12.2026 13.35.54", "1.12.26 13:35:54", "2026-12-01 13:35:54", "2026/12/1 13:35:54",
      "2026-12-01T13:35:54+01:00", "2026-12-01T12:35:54Z", "20261201T133554",
      "2026-12-01T12:35:54.123Z", "Dec 1, 2026 13:35:54", "Dec 01, 2026 1:35:54 PM",
      "1 Dec 2026 13:35:54", "01/12/2026 à 13:35:54", "1 déc. 2026, 13:35:54",
      "1 de dez. de 2026 13:35:54", "dez. 1, 2026 1:35:54 da tarde",
      "1 de diciembre de 2026 13:35:54",
      "1 dic 2026 1:35:54 p. m.", "1/12/2026 1:35:54 p.\u{A0}m.", "12/1/2026 1:35:54\u{202F}PM",
      "1 grudnia 2026 13:35:54", "1 gru 2026, 13:35:54", "2026年12月1日 13:35:54",
      "2026年12月1日 13時35分54秒", "2026/12/01 午後1:35:54", "2026-12-01 오후 1:35:54",
      "2026. 12. 1. 오후 1:35:54", "2026/12/1 下午1:35:54", "Tuesday, December 1, 2026 1:35:54 PM",
      "Tue 01 Dec 2026 13:35:54", "１２/０１/２０２６ １３：３５：５４", "13:35:54", "1:35:54 PM",
      "1:35:54 p.m.", "12/1/2026 1:35:54 PM (UTC+01:00)", "2026-12-01 12:35:54 UTC",
      "2026-12-01 13:35:54 GMT+1", "=\"2026-12-01 13:35:54\"", "'2026-12-01 13:35:54",
    ])
  func moments(text: String) throws {
    #expect(try Self.joined(text) == "2026-12-01T13:35:54+01:00")
  }

  @Test(
    "noon and midnight on a clock of twelve hours",
    arguments: [
      ("12/1/2026, 12:00:00 AM", "00:00:00"), ("12/1/2026, 12:30:00 PM", "12:30:00"),
      ("12/1/2026, 0:10:00 AM", "00:10:00"), ("12/1/2026, 11:59:59 PM", "23:59:59"),
      ("12/1/2026, 14:05:00 PM", "14:05:00"),
    ])
  func halves(text: String, clock: String) throws {
    #expect(try Self.joined(text) == "2026-12-01T\(clock)+01:00")
  }

  @Test(
    "what is no moment is unknown and told",
    arguments: ["yesterday", "25:00:00", "13/13/2026 10:00", "2026-02-30 10:00", "10:61", "+1"])
  func unreadable(text: String) throws {
    let bytes = Array("Name\tJoin time\tLeave time\nAna Ruiz\t\(text)\t2026-12-01 11:00\n".utf8)
    let report = try #require(ReportFile.report(try ReportFile.read(bytes)))
    #expect(report.sightings.map(\.joined) == [nil])
    #expect(
      report.remarks.map(\.description) == [
        "line 2, Join time: expected a date and time, found \"\(text)\"; taken as unknown"
      ])
  }

  @Test(
    "a length of time is read in every language",
    arguments: [
      ("1h 2m 3s", 3723), ("1h 54m", 6840), ("6m 15s", 375), ("10s", 10),
      ("2\u{A0}h 44\u{A0}m", 9840), ("2 godz. 18 min 8 s", 8288), ("2 godz. 18 min 8 sek.", 8288),
      ("1 時間 2 分 3 秒", 3723), ("1 時間 3 秒", 3603), ("58 min", 3480), ("1 hr 2 min", 3720),
      ("1 hora 2 minutos", 3720), ("35 min 12 s", 2112), ("0:35:12", 2112), ("204 mins", 12_240),
      ("1 Std. 3 Min. 4 Sek.", 3784), ("1小时2分钟", 3720), ("1시간 2분 3초", 3723),
      ("2 ore 5 minuti", 7500),
    ])
  func durations(text: String, seconds: Int) throws {
    let bytes = Array("Name\tDuration\nAna Ruiz\t\(text)\n".utf8)
    let report = try #require(ReportFile.report(try ReportFile.read(bytes)))
    #expect(report.sightings.map(\.reported) == [seconds])
  }

  @Test("what may be minutes or hours is neither", arguments: ["0:35", "32:14", "35"])
  func ambiguousDurations(text: String) throws {
    let bytes = Array(
      "Name\tJoin time\tLeave time\tDuration\nAna\t2026-12-01 09:00\t2026-12-01 09:35\t\(text)\n"
        .utf8)
    let report = try #require(ReportFile.report(try ReportFile.read(bytes)))
    #expect(report.sightings.map(\.reported) == [nil])
    #expect(report.remarks == [])
  }
}
