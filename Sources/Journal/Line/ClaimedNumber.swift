/// What a flawed line says of its writer and its number, while its beginning can still be read.
struct ClaimedNumber: Hashable {
  let writer: Writer
  let seq: Int

  init(writer: Writer, seq: Int) {
    self.writer = writer
    self.seq = seq
  }

  /// Reads the beginning of a line as it is written; `nil` for any other.
  init?(_ bytes: Bytes) {
    let text = String(decoding: bytes.prefix(80), as: UTF8.self)
    let parts = text.split(separator: "\"", maxSplits: 9, omittingEmptySubsequences: false)
    let names = [0: "{", 1: "v", 3: "writer", 4: ":", 6: ",", 7: "seq"]
    guard parts.count > 8, names.allSatisfy({ parts[$0.key] == $0.value }),
      let writer = Writer(String(parts[5])), parts[8].hasPrefix(":"), parts[8].hasSuffix(","),
      let seq = Int(parts[8].dropFirst().dropLast()), 1...LineBounds.highestNumber ~= seq
    else { return nil }
    self.writer = writer
    self.seq = seq
  }
}
