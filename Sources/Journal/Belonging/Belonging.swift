/// Which session or cohort the files of a folder belong to, and which of their lines say so.
///
/// ```swift
/// log.belonging = Belonging(
///   uuid: state.uuid, naming: ["session": "session", "join": "session"], joining: "join")
/// ```
public struct Belonging: Sendable {
  /// The UUID of the session or cohort; `nil` while nobody knows it, and then every file counts.
  public var uuid: String?
  /// For each act that names a UUID, the member that holds it.
  public let naming: [String: String]
  /// Who may see the line with which a writer joins.
  public let audience: LineAudience
  /// The act with which a writer joins, or `nil` when writers do not.
  private let joiningAct: String?
  /// A bit for the length of each such act, and one for its first letter: a look that is enough for
  /// almost every line.
  private let lengths: UInt64
  private let letters: UInt64

  /// Says which acts name a UUID in which member, and with which of them a writer joins.
  public init(
    uuid: String? = nil, naming: [String: String] = [:], joining: String? = nil,
    audience: LineAudience = .everyone
  ) {
    self.uuid = uuid
    self.audience = audience
    self.naming = naming
    joiningAct = joining
    lengths = naming.keys.reduce(0) { $0 | Belonging.bit($1.utf8.count) }
    letters = naming.keys.reduce(0) { $0 | Belonging.bit(Int($1.utf8.first ?? 0)) }
  }

  /// The act that says whom a writer's lines belong to, and its facts; `nil` while there is nothing
  /// to say.
  public var joining: (act: String, facts: [UInt8])? {
    guard let joiningAct, let member = naming[joiningAct], let uuid else { return nil }
    return (joiningAct, Array("\"\(member)\":\"\(uuid)\"".utf8))
  }

  /// The UUID that a line names; `nil` for lines that name none.
  public func names(_ line: Line) -> String? {
    guard mayName(line) else { return nil }
    return naming[String(decoding: line.act, as: UTF8.self)].flatMap(line.text(of:))
  }

  /// Whether it is worth a closer look if a line names a UUID.
  @inline(__always)
  func mayName(_ line: Line) -> Bool {
    let act = line.act
    return lengths & Belonging.bit(act.count) != 0 && !act.isEmpty
      && letters & Belonging.bit(Int(act[0])) != 0
  }

  /// Keeps a line that names a UUID.
  func joining(_ line: Line, naming uuid: String) -> JoiningLine {
    let isJoining = joiningAct.map { line.act.elementsEqual($0.utf8) } ?? false
    return JoiningLine(line, naming: uuid, isJoining: isJoining)
  }

  /// Whether a file belongs elsewhere as a whole: its lines name another UUID, and never this one.
  func isForeign(_ named: Set<String>) -> Bool {
    named.contains(where: isForeign) && !(uuid.map { named.contains($0) } ?? false)
  }

  /// Whether a UUID that a line names says that it belongs elsewhere.
  func isForeign(_ named: String) -> Bool { uuid.map { $0 != named } ?? false }

  private static func bit(_ number: Int) -> UInt64 { 1 << UInt64(number & 63) }
}
