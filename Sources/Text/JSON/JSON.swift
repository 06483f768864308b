/// A JSON value with the place it stood at.
///
/// Two values are equal when they say the same, wherever they stood.
public struct JSON: Sendable {
  /// What the value is.
  public var value: Value
  /// The byte of the text it begins at, for ``TextPlace``.
  public var offset: Int

  /// The kinds of value; a number without fraction and exponent that fits is kept exactly.
  public enum Value: Equatable, Sendable {
    case null
    case bool(Bool)
    case integer(Int64)
    case number(Double)
    case text(String)
    case array([JSON])
    case object([Member])
  }

  /// A key of an object with its value, in the order they stood.
  public struct Member: Sendable {
    /// The key.
    public var key: String
    /// The byte of the text the key begins at.
    public var offset: Int
    /// The value.
    public var value: JSON

    /// Creates a member.
    public init(key: String, value: JSON, offset: Int = 0) {
      self.key = key
      self.value = value
      self.offset = offset
    }
  }

  /// Creates a value.
  public init(_ value: Value, offset: Int = 0) {
    self.value = value
    self.offset = offset
  }
}

extension JSON: Equatable {
  /// Compares what two values say, not where they stood.
  public static func == (left: JSON, right: JSON) -> Bool { left.value == right.value }
}

extension JSON.Member: Equatable {
  /// Compares keys and values, not where they stood.
  public static func == (left: Self, right: Self) -> Bool {
    left.key == right.key && left.value == right.value
  }
}

extension JSON {
  /// Returns the value of a key; nil when this is no object or has no such key.
  public subscript(key: String) -> JSON? {
    members?.first { $0.key == key }?.value
  }

  /// The text, when it is one.
  public var text: String? {
    if case .text(let text) = value { text } else { nil }
  }

  /// The whole number, when it is one that fits.
  public var integer: Int64? {
    if case .integer(let integer) = value { integer } else { nil }
  }

  /// The number, whole or not.
  public var number: Double? {
    switch value {
    case .integer(let integer): Double(integer)
    case .number(let number): number
    default: nil
    }
  }

  /// The truth value, when it is one.
  public var bool: Bool? {
    if case .bool(let bool) = value { bool } else { nil }
  }

  /// The elements, when it is an array.
  public var array: [JSON]? {
    if case .array(let array) = value { array } else { nil }
  }

  /// The members in order, when it is an object.
  public var members: [Member]? {
    if case .object(let members) = value { members } else { nil }
  }
}
