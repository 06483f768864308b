import Calendar
import Workshop

/// The lines of a journal in which a busy co-trainer did a great many things.
///
/// Written as Documentation/JOURNAL.md says and not by the program's own code, so that what is
/// loaded is what is promised to be readable.
struct ManyActs {
  static let writer = "many-000000"

  private let people: [String]
  private let start: Instant
  private var bytes: [UInt8] = []
  private var random = SplitMix(state: 1)

  init(people: [String], start: Instant) {
    self.people = people
    self.start = start
  }

  /// Acts spread evenly over three quarters of an hour.
  mutating func make(_ count: Int) -> [UInt8] {
    bytes.reserveCapacity(count * 260)
    for number in 1...count {
      let at = Instant(milliseconds: start.milliseconds + Int64(number) * 2_700_000 / Int64(count))
      let (act, facts, isForTrainers) = act(number)
      append(number, at, act, facts, isForTrainers)
    }
    return bytes
  }

  /// The mix of a live morning: notes and presence most, then scores of five criteria.
  private mutating func act(_ number: Int) -> (String, String, Bool) {
    let person = people[number <= people.count ? number - 1 : random.below(people.count)]
    if number <= people.count { return ("here", #""who":["\#(person)"]"#, false) }
    switch random.below(100) {
    case 0..<18: return ("here", #""who":["\#(person)"]"#, false)
    case 18..<30: return ("lost", #""who":["\#(person)"]"#, false)
    case 30..<60:
      let text = #""kind":"note","about":["\#(person)"],"text":"asked before she explained""#
      return ("note", text, true)
    case 60..<85: return ("score", score(person), true)
    case 85..<93:
      let place = #""activity":"role-play-a","round":\#(random.below(3) + 1)"#
      return ("watch", #""rater":"many",\#(place),"room":\#(random.below(60) + 1)"#, false)
    case 93..<98:
      let means = #""activity":"clip-1","means":"transcript","reason":"no sound""#
      return ("launch", means, false)
    default: return ("undo", #""of":"\#(Self.writer):\#(number - 1)""#, false)
    }
  }

  private mutating func score(_ person: String) -> String {
    let levels = ["H", "E", "A", "R", "D"].map { #""\#($0)":\#(random.below(5) + 1)"# }
    return #""who":"\#(person)","activity":"role-play-a","round":\#(random.below(3) + 1),"#
      + #""rater":"many","source":"trainer","levels":{\#(levels.sorted().joined(separator: ","))},"#
      + #""global":\#(random.below(4) + 1)"#
  }

  private mutating func append(
    _ number: Int, _ at: Instant, _ act: String, _ facts: String, _ isForTrainers: Bool
  ) {
    let line = bytes.count
    bytes += Array(
      #"{"v":1,"writer":"\#(Self.writer)","seq":\#(number),"clock":[\#(at.milliseconds),0],"#.utf8)
    bytes += Array(#""at":"\#(at.rfc3339())","act":"\#(act)",\#(facts)"#.utf8)
    if isForTrainers { bytes += Array(#","for":"trainers""#.utf8) }
    let checksum = String(CRC32.of(bytes[line...]) | 1 << 32, radix: 16).dropFirst()
    bytes += Array(#","crc":"\#(checksum)"}"#.utf8)
    bytes.append(0x0A)
  }
}

/// SplitMix64 (Steele, Lea and Flood, "Fast Splittable Pseudorandom Number Generators", 2014).
private struct SplitMix {
  var state: UInt64

  mutating func below(_ bound: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((mixed ^ (mixed >> 31)) % UInt64(bound))
  }
}

/// CRC-32 as in IEEE 802.3, a byte at a step.
private enum CRC32 {
  private static let table: [UInt64] = (0..<256).map { byte in
    (0..<8).reduce(UInt64(byte)) { crc, _ in crc & 1 == 1 ? crc >> 1 ^ 0xEDB8_8320 : crc >> 1 }
  }

  static func of(_ bytes: ArraySlice<UInt8>) -> UInt64 {
    var crc: UInt64 = 0xFFFF_FFFF
    for byte in bytes { crc = crc >> 8 ^ table[Int((crc ^ UInt64(byte)) & 0xFF)] }
    return crc ^ 0xFFFF_FFFF
  }
}
