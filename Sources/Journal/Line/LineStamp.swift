/// Who wrote a line, as which of theirs, and when: its identity, and what it overrides.
///
/// `writer` and `seq` identify the act. The order of stamps is the order in which acts override
/// each other: by clock, then writer, then number. Only the two sides of a fork, which have all
/// three in common, are ordered by their checksums, so that everybody orders them alike.
public struct LineStamp: Hashable, Sendable {
  /// What the writer's hybrid clock showed.
  public let clock: ClockReading
  /// Who wrote it.
  public let writer: Writer
  /// The writer's own count of lines, from 1.
  public let seq: Int
  /// The checksum of the line.
  public let crc: UInt32

  /// Makes a stamp from its parts.
  public init(clock: ClockReading, writer: Writer, seq: Int, crc: UInt32 = 0) {
    self.clock = clock
    self.writer = writer
    self.seq = seq
    self.crc = crc
  }
}

extension LineStamp: Comparable {
  /// Orders stamps by what overrides what: clock, writer, number, checksum.
  public static func < (left: LineStamp, right: LineStamp) -> Bool {
    if left.clock != right.clock { return left.clock < right.clock }
    if left.writer != right.writer { return left.writer < right.writer }
    return left.seq == right.seq ? left.crc < right.crc : left.seq < right.seq
  }
}
