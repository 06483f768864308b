import Names

/// Takes a cell apart into numbers, words and marks.
struct WrittenTimeReader {
  enum Token: Equatable {
    case number(Int, digits: Int)
    case word(String)
    case mark(UnicodeScalar)
    case space
  }

  private(set) var tokens: [Token] = []
  var time = WrittenTime()

  /// Cuts a text into tokens; nil when it has no number or too many parts for a time.
  init?(_ text: String) {
    var number: (value: Int, digits: Int)?
    var word = ""
    func end(_ tokens: inout [Token]) {
      if let found = number { tokens.append(.number(found.value, digits: found.digits)) }
      if !word.isEmpty { tokens.append(.word(NameFolding.fold(word))) }
      number = nil
      word = ""
    }
    for scalar in text.unicodeScalars {
      if let digit = Self.digit(scalar) {
        if !word.isEmpty { end(&tokens) }
        guard (number?.digits ?? 0) < 9 else { return nil }
        number = ((number?.value ?? 0) * 10 + digit, (number?.digits ?? 0) + 1)
      } else if Self.isLetter(scalar) {
        if number != nil { end(&tokens) }
        word.unicodeScalars.append(scalar)
      } else {
        end(&tokens)
        if scalar.properties.isWhitespace {
          if tokens.last != .space { tokens.append(.space) }
        } else if !Self.isHidden(scalar) {
          tokens.append(.mark(scalar == "\u{FF1A}" ? ":" : scalar))
        }
      }
      if tokens.count > 32 { return nil }
    }
    end(&tokens)
    while tokens.first == .space { tokens.removeFirst() }
    guard tokens.contains(where: { if case .number = $0 { true } else { false } }) else {
      return nil
    }
  }

  private static func digit(_ scalar: UnicodeScalar) -> Int? {
    if scalar.isASCII {
      return (0x30...0x39).contains(scalar.value) ? Int(scalar.value) - 0x30 : nil
    }
    guard scalar.properties.numericType == .decimal else { return nil }
    return scalar.properties.numericValue.map(Int.init)
  }

  private static func isLetter(_ scalar: UnicodeScalar) -> Bool {
    if scalar.isASCII {
      return (0x41...0x5A).contains(scalar.value) || (0x61...0x7A).contains(scalar.value)
    }
    return scalar.properties.isAlphabetic || scalar.properties.generalCategory == .nonspacingMark
  }

  private static func isHidden(_ scalar: UnicodeScalar) -> Bool {
    scalar == "\u{200C}" || scalar == "\u{200D}" || Invisible.contains(scalar)
  }

  /// Reads the clock first, then the date from what is left.
  mutating func read() -> WrittenTime? {
    guard readClock(), readDate() else { return nil }
    return time.date == nil && time.second == nil ? nil : time
  }
}

extension WrittenTimeReader {
  private func number(_ index: Int) -> (value: Int, digits: Int)? {
    guard tokens.indices.contains(index), case .number(let value, let digits) = tokens[index]
    else { return nil }
    return (value, digits)
  }

  private func isMark(_ index: Int, _ marks: String) -> Bool {
    guard tokens.indices.contains(index), case .mark(let mark) = tokens[index] else { return false }
    return marks.unicodeScalars.contains(mark)
  }

  private func word(_ index: Int) -> String? {
    guard tokens.indices.contains(index), case .word(let word) = tokens[index] else { return nil }
    return word
  }

  /// Finds the time of day and takes its tokens out; false when what looks like one is impossible.
  private mutating func readClock() -> Bool {
    guard let found = colonClock() ?? wordClock() ?? basicClock() ?? dottedClock() else {
      return true
    }
    var (hour, minute, second, range) = found
    readFraction(&range)
    let half = readHalf(&range)
    readOffset(&range)
    // 14:05 PM is written by some and means what it says.
    if hour <= 12, let half { hour = hour % 12 + (half == .afternoon ? 12 : 0) }
    guard hour < 24, minute < 60, second < 60 else { return false }
    time.second = hour * 3600 + minute * 60 + second
    tokens.removeSubrange(range)
    return true
  }

  private typealias Clock = (hour: Int, minute: Int, second: Int, range: Range<Int>)

  /// `8:35` and `08:35:12`.
  private func colonClock() -> Clock? {
    for index in tokens.indices where isMark(index + 1, ":") {
      guard let hour = number(index), hour.digits <= 2, let minute = number(index + 2),
        minute.digits == 2
      else { continue }
      if isMark(index + 3, ":"), let second = number(index + 4), second.digits == 2 {
        return (hour.value, minute.value, second.value, index..<index + 5)
      }
      return (hour.value, minute.value, 0, index..<index + 3)
    }
    return nil
  }

