/// A run of bytes that belongs to somebody else.
public typealias Bytes = UnsafeBufferPointer<UInt8>

/// One intact line as it lies in the reader's buffer.
///
/// It is a view: valid only inside the closure it is handed to, because the buffer is used again
/// for the next line. Copy what must stay.
public struct Line {
  /// Its identity and its place in the order of acts.
  public let stamp: LineStamp
  /// Of two lines with the same number the one with the higher rank wins: what is withheld, -1, yields
  /// to what is not; what was rewritten overrides what it was.
  let rank: Int32
  /// Whether a program that does not know this act must stop writing.
  public let isCritical: Bool
  /// Who may see it.
  public let audience: LineAudience
  /// The whole line, without its newline.
  public let bytes: Bytes

  let parts: Parts

  /// Where the parts of a line lie; small, since a million of them are passed around.
  struct Parts {
    let at: Range<UInt32>
    let act: Range<UInt32>
    let facts: Range<UInt32>
  }

  /// When it happened, as RFC 3339 text; empty for a line that is withheld.
  public var at: Bytes { slice(parts.at) }
  /// The name of the act.
  public var act: Bytes { slice(parts.act) }
  /// The act's own JSON members, without a comma before them; empty when it has none.
  public var facts: Bytes { slice(parts.facts) }

  private func slice(_ range: Range<UInt32>) -> Bytes {
    Bytes(rebasing: bytes[Int(range.lowerBound)..<Int(range.upperBound)])
  }

  /// How often what it says was rewritten, as when somebody was erased: 0 when never.
  public var epoch: Int { Int(max(rank, 0)) }
  /// Whether it stands in the place of a line that this copy may not hold.
  public var isWithheld: Bool { rank < 0 }

  /// What tells two lines with the same number apart: checksum and length.
  ///
  /// Two different lines share it by accident once in four thousand million cases.
  var digest: UInt64 { UInt64(stamp.crc) << 32 | UInt64(bytes.count) }
}
