import Calendar

/// Why the facts of a line are not those of an act of its name: which member, and what fits there.
public struct ActMisfit: Error, Equatable, CustomStringConvertible {
  /// What does not fit, as a part of a sentence: `its "to" is 1000000000000; 0 to 10000 fits`.
  public let description: String

  /// The moment at which it happened is none.
  public static let moment = ActMisfit(
    description: "its \"at\" is no moment of the years \(Instant.years.lowerBound) to "
      + "\(Instant.years.upperBound)")

  /// More bytes of a line than these are not quoted.
  private static let longestQuote = 40

  private init(description: String) { self.description = description }

  init(_ problem: MemberReader.Problem, in facts: UnsafeRawBufferPointer) {
    let member = Self.member(before: problem.position, in: facts)
    description = Self.words(problem, facts, member.map { "its \"\($0)\"" } ?? "a member")
  }

  private static func words(
    _ problem: MemberReader.Problem, _ facts: UnsafeRawBufferPointer, _ member: String
  ) -> String {
    switch problem.limit {
    case .numbers(let range):
      let found = number(at: problem.position, in: facts).map { " is \($0)" } ?? " is too large"
      return "\(member)\(found); \(range.lowerBound) to \(range.upperBound) fits"
    case .lengths(let range): return "\(member) lists more than \(range.upperBound)"
    case .moment(let years):
      return "\(member) is not in the years \(years.lowerBound) to \(years.upperBound)"
    case .days(let range):
      return "\(member) is more than \(range.upperBound) days away from its \"start\""
    case .name: return "\(member) is not a name such as a folder has"
    case nil:
      return problem.position >= facts.count
        ? "something that belongs to it is missing"
        : "\(member) is not what belongs there (byte \(problem.position + 1) of its facts)"
    }
  }

  /// The digits at a place; `nil` when they are not a number that stands alone.
  private static func number(at position: Int, in facts: UnsafeRawBufferPointer) -> String? {
    let digits = facts[position...].prefix { "+-.eE0123456789".utf8.contains($0) }
    guard (1...longestQuote).contains(digits.count) else { return nil }
    return String(decoding: digits, as: UTF8.self)
  }

  /// The name of the member whose value begins or lies at a place.
  private static func member(
    before position: Int, in facts: UnsafeRawBufferPointer
  ) -> String? {
    let quote = UInt8(ascii: "\"")
    let before = facts[..<min(position, facts.count)]
    let ends = before.indices.dropLast().last {
      before[$0] == quote && before[$0 + 1] == UInt8(ascii: ":")
    }
    guard let end = ends, let start = before[..<end].lastIndex(of: quote),
      (1...longestQuote).contains(end - start - 1)
    else { return nil }
    return String(decoding: before[(start + 1)..<end], as: UTF8.self)
  }
}
