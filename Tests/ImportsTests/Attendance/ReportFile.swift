import Calendar
import Imports
import TestKit
import Text
import Workshop

/// The files of platforms under Tests/attendance/reports, read as if for a session.
enum ReportFile {
  /// The bytes of a file.
  static func bytes(_ name: String) -> [UInt8] {
    (try? Disk.read(Repository.file("Tests/attendance/reports/\(name)"))) ?? []
  }

  /// Reads a file for a session.
  static func read(
    _ name: String, _ session: ReportSession = .december, order: DateOrder? = nil
  ) throws -> AttendanceReading {
    try read(bytes(name), session, name: name, order: order)
  }

  /// Reads bytes for a session.
  static func read(
    _ bytes: [UInt8], _ session: ReportSession = .december, name: String = "",
    order: DateOrder? = nil
  ) throws -> AttendanceReading {
    try AttendanceReader.read(
      bytes,
      expecting: AttendanceExpectation(
        window: session.window, zone: session.zone, fileName: name, order: order))
  }

  /// The report of a reading; nil when it asks.
  static func report(_ reading: AttendanceReading) -> AttendanceReport? {
    guard case .report(let report, _) = reading else { return nil }
    return report
  }

  /// Seconds in a session of each name: the union of what is known of both ends.
  static func seconds(_ report: AttendanceReport, _ session: ReportSession) -> [String: Int] {
    var spans: [String: [Period]] = [:]
    for sighting in report.sightings {
      switch sighting.kind {
      case .waitingRoom, .ghost, .notAttended: continue
      case .participant, .host, .phone: break
      }
      guard let joined = sighting.joined, let left = sighting.left else { continue }
      spans[sighting.name, default: []].append(Period(joined, left))
    }
    return spans.mapValues { $0.compactMap { $0.clipped(to: session.window) }.joined().seconds }
  }
}

/// A session that a file is read for.
struct ReportSession {
  let window: Period
  let zone: Zone

  init(_ start: String, _ end: String, _ zone: Zone) {
    let zero = Instant(seconds: 0)
    window = Period(Instant(start) ?? zero, Instant(end) ?? zero)
    self.zone = zone
  }

  /// The session that most files are about.
  static let december = ReportSession(
    "2026-12-01T09:00:00+01:00", "2026-12-01T13:00:00+01:00", .berlin)
}

extension Zone {
  /// Central European time with the changes of the years that the files are of.
  static let berlin = Zone(
    name: "Europe/Berlin", initial: 3600,
    changes: [
      ("2020-03-29T01:00:00Z", 7200), ("2020-10-25T01:00:00Z", 3600),
      ("2021-03-28T01:00:00Z", 7200), ("2021-10-31T01:00:00Z", 3600),
      ("2022-03-27T01:00:00Z", 7200), ("2022-10-30T01:00:00Z", 3600),
      ("2025-03-30T01:00:00Z", 7200), ("2025-10-26T01:00:00Z", 3600),
      ("2026-03-29T01:00:00Z", 7200), ("2026-10-25T01:00:00Z", 3600),
    ].map { Change(at: Instant($0.0)?.seconds ?? 0, offset: $0.1) })

  /// Three hours behind UTC all year.
  static let saoPaulo = Zone(name: "America/Sao_Paulo", initial: -10_800)
}
