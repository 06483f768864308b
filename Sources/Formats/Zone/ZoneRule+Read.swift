extension ZoneRule {
  /// Reads a rule such as `CET-1CEST,M3.5.0,M10.5.0/3`; nil when the text is empty.
  init?(_ text: String) throws(ZoneFileProblem) {
    if text.isEmpty { return nil }
    var reader = ZoneRuleReader(text: Array(text.utf8))
    guard let rule = reader.rule(), reader.isAtEnd else { throw .badRule(text) }
    self = rule
  }
}

private struct ZoneRuleReader {
  let text: [UInt8]
  private var position = 0

  init(text: [UInt8]) { self.text = text }

  var isAtEnd: Bool { position == text.count }

  private var current: UInt8 { position < text.count ? text[position] : 0 }

  mutating func rule() -> ZoneRule? {
    guard skipName(), let standard = time() else { return nil }
    if isAtEnd { return ZoneRule(standard: -standard, summer: nil) }
    guard skipName() else { return nil }
    // Summer time is an hour ahead unless it says otherwise.
    var summer = -standard + 3600
    if current != UInt8(ascii: ",") {
      guard let offset = time() else { return nil }
      summer = -offset
    }
    guard let begin = turn(), let end = turn() else { return nil }
    return ZoneRule(
      standard: -standard, summer: ZoneRule.Summer(offset: summer, begin: begin, end: end))
  }

  private mutating func skip(_ byte: UInt8) -> Bool {
    guard current == byte else { return false }
    position += 1
    return true
  }

  private mutating func skipName() -> Bool {
    let start = position
    if skip(UInt8(ascii: "<")) {
      while !isAtEnd, current != UInt8(ascii: ">") { position += 1 }
      return skip(UInt8(ascii: ">"))
    }
    while (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(current | 0x20) { position += 1 }
    return position >= start + 3
  }

  private mutating func number(_ range: ClosedRange<Int>) -> Int? {
    let start = position
    var value = 0
    while position < start + 3, (0x30...0x39).contains(current) {
      value = value * 10 + Int(current - 0x30)
      position += 1
    }
    return position > start && range.contains(value) ? value : nil
  }

  /// Seconds of `[+-]hh[:mm[:ss]]`.
  private mutating func time() -> Int? {
    let sign = skip(UInt8(ascii: "-")) ? -1 : 1
    if sign == 1 { _ = skip(UInt8(ascii: "+")) }
    guard let hours = number(0...167) else { return nil }
    var seconds = hours * 3600
    for unit in [60, 1] where skip(UInt8(ascii: ":")) {
      guard let value = number(0...59) else { return nil }
      seconds += value * unit
    }
    return sign * seconds
  }

  private mutating func turn() -> ZoneRule.Turn? {
    guard skip(UInt8(ascii: ",")), let day = day() else { return nil }
    guard skip(UInt8(ascii: "/")) else { return ZoneRule.Turn(day: day, seconds: 7200) }
    return time().map { ZoneRule.Turn(day: day, seconds: $0) }
  }

  private mutating func day() -> ZoneRule.Day? {
    if skip(UInt8(ascii: "J")) { return number(1...365).map(ZoneRule.Day.withoutLeap) }
    guard skip(UInt8(ascii: "M")) else { return number(0...365).map(ZoneRule.Day.withLeap) }
    guard let month = number(1...12), skip(UInt8(ascii: ".")), let week = number(1...5),
      skip(UInt8(ascii: ".")), let day = number(0...6)
    else { return nil }
    return .weekday(month: month, week: week, day: day)
  }
}
