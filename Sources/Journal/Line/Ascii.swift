/// The bytes that the line format is made of.
enum Ascii {
  static let newline: UInt8 = 0x0A
  static let carriageReturn: UInt8 = 0x0D
  static let space: UInt8 = 0x20
  static let quote: UInt8 = 0x22
  static let comma: UInt8 = 0x2C
  static let hyphen: UInt8 = 0x2D
  static let dot: UInt8 = 0x2E
  static let zero: UInt8 = 0x30
  static let nine: UInt8 = 0x39
  static let colon: UInt8 = 0x3A
  static let bracketOpen: UInt8 = 0x5B
  static let backslash: UInt8 = 0x5C
  static let bracketClose: UInt8 = 0x5D
  static let underscore: UInt8 = 0x5F
  static let a: UInt8 = 0x61
  static let f: UInt8 = 0x66
  static let z: UInt8 = 0x7A
  static let braceOpen: UInt8 = 0x7B
  static let braceClose: UInt8 = 0x7D

  static func isDigit(_ byte: UInt8) -> Bool { byte >= zero && byte <= nine }
}
