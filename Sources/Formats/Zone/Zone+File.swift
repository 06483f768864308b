public import Calendar
import Workshop

extension Zone {
  /// Reads a zone file of the system (RFC 8536), version 1 to 4.
  ///
  /// From version 2 on the second block, with times of 64 bits, is read, and the rule at the end
  /// goes on where its changes stop, up to the year 2100.
  public init(name: String, file bytes: [UInt8]) throws(ZoneFileProblem) {
    var reader = ZoneFileReader(name: name, bytes: bytes)
    var header = try reader.header()
    if header.version >= UInt8(ascii: "2") {
      try reader.skip(header.size(timeBytes: 4))
      header = try reader.header()
      let listed = try reader.block(header, timeBytes: 8)
      self = listed.extended(by: try ZoneRule(reader.footer()))
    } else {
      self = try reader.block(header, timeBytes: 4)
    }
  }

  private func extended(by rule: ZoneRule?) -> Zone {
    let last = changes.last?.at ?? 0
    guard let rule, last < Self.lastRuled else { return self }
    let first = CivilTime(Instant(seconds: max(last, 0)), offset: 0).year
    let more = (first...2100).flatMap(rule.changes(year:))
    return Zone(
      name: name, initial: initial,
      changes: changes + more.filter { $0.at > changes.last?.at ?? .min })
  }

  /// The end of the year 2100, long after any session.
  private static let lastRuled: Int64 = 4_133_980_800
}

private struct ZoneFileHeader {
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

private struct ZoneFileReader {
  let name: String
  let bytes: [UInt8]
  private var position = 0

  init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }

  mutating func header() throws(ZoneFileProblem) -> ZoneFileHeader {
    guard bytes.dropFirst(position).starts(with: "TZif".utf8) else { throw .notZone }
    try skip(4)
    let version = UInt8(try number(1) & 0xFF)
    try skip(15)
    var counts: [Int] = []
    for _ in 0..<6 { counts.append(Int(try number(4) & 0xFFFF_FFFF)) }
    return ZoneFileHeader(
      version: version, isUT: counts[0], isStandard: counts[1], leaps: counts[2],
      times: counts[3], types: counts[4], letters: counts[5])
  }

  mutating func block(_ header: ZoneFileHeader, timeBytes: Int) throws(ZoneFileProblem) -> Zone {
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
    let changes = zip(times, types).map { Zone.Change(at: $0, offset: offsets[$1]) }
    return Zone(name: name, initial: offsets[0], changes: changes)
  }

  /// The text between the two line ends behind the last block.
  mutating func footer() throws(ZoneFileProblem) -> String {
    guard try number(1) == 0x0A else { throw .cutShort }
    guard let end = bytes[position...].firstIndex(of: 0x0A) else { throw .cutShort }
    defer { position = end + 1 }
    return String(decoding: bytes[position..<end], as: UTF8.self)
  }

  mutating func skip(_ count: Int) throws(ZoneFileProblem) {
    guard count <= bytes.count - position else { throw .cutShort }
    position += count
  }

  /// A signed number of some bytes, high byte first.
  private mutating func number(_ count: Int) throws(ZoneFileProblem) -> Int64 {
    guard count <= bytes.count - position else { throw .cutShort }
    var value: Int64 = bytes[position] & 0x80 == 0 ? 0 : -1
    for byte in bytes[position..<position + count] { value = value << 8 | Int64(byte) }
    position += count
    return value
  }
}
