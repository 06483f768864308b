/// Counts the aliases of a YAML text without parsing it.
enum YAMLAliases {
  /// Returns how often `*name` stands for a `&name` of the same text; never too few.
  static func count(in utf8: [UInt8]) -> Int {
    var anchors: Set<ArraySlice<UInt8>> = []
    for name in names(after: UInt8(ascii: "&"), in: utf8) { anchors.insert(name) }
    if anchors.isEmpty { return 0 }
    return names(after: UInt8(ascii: "*"), in: utf8).count { anchors.contains($0) }
  }

  private static func names(after sign: UInt8, in utf8: [UInt8]) -> [ArraySlice<UInt8>] {
    var names: [ArraySlice<UInt8>] = []
    var index = 0
    while let found = utf8[index...].firstIndex(of: sign) {
      let end = utf8[(found + 1)...].firstIndex { !isNameByte($0) } ?? utf8.count
      names.append(utf8[(found + 1)..<end])
      index = end
    }
    return names.filter { !$0.isEmpty }
  }

  /// The characters that libyaml takes into the name of an anchor.
  private static func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "-"), UInt8(ascii: "_"): true
    default: false
    }
  }
}
