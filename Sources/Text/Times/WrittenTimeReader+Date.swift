extension WrittenTimeReader {
  /// Reads the date from what the clock left; false when it is something else.
  mutating func readDate() -> Bool {
    var numbers: [(value: Int, digits: Int)] = []
    var month: Int?
    var unknown = 0
    for (index, token) in tokens.enumerated() {
      switch token {
      case .number(let value, let digits): numbers.append((value, digits))
      case .word(let word):
        if let found = TimeWords.month(word), month == nil {
          month = found
        } else if !TimeWords.fillers.contains(word) && !TimeWords.isWeekday(word) {
          unknown += 1
        }
      case .mark(let mark):
        let isQuote = mark == "\"" || mark == "="
        if !isQuote && !"/.-,()'\u{2019}\u{2013}".unicodeScalars.contains(mark) { return false }
        // "-5" is no date.
        if index == 0 && mark == "-" { return false }
      case .space: break
      }
    }
    if numbers.isEmpty { return time.second != nil && month == nil && unknown == 0 }
    guard unknown <= (time.second == nil ? 0 : 1) else { return false }
    return month.map { named($0, numbers) } ?? numeric(numbers)
  }

  /// A date with the month's name: `Jan 12, 2021`, `26 de set. de 2026`, `2026 Jan 12`.
  private mutating func named(_ month: Int, _ numbers: [(value: Int, digits: Int)]) -> Bool {
    guard numbers.count == 2 else { return false }
    let year = numbers.firstIndex { $0.digits == 4 } ?? 1
    let day = numbers[1 - year]
    guard day.digits <= 2 else { return false }
    return certain(Self.full(numbers[year]), month, day.value)
  }

  private mutating func numeric(_ numbers: [(value: Int, digits: Int)]) -> Bool {
    if numbers.count == 1, numbers[0].digits == 8 {
      let value = numbers[0].value
      return certain(value / 10_000, value / 100 % 100, value % 100)
    }
    guard numbers.count == 3 else { return false }
    let (first, second, third) = (numbers[0], numbers[1], numbers[2])
    guard second.digits <= 2 else { return false }
    if first.digits == 4, third.digits <= 2 {
      return certain(Self.full(first), second.value, third.value)
    }
    guard first.digits <= 2 else { return false }
    if third.digits == 4 {
      time.date = .yearLast(first.value, second.value, Self.full(third))
    } else if third.digits == 2 {
      time.date = .short(first.value, second.value, third.value)
    } else {
      return false
    }
    return DateOrder.allCases.contains { time.day($0) != nil }
  }

  private mutating func certain(_ year: Int, _ month: Int, _ day: Int) -> Bool {
    time.date = .certain(year, month, day)
    return time.day(.yearFirst) != nil
  }

  /// A year of two digits is one of this century; the Buddhist calendar counts 543 years more.
  private static func full(_ year: (value: Int, digits: Int)) -> Int {
    if year.digits <= 2 { return 2000 + year.value }
    return (2500...2643).contains(year.value) ? year.value - 543 : year.value
  }
}
