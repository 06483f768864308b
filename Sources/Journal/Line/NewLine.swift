/// A line about to be written: what the act says, put into its envelope.
struct NewLine {
  let at: String
  let act: String
  let facts: [UInt8]
  let isCritical: Bool
  let audience: LineAudience
  var epoch = 0

  /// Refuses what could not be read back: wrong time, wrong name, or facts that are not members.
  init(
    at: String, act: String, facts: [UInt8], isCritical: Bool, audience: LineAudience
  ) throws(LineRefusal) {
    guard Timestamp.isValid(at.utf8) else { throw .timestamp(at) }
    guard NewLine.isName(act) else { throw .name(act) }
    try FactsCheck.check(facts)
    self.at = at
    self.act = act
    self.facts = facts
    self.isCritical = isCritical
    self.audience = audience
  }

  /// Gives the line its identity and its checksum.
  func sealed(
    writer: Writer, seq: Int, clock: ClockReading
  ) throws(LineRefusal) -> SealedLine {
    var bytes = Array(
      """
      {"v":\(LineParser.version),"writer":"\(writer)","seq":\(seq),\
      "clock":[\(clock.milliseconds),\(clock.counter)],"at":"\(at)","act":"\(act)"
      """.utf8)
    if !facts.isEmpty { bytes += [Ascii.comma] + facts }
    if epoch > 0 { bytes += Array(",\"epoch\":\(epoch)".utf8) }
    if isCritical { bytes += Array(",\"crit\":true".utf8) }
    if audience != .everyone { bytes += Array(",\"for\":\"\(audience.rawValue)\"".utf8) }
    let crc = bytes.withUnsafeBytes { Checksum.of($0) }
    bytes += Array(",\"crc\":\"".utf8) + Checksum.text(crc) + Array("\"}\n".utf8)
    guard bytes.count <= LineScanner.longestLine else { throw .tooLong(bytes: bytes.count) }
    let stamp = LineStamp(clock: clock, writer: writer, seq: seq, crc: crc)
    return SealedLine(bytes: bytes, stamp: stamp, epoch: epoch)
  }

  private static func isName(_ act: String) -> Bool {
    let signs = [Ascii.hyphen, Ascii.dot, Ascii.underscore]
    return (1...64).contains(act.utf8.count)
      && act.utf8.allSatisfy {
        Ascii.isDigit($0) || (Ascii.a...Ascii.z).contains($0 | 0x20) || signs.contains($0)
      }
  }
}

/// A line ready to be written.
struct SealedLine {
  /// With its newline.
  let bytes: [UInt8]
  let stamp: LineStamp
  let epoch: Int

  /// The same as `Line.digest` when it is read back.
  var digest: UInt64 { UInt64(stamp.crc) << 32 | UInt64(bytes.count - 1) }
}

extension Line {
  /// The line that stands in the place of this one in a copy that may not hold it, with its newline.
  var withheld: [UInt8] {
    let text = """
      {"v":\(LineParser.version),"writer":"\(stamp.writer)","seq":\(stamp.seq),\
      "clock":[\(stamp.clock.milliseconds),\(stamp.clock.counter)],"act":"withheld","crit":true
      """
    let bytes = Array(text.utf8)
    let crc = bytes.withUnsafeBytes { Checksum.of($0) }
    return bytes + Array(",\"crc\":\"".utf8) + Checksum.text(crc) + Array("\"}\n".utf8)
  }
}
