import TestKit

/// Values that nobody means: what a broken program, another time or somebody's malice puts in place
/// of those of an act.
enum Absurd {
  /// Numbers, as JSON has them and beyond.
  static let numbers = [
    "-9223372036854775808", "9223372036854775807", "-9223372036854775807", "9223372036854775808",
    "99999999999999999999", "1e308", "-1e308", "1e999", "1e-320", "-0", "0", "-1", "1",
    "2147483648",
    "-2147483649", "4611686018427387904", "1000000000000000", "0.1", "-1000000", "1000000", "10000",
    "-10000", "10001", "1000", "1001", "-1000", "1000000000", "4000000", "50000000", "-50000000",
  ]

  /// Numbers as they are typed, also such as are none.
  static let typed =
    numbers + [
      "nan", "inf", "-inf", "+5", "--5", "0x10", "1_000", "1:99999999", "99:99", "1:02:03", "1e3",
      "00000000000000000001", "١٢", "½", "１", "5.", ".5", "5-", "1/0", "7/9223372036854775807", "#",
    ]

  /// Texts, inside of quotes as JSON has them.
  static let texts = [
    "", " ", "-9223372036854775808", "9223372036854775807", "0001-01-01T00:00:00Z",
    "1900-01-01T00:00:00.000+00:00", "2200-12-31T23:59:59.999+00:00", "9999-12-31T23:59:59Z",
    "2026-12-01T09:00:00.000+01:00", "2026-02-30T09:00:00Z", "faye:9223372036854775807",
    "faye:1000000000#10000000", "../../../../etc/passwd", "\\u0000", "\\u001b[2J", "\\ud83d\\ude00",
    "~", "~~", "nowhere", "=1+1", "trainer", "self", "level", "swap", "player", "done", "welfare",
    String(repeating: "x", count: 5000), String(repeating: "e\u{301}", count: 300),
  ]

  /// Changes some values of an act's facts; now and then also its name.
  static func changed(
    _ act: (name: String, facts: String), _ others: [(name: String, facts: String)],
    _ random: inout SplitMix64
  ) -> (name: String, facts: String) {
    var (name, facts) = act
    for _ in 0..<random.number(1...3) { facts = changed(facts, &random) }
    if random.number(0...30) == 0 { name = others.randomElement(using: &random)?.name ?? name }
    return (name, facts)
  }

  private static func changed(_ facts: String, _ random: inout SplitMix64) -> String {
    let values = JSONValues(facts)
    guard let value = values.all.randomElement(using: &random) else { return facts }
    var facts = Array(facts.utf8)
    facts.replaceSubrange(value.range, with: Array(instead(of: value, in: facts, &random).utf8))
    return String(decoding: facts, as: UTF8.self)
  }

  private static func instead(
    of value: JSONValues.Value, in facts: [UInt8], _ random: inout SplitMix64
  ) -> String {
    let kind = random.number(0...19) == 0 ? random.pick(.number, .text, .list) : value.kind
    switch kind {
    case .number: return numbers.randomElement(using: &random) ?? "0"
    case .text: return "\"\(texts.randomElement(using: &random) ?? "")\""
    case .list:
      let inside = String(decoding: facts[value.range].dropFirst().dropLast(), as: UTF8.self)
      let count = random.pick(0, 0, 2, 3, 40, 1000, 1001)
      let isSmall = inside.utf8.count * count < 200_000 && !inside.isEmpty
      return "[" + Array(repeating: inside, count: isSmall ? count : 0).joined(separator: ",") + "]"
    }
  }
}

/// Where the values of JSON members lie.
struct JSONValues {
  /// A value and its place.
  struct Value {
    var kind: Kind
    var range: Range<Int>
  }

  /// What a value is; objects are left as they are.
  enum Kind { case number, text, list }

  private(set) var all: [Value] = []

  /// Finds the values of members as an act's facts hold them.
  init(_ facts: String) {
    let bytes = Array(facts.utf8)
    var lists: [Int] = []
    var place = 0
    while place < bytes.count {
      let start = place
      switch bytes[place] {
      case UInt8(ascii: "\""):
        place = Self.endOfText(bytes, from: place)
        let isName = place < bytes.count && bytes[place] == UInt8(ascii: ":")
        if !isName { all.append(Value(kind: .text, range: start..<place)) }
      case UInt8(ascii: "["):
        lists.append(place)
        place += 1
      case UInt8(ascii: "]"):
        place += 1
        if let start = lists.popLast() { all.append(Value(kind: .list, range: start..<place)) }
      case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"):
        place = bytes[place...].firstIndex { !"+-.eE0123456789".utf8.contains($0) } ?? bytes.count
        all.append(Value(kind: .number, range: start..<place))
      default: place += 1
      }
    }
  }

  private static func endOfText(_ bytes: [UInt8], from start: Int) -> Int {
    var place = start + 1
    while place < bytes.count, bytes[place] != UInt8(ascii: "\"") {
      place += bytes[place] == UInt8(ascii: "\\") ? 2 : 1
    }
    return min(bytes.count, place + 1)
  }
}
