import Calendar
import Desk
import Wording
import Workshop

/// By how much a clock was wrong, in words and as it is typed.
enum ShiftWords {
  /// For each two clocks that differ the acts that have a time of the one that is ahead.
  static func lines(_ turn: Turn) -> [String] {
    let history = turn.desk.history
    return turn.desk.clockGaps.compactMap { gap in
      let acts = Set(turn.desk.stamped(by: gap.ahead).map(\.id))
      let numbers = history.lines.filter { !$0.act.isPeople && acts.contains($0.id) }.map(\.number)
      if numbers.isEmpty { return nil }
      let ahead = Session.label(ofWriter: gap.ahead)
      let places = runs(numbers).map {
        $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound)–\($0.upperBound)"
      }
      return
        "\(gap.sentence(for: turn.desk.rater)) With a time of \(ahead)'s clock: \(places.joined(separator: ", ")) of log. "
        + "\(gap.shift) moves them."
    }
  }

  /// Numbers in order as runs of neighbours.
  static func runs(_ numbers: [Int]) -> [ClosedRange<Int>] {
    numbers.reduce(into: []) { runs, number in
      if let last = runs.last, last.upperBound + 1 == number {
        runs[runs.count - 1] = last.lowerBound...number
      } else {
        runs.append(number...number)
      }
    }
  }

  /// Seconds in minutes as they are typed, or `nil`: `-12`, `+3`, `-0:40`, `12:30`.
  static func seconds(_ text: String) -> Int? {
    let isBack = text.hasPrefix("-")
    let digits = isBack || text.hasPrefix("+") ? text.dropFirst() : text[...]
    let parts = digits.split(separator: ":", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count),
      parts.allSatisfy({ !$0.isEmpty && $0.allSatisfy(\.isNumber) }),
      let minutes = Int(parts[0]), minutes <= ClockShift.most / 60,
      let rest = parts.count == 2 ? Int(parts[1]) : 0, rest < 60
    else { return nil }
    let seconds = minutes * 60 + rest
    return seconds == 0 ? nil : isBack ? -seconds : seconds
  }

  /// Minutes as `shift` takes them, with seconds where there are any: `-12`, `3:30`.
  static func typed(_ seconds: Int) -> String {
    let rest = abs(seconds) % 60
    return (seconds < 0 ? "-" : "") + "\(abs(seconds) / 60)"
      + (rest == 0 ? "" : ":\(rest.twoDigits)")
  }

  /// A length of time with its direction: `-12 min`, `+1 h 30 min`.
  static func length(_ seconds: Int) -> String {
    (seconds < 0 ? "-" : "+") + ClockShift.words(ofSeconds: abs(seconds))
  }
}
