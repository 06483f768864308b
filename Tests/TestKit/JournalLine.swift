/// Lines of a journal as text: made by hand, without any of the program's own code.
public enum JournalLine {
  /// Returns a line with its right checksum, without its newline.
  ///
  /// - Parameters:
  ///   - writer: Who wrote it.
  ///   - seq: The writer's number.
  ///   - clock: The writer's clock, milliseconds and counter.
  ///   - at: When it happened, as it stands in the line.
  ///   - name: The act's name.
  ///   - facts: The act's members, without a comma before them.
  ///   - audience: Who may see it; empty for everyone.
  public static func text(
    writer: String, seq: Int, clock: (Int64, Int), at: String, name: String, facts: String,
    audience: String = ""
  ) -> String {
    var line =
      #"{"v":1,"writer":"\#(writer)","seq":\#(seq),"clock":[\#(clock.0),\#(clock.1)],"at":"\#(at)","#
      + #""act":"\#(name)""#
    if !facts.isEmpty { line += ",\(facts)" }
    if !audience.isEmpty { line += #","for":"\#(audience)""# }
    return sealed(line)
  }

  /// Returns a line that lacks only its checksum with the right one.
  public static func sealed(_ line: String) -> String {
    line + #","crc":"\#(hexadecimal(checksum(of: line)))"}"#
  }

  /// The name and the facts of an act's line; `nil` when it is none.
  public static func parts(_ line: some StringProtocol) -> (name: String, facts: String)? {
    let marks = [#""act":""#, #","crc":"#, #","for":"#]
    let starts = marks.map { mark in line.ranges(of: mark).last?.lowerBound }
    guard let act = starts[0], let end = starts[2] ?? starts[1] else { return nil }
    let text = line[act..<end].dropFirst(marks[0].count)
    let name = text.prefix { $0 != "\"" }
    return (String(name), String(text.dropFirst(name.count + 2)))
  }

  /// CRC-32 as in IEEE 802.3, a bit at a step.
  public static func checksum(of text: String) -> UInt32 {
    ~text.utf8.reduce(UInt32.max) { crc, byte in
      (0..<8).reduce(crc ^ UInt32(byte)) { crc, _ in
        crc & 1 == 1 ? crc >> 1 ^ 0xEDB8_8320 : crc >> 1
      }
    }
  }

  private static func hexadecimal(_ checksum: UInt32) -> String {
    String(String(UInt64(checksum) | 1 << 32, radix: 16).dropFirst())
  }
}
