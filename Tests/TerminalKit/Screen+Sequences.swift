extension Screen {
  mutating func take(_ byte: UInt8) {
    pending.append(byte)
    if pending[0] == 0x1b {
      takeEscape(byte)
    } else if pending.count == Self.lengthOfUTF8(startingWith: pending[0]) {
      let text = String(decoding: pending, as: UTF8.self)
      pending = []
      for scalar in text.unicodeScalars { takeScalar(scalar) }
    }
  }

  private static func lengthOfUTF8(startingWith byte: UInt8) -> Int {
    byte < 0xc0 ? 1 : byte < 0xe0 ? 2 : byte < 0xf0 ? 3 : 4
  }

  private mutating func takeScalar(_ scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0x07: bells += 1
    case 0x08: moveTo(column: column - 1)
    case 0x0a: lineFeed()
    case 0x0d: moveTo(column: 0)
    case 0..<0x20, 0x7f..<0xa0: unknown.append("control \(scalar.value)")
    default: put(scalar)
    }
  }

  private mutating func takeEscape(_ byte: UInt8) {
    guard pending.count > 1 else { return }
    switch pending[1] {
    case UInt8(ascii: "["):
      guard pending.count > 2, (0x40...0x7e).contains(byte) else { return }
      let parameters = String(decoding: pending[2..<(pending.count - 1)], as: UTF8.self)
      pending = []
      control(Character(Unicode.Scalar(byte)), parameters)
    case UInt8(ascii: "]"):
      guard byte == 0x07 else { return }
      let command = String(decoding: pending[2..<(pending.count - 1)], as: UTF8.self)
      pending = []
      operatingSystem(command)
    default:
      unknown.append("ESC \(String(decoding: pending.dropFirst(), as: UTF8.self))")
      pending = []
    }
  }

  private mutating func operatingSystem(_ command: String) {
    if command.hasPrefix("2;") {
      title = String(command.dropFirst(2))
    } else if command.hasPrefix("52;c;") {
      clipboard = String(command.dropFirst(5))
    } else {
      unknown.append(command)
    }
  }

  private mutating func control(_ final: Character, _ parameters: String) {
    let count = max(1, Int(parameters) ?? 1)
    switch (final, parameters) {
    case ("A", _): moveTo(row: row - count, column: column)
    case ("B", _): moveTo(row: row + count, column: column)
    case ("C", _): moveTo(column: column + count)
    case ("D", _): moveTo(column: column - count)
    case ("H", ""): moveTo(row: 0, column: 0)
    case ("J", ""), ("J", "0"): clearBelow()
    case ("J", "2"): rows = Array(repeating: Row(), count: rowCount)
    case ("K", ""), ("K", "0"): rows[row].clear(from: column)
    case ("m", _): break
    case ("t", "22;2"), ("t", "23;2"): break  // keeps and restores the title
    case ("h", _) where parameters.hasPrefix("?"): setMode(parameters, true)
    case ("l", _) where parameters.hasPrefix("?"): setMode(parameters, false)
    default: unknown.append("CSI \(parameters)\(final)")
    }
  }

  private mutating func setMode(_ parameters: String, _ on: Bool) {
    guard let mode = Int(parameters.dropFirst()), [25, 2004, 2026].contains(mode) else {
      unknown.append("mode \(parameters)")
      return
    }
    if on { privateModes.insert(mode) } else { privateModes.remove(mode) }
  }

  private mutating func moveTo(row newRow: Int? = nil, column newColumn: Int) {
    hangsOverEdge = false
    row = min(max(0, newRow ?? row), rowCount - 1)
    column = min(max(0, newColumn), columns - 1)
  }

  private mutating func clearBelow() {
    rows[row].clear(from: column)
    for below in rows.indices.dropFirst(row + 1) { rows[below] = Row() }
  }
}
