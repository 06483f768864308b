import Calendar
public import Journal
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

extension ClockGap {
  /// The clocks that the journals of a session and its people show to differ, as long as nobody has
  /// said by a shift which of the two was wrong.
  ///
  /// - Parameters:
  ///   - writer: Who asks, when they write.
  ///   - reader: Their label: every writer with it is a person at this computer.
  public static func all(
    in folder: SessionFolder, of cohort: Cohort, for writer: Writer? = nil, reader: String? = nil
  ) -> [ClockGap] {
    let gaps =
      seen([folder.journal.log, cohort.people.log], writer) + followed(folder.journal.ledger)
    let shifts = folder.journal.ledger.clockShifts
    var longest: [[String]: ClockGap] = [:]
    for (gap, isSettled) in gaps where gap.ahead != gap.behind {
      let behind = gap.behind.flatMap {
        isSame(Session.label(ofWriter: $0), reader) ? nil : $0
      }
      if isSettled ?? shifts.concern([gap.ahead, behind ?? writer?.name ?? ""]) { continue }
      let pair = [gap.ahead, behind ?? ""]
      let minutes = max(gap.minutes, longest[pair]?.minutes ?? 0)
      longest[pair] = ClockGap(ahead: gap.ahead, behind: behind, minutes: minutes)
    }
    // A clock that is named need not be called this computer's as well.
    let named = Set(longest.values.filter { $0.behind != nil }.map(\.ahead))
    return longest.values.filter { $0.behind != nil || !named.contains($0.ahead) }.sorted {
      ($0.ahead, $0.behind ?? "") < ($1.ahead, $1.behind ?? "")
    }
  }

  private typealias Evidence = (gap: ClockGap, isSettled: Bool?)

  /// Whose lines were ahead of this computer's clock when they came, or behind it.
  private static func seen(_ logs: [Log], _ writer: Writer?) -> [Evidence] {
    logs.flatMap(\.clockOffsets).compactMap { other, offset in
      let minutes = minutes(Int64(clamping: offset.magnitude))
      if offset > 0 { return (ClockGap(ahead: other.name, behind: nil, minutes: minutes), nil) }
      guard let writer, Session.label(ofWriter: other.name) != Session.label(ofWriter: writer.name)
      else { return nil }
      return (ClockGap(ahead: writer.name, behind: other.name, minutes: minutes), nil)
    }
  }

  /// Whose clock somebody followed: their line carries the other's reading, and a time of their own.
  private static func followed(_ ledger: Ledger<Act>) -> [Evidence] {
    let lines = ledger.entries.filter(isBehind)
    let readings = Set(lines.map(\.order.milliseconds))
    if readings.isEmpty { return [] }
    var owners: [Int64: ActID] = [:]
    for entry in ledger.entries
    where entry.order.counter == 0 && readings.contains(entry.order.milliseconds) {
      owners[entry.order.milliseconds] = entry.id
    }
    let shifts = ledger.clockShifts
    return lines.compactMap { line in
      guard let owner = owners[line.order.milliseconds] else { return nil }
      // What was typed after a shift says as little as what it moved, until a later reading is followed.
      let isShifted =
        shifts.highest(of: owner.writer) >= owner.seq || shifts.concern([line.id.writer])
      let offset = line.order.milliseconds - line.at.milliseconds
      let gap = ClockGap(
        ahead: owner.writer, behind: line.id.writer, minutes: minutes(offset))
      return (gap, isShifted)
    }
  }

  private static func minutes(_ offset: Int64) -> Int { max(1, Int((offset + 30_000) / 60_000)) }

  /// Whether a line shows a clock that is behind the one it follows.
  ///
  /// A reading on a whole second is one
  /// of a clock that only moves when it is told to, and shows nothing.
  private static func isBehind(_ entry: Entry<Act>) -> Bool {
    entry.order.counter > 0 && !entry.at.isOnTheMinute && entry.order.milliseconds % 1000 != 0
      && entry.order.milliseconds - entry.at.milliseconds > 60_000
  }
}

/// What is to be said of two clocks.
extension ClockGap {
  /// Whose clocks differ, and by how much.
  ///
  /// - Parameter reader: The label of who reads it; nobody in particular when `nil`.
  public func sentence(for reader: String?) -> String {
    let ahead = Session.label(ofWriter: ahead)
    let whose = Self.isSame(ahead, reader) ? "Your clock" : "\(ahead)'s clock"
    return "\(whose) or \(other(reader)) is wrong by \(ClockShift.words(ofSeconds: minutes * 60))."
  }

  /// What to do about it, with the lines to type.
  public func advice(for reader: String?) -> String {
    let ahead = Session.label(ofWriter: ahead)
    let behind = behind.map(Session.label(ofWriter:)) ?? reader
    let first = "If \(ahead)'s is wrong, \(shift) corrects the times of what \(ahead) typed"
    guard let behind, behind != ahead else { return "Set it right. \(first)." }
    return "Set it right. \(first); if \(behind)'s is, shift \(behind) \(minutes)."
  }

  /// The line that moves what was typed with the clock that is ahead.
  public var shift: String { "shift \(Session.label(ofWriter: ahead)) -\(minutes)" }

  private func other(_ reader: String?) -> String {
    guard let behind else { return reader == nil ? "this computer's" : "yours" }
    let label = Session.label(ofWriter: behind)
    return Self.isSame(label, reader) ? "yours" : "\(label)'s"
  }

  private static func isSame(_ label: String, _ reader: String?) -> Bool {
    label.lowercased() == reader?.lowercased()
  }
}

extension ClockShift {
  /// A length of time, no more exact than it matters: `40 s`, `12 min`, `1 h 5 min`, `2 days`.
  public static func words(ofSeconds seconds: Int) -> String {
    switch seconds {
    case ..<60: return "\(seconds) s"
    case ..<3600:
      let rest = seconds % 60
      return "\(seconds / 60) min" + (rest == 0 ? "" : " \(rest) s")
    case ..<86_400:
      let minutes = seconds % 3600 / 60
      return "\(seconds / 3600) h" + (minutes == 0 ? "" : " \(minutes) min")
    default:
      let hours = seconds % 86_400 / 3600
      let days = seconds / 86_400 == 1 ? "1 day" : "\(seconds / 86_400) days"
      return days + (hours == 0 ? "" : " \(hours) h")
    }
  }
}

extension SessionDesk {
  /// The clocks that are known to differ and nobody has shifted; a clock that only moves when it is told
  /// to shows nothing.
  public var clockGaps: [ClockGap] {
    if time.isManual { return [] }
    let count = folder.journal.ledger.entries.count
    let offsets = folder.journal.log.clockOffsets.count + cohort.people.log.clockOffsets.count
    if let known = knownGaps, known.lines == [count, offsets] { return known.gaps }
    let gaps = ClockGap.all(in: folder, of: cohort, for: writer, reader: rater)
    knownGaps = ([count, offsets], gaps)
    return gaps
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
}

extension Instant {
  /// Whether it is such as somebody types: without seconds.
  fileprivate var isOnTheMinute: Bool { milliseconds % 60_000 == 0 }
}