  /// `8時35分12秒`, `8시 35분`, `8h35`.
  private func wordClock() -> Clock? {
    var numbers: [Int] = []
    var range: Range<Int>?
    for index in tokens.indices {
      guard let unit = word(index), let value = number(index - 1), value.digits <= 2 else {
        continue
      }
      let rank = TimeWords.clockUnits[unit] ?? -1
      guard rank == numbers.count else { continue }
      numbers.append(value.value)
      range = (range?.lowerBound ?? index - 1)..<index + 1
      if rank == 0, unit == "h", let minute = number(index + 1), minute.digits == 2 {
        return (value.value, minute.value, 0, index - 1..<index + 2)
      }
    }
    guard let range, numbers.count >= 2 else { return nil }
    return (numbers[0], numbers[1], numbers.count > 2 ? numbers[2] : 0, range)
  }

  /// `20261201T083512`: the time after the letter, or a number of four or six digits after a date.
  private func basicClock() -> Clock? {
    guard let index = tokens.indices.dropFirst(2).first(where: { number($0) != nil }),
      number(0)?.digits == 8, let found = number(index), found.digits == 6 || found.digits == 4
    else { return nil }
    let value = found.digits == 4 ? found.value * 100 : found.value
    return (value / 10_000, value / 100 % 100, value % 100, index..<index + 1)
  }

  /// `14.11.2022 14.29.07`: dots behind a date and a space.
  private func dottedClock() -> Clock? {
    guard let space = tokens.lastIndex(of: .space), number(space - 1) != nil || space > 4,
      let hour = number(space + 1), hour.digits <= 2, isMark(space + 2, "."),
      let minute = number(space + 3), minute.digits == 2
    else { return nil }
    if isMark(space + 4, "."), let second = number(space + 5), second.digits == 2 {
      guard tokens.count == space + 6 else { return nil }
      return (hour.value, minute.value, second.value, space + 1..<space + 6)
    }
    guard tokens.count == space + 4 else { return nil }
    return (hour.value, minute.value, 0, space + 1..<space + 4)
  }

  private mutating func readFraction(_ range: inout Range<Int>) {
    guard isMark(range.upperBound, ".,"), let fraction = number(range.upperBound + 1),
      fraction.digits == 3
    else { return }
    time.millisecond = fraction.value
    range = range.lowerBound..<range.upperBound + 2
  }

  /// `Z`, `UTC`, `+02:00`, `GMT+2` behind a time.
  private mutating func readOffset(_ range: inout Range<Int>) {
    var index = range.upperBound
    var isNamed = false
    if tokens.indices.contains(index), tokens[index] == .space { index += 1 }
    if isMark(index, "(") { index += 1 }
    if let name = word(index), ["z", "utc", "gmt"].contains(name) {
      isNamed = true
      index += 1
    }
    let isMinus = isMark(index, "-\u{2212}")
    if isMinus || isMark(index, "+"), let hours = number(index + 1), isNamed || hours.digits != 1 {
      var seconds = hours.digits <= 2 ? hours.value * 3600 : hours.value / 100 * 3600
      if hours.digits == 4 { seconds += hours.value % 100 * 60 }
      index += 2
      if isMark(index, ":"), let minutes = number(index + 1) {
        seconds += minutes.value * 60
        index += 2
      }
      guard seconds <= 18 * 3600 else { return }
      time.offset = isMinus ? -seconds : seconds
    } else if isNamed {
      time.offset = 0
    } else {
      return
    }
    if isMark(index, ")") { index += 1 }
    range = range.lowerBound..<index
  }

  /// Which half of the day, said before the clock or behind it.
  private mutating func readHalf(_ range: inout Range<Int>) -> TimeWords.Half? {
    var letters = ""
    for index in range.upperBound..<tokens.count {
      if number(index) != nil { break }
      guard let next = word(index) else { continue }
      letters += next
      if let half = TimeWords.halves[letters] {
        range = range.lowerBound..<index + 1
        return half
      }
    }
    letters = ""
    for index in stride(from: range.lowerBound - 1, through: 0, by: -1) {
      if number(index) != nil { break }
      guard let next = word(index) else { continue }
      letters = next + letters
      if let half = TimeWords.halves[letters] {
        range = index..<range.upperBound
        return half
      }
    }
    return nil
  }
}
