extension Key {
  /// The key of a control sequence, as xterm and those that follow it send them.
  ///
  /// Source: XTerm Control Sequences, "PC-Style Function Keys" and "VT220-Style Function Keys".
  static func named(final: UInt8, parameters: String) -> Named? {
    let numbers = parameters.split(separator: ";", omittingEmptySubsequences: false).map { Int($0) }
    let hasModifier = numbers.count > 1 && (numbers[1] ?? 1) > 1
    switch final {
    case UInt8(ascii: "A"): return .up
    case UInt8(ascii: "B"): return .down
    case UInt8(ascii: "C"): return hasModifier ? .wordRight : .right
    case UInt8(ascii: "D"): return hasModifier ? .wordLeft : .left
    case UInt8(ascii: "H"): return .home
    case UInt8(ascii: "F"): return .end
    case UInt8(ascii: "Z"): return .backTab
    case UInt8(ascii: "~"): return numbered(numbers.first ?? nil, hasModifier: hasModifier)
    default: return nil
    }
  }

  private static func numbered(_ number: Int?, hasModifier: Bool) -> Named? {
    switch number {
    case 1, 7: .home
    case 4, 8: .end
    case 2: .insert
    case 3: hasModifier ? .deleteWord : .delete
    case 5: .pageUp
    case 6: .pageDown
    default: nil
    }
  }
}
