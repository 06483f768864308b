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
  /// Length and first letter of each such act: a look that is enough for almost every line.
  private let shapes: [UInt16]

  /// Says which acts name a UUID in which member, and with which of them a writer joins.
  public init(
    uuid: String? = nil, naming: [String: String] = [:], joining: String? = nil,
    audience: LineAudience = .everyone
  ) {
    self.uuid = uuid
    self.audience = audience
    self.naming = naming
    joiningAct = joining
    shapes = naming.keys.map { Belonging.shape($0.utf8.count, $0.utf8.first ?? 0) }
  }

  /// The act that says whom a writer's lines belong to, and its facts; `nil` while there is nothing
  /// to say.
  public var joining: (act: String, facts: [UInt8])? {
    guard let joiningAct, let member = naming[joiningAct], let uuid else { return nil }
    return (joiningAct, Array("\"\(member)\":\"\(uuid)\"".utf8))
  }

  /// The UUID that a line names; `nil` for lines that name none.
  @inline(__always)
  public func names(_ line: Line) -> String? {
    let act = line.act
    guard !act.isEmpty, shapes.contains(Belonging.shape(act.count, act[0])) else { return nil }
    return named(by: line)
  }

  /// Keeps a line that names a UUID.
  func joining(_ line: Line, naming uuid: String) -> JoiningLine {
    let isJoining = joiningAct.map { line.act.elementsEqual($0.utf8) } ?? false
    return JoiningLine(line, naming: uuid, isJoining: isJoining)
  }

  /// Whether a UUID that a line names says that it belongs elsewhere.
  func isForeign(_ named: String) -> Bool { uuid.map { $0 != named } ?? false }

  private func named(by line: Line) -> String? {
    naming[String(decoding: line.act, as: UTF8.self)].flatMap(line.text(of:))
  }

  private static func shape(_ length: Int, _ first: UInt8) -> UInt16 {
    UInt16(truncatingIfNeeded: length) << 8 | UInt16(first)
  }
}
