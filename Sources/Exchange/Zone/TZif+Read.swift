extension TZif {
  /// Reads a zone file of version 1 to 4.
  ///
  /// From version 2 on the second block, with times of 64 bits, is read, and the rule at the end
  /// goes on where its transitions stop.
  public init(_ bytes: [UInt8]) throws(TZifProblem) {
    var reader = TZifReader(bytes: bytes)
    var header = try reader.header()
    if header.version >= UInt8(ascii: "2") {
      try reader.skip(header.size(timeBytes: 4))
      header = try reader.header()
      self = try reader.block(header, timeBytes: 8)
      if let rule = try ZoneRule(reader.footer()) { extend(by: rule) }
    } else {
      self = try reader.block(header, timeBytes: 4)
    }
  }

  /// Goes on with a rule behind the last transition.
  private mutating func extend(by rule: ZoneRule) {
    let last = transitions.last?.at ?? .min
    let from = last == .min ? 1970 : Int(CivilDate(days: last.quotientDown(86_400)).year)
    guard from <= Self.lastYear else { return }
    for year in from...Self.lastYear {
      transitions += rule.transitions(year: year).filter { $0.at > last }
    }
  }

  private static let lastYear = 2100
}

private struct TZifHeader {
  var version: UInt8
  var isUT: Int
  var isStandard: Int
  var leaps: Int
  var times: Int
  var types: Int
  var letters: Int

  func size(timeBytes: Int) -> Int {
    times * (timeBytes + 1) + types * 6 + letters + leaps * (timeBytes + 4) + isStandard + isUT
  }
}

private struct TZifReader {
  let bytes: [UInt8]
  private var position = 0

  init(bytes: [UInt8]) { self.bytes = bytes }

  mutating func header() throws(TZifProblem) -> TZifHeader {
    guard bytes.dropFirst(position).starts(with: "TZif".utf8) else { throw .notZone }
    try skip(4)
    let version = UInt8(try number(1) & 0xFF)
    try skip(15)
    var counts: [Int] = []
    for _ in 0..<6 { counts.append(Int(try number(4) & 0xFFFF_FFFF)) }
    return TZifHeader(
      version: version, isUT: counts[0], isStandard: counts[1], leaps: counts[2],
      times: counts[3], types: counts[4], letters: counts[5])
  }

  mutating func block(_ header: TZifHeader, timeBytes: Int) throws(TZifProblem) -> TZif {
    guard header.size(timeBytes: timeBytes) <= bytes.count - position else { throw .cutShort }
    guard header.leaps == 0 else { throw .leapSeconds }
    guard header.types > 0 else { throw .badType }
    var times: [Int64] = []
    for _ in 0..<header.times { times.append(try number(timeBytes)) }
    var types: [Int] = []
    for _ in 0..<header.times { types.append(Int(try number(1) & 0xFF)) }
    var offsets: [Int] = []
    for _ in 0..<header.types {
      offsets.append(Int(try number(4)))
      try skip(2)
    }
    try skip(header.letters + header.isStandard + header.isUT)
    guard types.allSatisfy(offsets.indices.contains) else { throw .badType }
    guard zip(times, times.dropFirst()).allSatisfy(<) else { throw .notInOrder }
    let transitions = zip(times, types).map { TZif.Transition(at: $0, offset: offsets[$1]) }
    return TZif(initialOffset: offsets[0], transitions: transitions)
  }

  /// The text between the two line ends behind the last block.
  mutating func footer() throws(TZifProblem) -> String {
    guard try number(1) == 0x0A else { throw .cutShort }
    guard let end = bytes[position...].firstIndex(of: 0x0A) else { throw .cutShort }
    defer { position = end + 1 }
    return String(decoding: bytes[position..<end], as: UTF8.self)
  }

  mutating func skip(_ count: Int) throws(TZifProblem) {
    guard count <= bytes.count - position else { throw .cutShort }
    position += count
  }

  /// A signed number of some bytes, high byte first.
  private mutating func number(_ count: Int) throws(TZifProblem) -> Int64 {
    guard count <= bytes.count - position else { throw .cutShort }
    var value: Int64 = bytes[position] & 0x80 == 0 ? 0 : -1
    for byte in bytes[position..<position + count] { value = value << 8 | Int64(byte) }
    position += count
    return value
  }
}
