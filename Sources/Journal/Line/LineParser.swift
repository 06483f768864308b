import Glibc

/// What the bytes between two newlines turned out to be.
enum Parsed {
  /// An intact line; `isPadded` when zeros, a byte order mark or a carriage return surround it.
  case line(Line, isPadded: Bool)
  /// An intact line of a later format.
  case newer(version: Int)
  case flawed(LineDefect)
}

/// Reads the envelope of lines, from the front up to the act's name and from the back to its facts.
///
/// The keys have one order and no spaces between them, so nothing needs to be searched for. What
/// lies between is the act's own and is not looked at.
struct LineParser {
  /// The format that this program writes, and the highest that it understands.
  static let version = 1
  /// The bytes of `,"crc":"1a2b3c4d"}`.
  static let checksumLength = 18
  /// The bytes of a line that says little.
  static let usual = 150

  /// The writer of the line before, who is almost always that of the next as well.
  private var writer: Writer?
  /// How that line began, up to its number.
  private var opening: [UInt8] = []

  mutating func parse(_ bytes: Bytes) -> Parsed {
    let plain = parseExactly(bytes)
    guard case .flawed(let flaw) = plain else { return plain }
    let core = LineParser.withoutPadding(bytes)
    if core.isEmpty { return .flawed(bytes.isEmpty ? .empty : .zeros) }
    guard core.count < bytes.count,
      case .line(let line, _) = parseExactly(Bytes(rebasing: core))
    else { return .flawed(flaw) }
    return .line(line, isPadded: true)
  }

  /// Strips what tools put around lines without touching them.
  static func withoutPadding(_ bytes: Bytes) -> Slice<Bytes> {
    var core = bytes[...]
    if core.starts(with: [0xEF, 0xBB, 0xBF]) { core = core.dropFirst(3) }
    while core.first == 0 { core = core.dropFirst() }
    while let last = core.last, last == 0 || last == Ascii.carriageReturn { core = core.dropLast() }
    return core
  }

  private mutating func parseExactly(_ bytes: Bytes) -> Parsed {
    let body = bytes.count - LineParser.checksumLength
    guard body > 0, let base = bytes.baseAddress, LineParser.isChecksum(base + body) else {
      return .flawed(.noChecksum)
    }
    let crc = Checksum.of(UnsafeRawBufferPointer(start: base, count: body))
    guard Checksum.isWritten(crc, in: base + body + 8) else { return .flawed(.wrongChecksum) }
    var front = LineCursor(base, end: body)
    if writer == nil || !front.skip(opening) {
      guard front.skip("{\"v\":"), let version = front.integer() else {
        return .flawed(.wrongShape)
      }
      if version > LineParser.version { return .newer(version: version) }
      guard takeWriter(&front) else { return .flawed(.wrongShape) }
    }
    var back = LineTail(base, end: body)
    var epoch = back.takeEpoch()
    let audience = back.takeAudience()
    let isCritical = back.takeCritical()
    if epoch == 0 { epoch = back.takeEpoch() }
    guard let stamp = stamp(&front, crc: crc) else { return .flawed(.wrongShape) }
    var at = UInt32(front.position)..<UInt32(front.position)
    if front.skip(",\"at\":\"") {
      guard let found = front.untilQuote() else { return .flawed(.wrongShape) }
      at = found
    } else {
      // Only what is withheld happened at no time.
      guard LineParser.isWithheld(front, to: back.end) else { return .flawed(.wrongShape) }
      epoch = -1
    }
    guard front.skip(",\"act\":\""), let act = front.untilQuote(),
      let facts = LineParser.facts(base, from: front.position, to: back.end)
    else { return .flawed(.wrongShape) }
    if LineParser.namesAudience(base, facts) { return .flawed(.unknownAudience) }
    guard LineBounds.hold(stamp, epoch: epoch) else { return .flawed(.beyondBounds) }
    let line = Line(
      stamp: stamp, rank: Int32(truncatingIfNeeded: epoch), isCritical: isCritical,
      audience: audience, bytes: bytes, parts: Line.Parts(at: at, act: act, facts: facts))
    return .line(line, isPadded: false)
  }

  @inline(__always)
  private func stamp(_ front: inout LineCursor, crc: UInt32) -> LineStamp? {
    guard let writer, let seq = front.integer(), seq > 0,
      front.skip(",\"clock\":["), let milliseconds = front.integer(),
      front.skip(","), let counter = front.integer(), front.skip("]")
    else { return nil }
    let clock = ClockReading(milliseconds: Int64(milliseconds), counter: counter)
    return LineStamp(clock: clock, writer: writer, seq: seq, crc: crc)
  }

  /// Whether nothing is left of a line but who wrote it, its number and its clock.
  private static func isWithheld(_ front: LineCursor, to end: Int) -> Bool {
    var front = front
    return front.skip(",\"act\":\"withheld\"") && front.position == end
  }

  /// Reads who wrote a line, and keeps how it begins.
  private mutating func takeWriter(_ front: inout LineCursor) -> Bool {
    writer = nil
    guard front.skip(",\"writer\":\""), let range = front.untilQuote(),
      range.count <= Writer.longestName, front.skip(",\"seq\":")
    else { return false }
    let name = Bytes(start: front.base + Int(range.lowerBound), count: range.count)
    writer = Writer(String(decoding: name, as: UTF8.self))
    opening = Array(Bytes(start: front.base, count: front.position))
    return writer != nil
  }

  private static func isChecksum(_ end: UnsafePointer<UInt8>) -> Bool {
    let opening: StaticString = ",\"crc\":\""
    return memcmp(end, opening.utf8Start, 8) == 0 && end[16] == Ascii.quote
      && end[17] == Ascii.braceClose
  }

  /// Whether what is left for the act says for whom the line is.
  ///
  /// It says so in words that this program does not know, in another place or twice; read as a fact of
  /// the act the line would be for everyone.
  private static func namesAudience(
    _ base: UnsafePointer<UInt8>, _ facts: Range<UInt32>
  ) -> Bool {
    let facts = Bytes(start: base + Int(facts.lowerBound), count: facts.count)
    guard mayNameAudience(facts) else { return false }
    // Seldom true: somebody's own word, such as a roster's column, stands in an inner object.
    var members = MemberWalk(facts)
    while let member = members.next() {
      if member.name.elementsEqual("for".utf8) { return true }
    }
    return false
  }

  /// Whether `"for":` stands anywhere: an "f" is rare enough to look at each.
  @inline(__always)
  private static func mayNameAudience(_ facts: Bytes) -> Bool {
    let key: StaticString = "\"for\":"
    let count = key.utf8CodeUnitCount
    guard facts.count >= count, let base = facts.baseAddress else { return false }
    var position = 1
    while position < facts.count,
      let found = memchr(base + position, Int32(key.utf8Start[1]), facts.count - position)
    {
      let place = UnsafePointer(found.assumingMemoryBound(to: UInt8.self)) - 1
      if place - base + count <= facts.count, memcmp(place, key.utf8Start, count) == 0 {
        return true
      }
      position = place - base + 2
    }
    return false
  }

  private static func facts(
    _ base: UnsafePointer<UInt8>, from start: Int, to end: Int
  ) -> Range<UInt32>? {
    if start == end { return UInt32(end)..<UInt32(end) }
    guard start + 1 < end, base[start] == Ascii.comma else { return nil }
    return UInt32(start + 1)..<UInt32(end)
  }
}
