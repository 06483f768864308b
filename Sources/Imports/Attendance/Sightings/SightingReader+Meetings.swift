import Calendar
import Text
import Workshop

/// Telling apart the meetings of one file, as an account's report has them.
extension SightingReader {
  /// Drops the rows of other meetings from a table of several when some are near a session, and of
  /// one that was started several times those beginnings that do not meet it when others do.
  mutating func setOtherMeetingsAside(near window: Period) {
    let keys = Set(meetings)
    guard keys.count > 1 else { return }
    let from = window.start.adding(seconds: -Self.nearby)
    let until = window.end.adding(seconds: Self.nearby)
    var near: Set<String> = []
    var meeting: Set<String> = []
    for (sighting, key) in zip(sightings, meetings) {
      guard let start = sighting.joined ?? sighting.left else { continue }
      let end = sighting.left ?? start
      if start <= until, end >= from { near.insert(key) }
      if start < window.end, end > window.start { meeting.insert(key) }
    }
    let met = Set(meeting.map(Self.group))
    near = near.filter { meeting.contains($0) || !met.contains(Self.group($0)) }
    guard !near.isEmpty, near.count < keys.count else { return }
    keep(where: near.contains)
  }

  /// How far from a session a meeting may be and still belong to it, in seconds.
  private static var nearby: Int { 6 * 3600 }

  /// The meetings that are left when they are several by their numbers or topics.
  func severalMeetings(_ platform: AttendanceReport.Platform) -> [MeetingInFile]? {
    let groups = Dictionary(grouping: meetings.indices) { Self.group(meetings[$0]) }
    guard groups.count > 1, !groups.keys.contains("") else { return nil }
    // Adobe Connect calls each person's stay a session and gives it their name.
    let areNames = groups.contains { key, places in
      places.contains { HeaderText.words(sightings[$0].name) == HeaderText.words(key) }
    }
    if areNames { return nil }
    return groups.sorted { $0.value[0] < $1.value[0] }.map { key, places in
      let name = shown(Self.words(meetings[places[0]]))
      let report = AttendanceReport(
        platform: platform, meeting: .init(key: key), sightings: places.map { sightings[$0] })
      return MeetingInFile(key: key, name: name, report: report)
    }
  }

  /// Drops the rows of all meetings but the one that was chosen.
  ///
  /// - Returns: Whether there is such a meeting.
  mutating func keep(meeting chosen: String) -> Bool {
    if chosen == AttendanceExpectation.everyMeeting { return true }
    let wanted = HeaderText.words(chosen)
    let found = Set(meetings).filter { key in
      Self.group(key) == chosen || HeaderText.words(Self.words(key)).contains(wanted)
    }
    if !found.isEmpty { keep(where: found.contains) }
    return !found.isEmpty
  }

  private mutating func keep(where isMeant: (String) -> Bool) {
    let all = Array(zip(sightings, meetings))
    let dropped = Dictionary(grouping: all.filter { !isMeant($0.1) }, by: \.1)
    for (key, rows) in dropped.sorted(by: { $0.key < $1.key }) {
      remark(.init(line: rows[0].0.line, .otherMeeting(shown(Self.words(key)), rows: rows.count)))
    }
    let kept = all.filter { isMeant($0.1) }
    sightings = kept.map(\.0)
    meetings = kept.map(\.1)
  }

  /// What is the same in all rows of one meeting, however often it was started: number, else topic.
  private static func group(_ key: String) -> String {
    key.split(separator: "\t", maxSplits: 2, omittingEmptySubsequences: false).prefix(2)
      .first { !$0.isEmpty }.map(String.init) ?? ""
  }

  /// Topic, number and the rest as they are told.
  private static func words(_ key: String) -> String {
    let parts = key.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    let ordered = parts.count > 1 ? [parts[1], parts[0]] + parts.dropFirst(2) : parts
    return ordered.filter { !$0.isEmpty }.joined(separator: " ")
  }
}
