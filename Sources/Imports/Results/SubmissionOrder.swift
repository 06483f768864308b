import Text
import Workshop

/// Which of two rows was submitted later: by its time where every row has one that can mean only
/// one moment, else by its place in the file.
struct SubmissionOrder {
  /// Times as numbers that order them, by line.
  private let times: [Int: [Int]]

  init(_ table: ResultTable) {
    var texts: [(line: Int, text: String)] = []
    for row in table.rows {
      if let text = table.field(.submitted, row) { texts.append((row.line, text)) }
    }
    let numbers = texts.map { (line: $0.line, parts: Self.parts($0.text)) }
    guard numbers.allSatisfy({ $0.parts.count >= 5 }), let order = Self.order(numbers.map(\.parts))
    else {
      times = [:]
      return
    }
    times = Dictionary(
      numbers.map { number in
        (number.line, order.map { number.parts[$0] } + number.parts.dropFirst(3))
      },
      uniquingKeysWith: { first, _ in first })
  }

  /// Whether the row on a line counts instead of another one.
  func isLater(_ line: Int, than other: Int) -> Bool {
    guard let time = times[line], let otherTime = times[other], time != otherTime else {
      return line > other
    }
    return otherTime.lexicographicallyPrecedes(time)
  }

  /// The numbers of a time, its hour on a clock of 24.
  private static func parts(_ text: String) -> [Int] {
    var parts = text.split { !$0.isASCII || !$0.isNumber }.prefix(6).compactMap { Int(typed: $0) }
    guard parts.count >= 5 else { return [] }
    let letters = text.lowercased()
    if letters.contains("pm") && parts[3] < 12 { parts[3] += 12 }
    if letters.contains("am") && parts[3] == 12 { parts[3] = 0 }
    return parts
  }

  /// Where year, month and day stand; nil when day and month cannot be told apart.
  private static func order(_ dates: [[Int]]) -> [Int]? {
    if dates.allSatisfy({ $0[0] > 31 }) { return [0, 1, 2] }
    let dayFirst = dates.contains { $0[0] > 12 }
    let monthFirst = dates.contains { $0[1] > 12 }
    // All on one day: the day decides nothing.
    let isOneDay = Set(dates.map { Array($0.prefix(3)) }).count == 1
    if dayFirst == monthFirst { return isOneDay ? [2, 1, 0] : nil }
    return dayFirst ? [2, 1, 0] : [2, 0, 1]
  }
}
