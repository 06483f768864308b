import Calendar
import Journal
public import Workshop

/// Two clocks that differ by more than a minute; either may be the wrong one.
public struct ClockGap: Hashable, Sendable {
  /// The writer whose clock is ahead.
  public let ahead: String
  /// The writer whose clock is behind; `nil` for this computer's.
  public let behind: String?
  /// By how many whole minutes, at least one.
  public let minutes: Int
}

extension SessionDesk {
  /// The clocks that are known to differ: those that were ahead of this computer's, or behind, when
  /// their acts came, and those that another console followed; a clock that only moves when it is told to shows
  /// nothing.
  public var clockGaps: [ClockGap] {
    if time.isManual { return [] }
    var gaps: [String: ClockGap] = [:]
    for log in [folder.journal.log.clockOffsets, cohort.people.log.clockOffsets] {
      // One's own lines from a rehearsed future, under a clock that only moved when told, are no news.
      for (other, offset) in log where other != writer && !isOwn(other) {
        let minutes = Self.minutes(Int64(clamping: offset.magnitude))
        if offset > 0 {
          note(ClockGap(ahead: other.name, behind: nil, minutes: minutes), in: &gaps)
        } else if let own = writer?.name {
          note(ClockGap(ahead: own, behind: other.name, minutes: minutes), in: &gaps)
        }
      }
    }
    for gap in followed() where gap.ahead != gap.behind { note(gap, in: &gaps) }
    return gaps.values.sorted { ($0.ahead, $0.behind ?? "") < ($1.ahead, $1.behind ?? "") }
  }

  private func isOwn(_ other: Writer) -> Bool {
    other.name.split(separator: "-").first.map(String.init) == rater.lowercased()
  }

  private func note(_ gap: ClockGap, in gaps: inout [String: ClockGap]) {
    let own = gap.behind == writer?.name ? nil : gap.behind
    let pair = "\(gap.ahead) \(own ?? "")"
    let minutes = max(gap.minutes, gaps[pair]?.minutes ?? 0)
    gaps[pair] = ClockGap(ahead: gap.ahead, behind: own, minutes: minutes)
  }

  /// Whose clock somebody followed: their line carries the other's reading, and a time of their own.
  private func followed() -> [ClockGap] {
    let lines = folder.journal.ledger.entries.filter(Self.isBehind)
    let readings = Set(lines.map(\.order.milliseconds))
    if readings.isEmpty { return [] }
    var owners: [Int64: String] = [:]
    for entry in folder.journal.ledger.entries
    where entry.order.counter == 0 && readings.contains(entry.order.milliseconds) {
      owners[entry.order.milliseconds] = entry.id.writer
    }
    return lines.compactMap { line in
      owners[line.order.milliseconds].map { owner in
        let offset = line.order.milliseconds - line.at.milliseconds
        return ClockGap(ahead: owner, behind: line.id.writer, minutes: Self.minutes(offset))
      }
    }
  }

  private static func minutes(_ offset: Int64) -> Int { max(1, Int((offset + 30_000) / 60_000)) }

  private static func isBehind(_ entry: Entry<Act>) -> Bool {
    entry.order.counter > 0 && !entry.at.isOnTheMinute
      && entry.order.milliseconds - entry.at.milliseconds > 60_000
  }

  /// A writer's acts that have the time of their clock, since nobody typed one, and that nobody has
  /// shifted; all of them, also those that were, when `again`.
  public func stamped(by writer: String, again: Bool = false) -> [Entry<Act>] {
    let shifts = folder.journal.ledger.clockShifts
    return folder.journal.ledger.entries.filter { entry in
      guard entry.id.writer == writer, again || shifts.seconds(of: entry.id) == nil else {
        return false
      }
      if case .session(.opened) = entry.act { return false }
      if case .session(.joined) = entry.act { return false }
      return entry.order.counter == 0
        ? abs(entry.order.milliseconds - entry.at.milliseconds) <= 2000 : !entry.at.isOnTheMinute
    }
  }

  /// The gaps that nobody was told yet, when what was read may hold one.
  func newGaps(_ news: [Entry<Act>]) -> [ClockGap] {
    let offsets = folder.journal.log.clockOffsets.count + cohort.people.log.clockOffsets.count
    if time.isManual || offsets == 0 && !news.contains(where: Self.isBehind) { return [] }
    return clockGaps.filter { gap in
      !toldGaps.contains { $0.ahead == gap.ahead && $0.behind == gap.behind }
    }
  }
}

extension Instant {
  /// Whether it is such as somebody types: without seconds.
  fileprivate var isOnTheMinute: Bool { milliseconds % 60_000 == 0 }
}
