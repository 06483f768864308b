public import Calendar
public import Formats
public import Journal
public import Workshop

/// How acts of one kind are written in a journal and read from it.
public struct ActCoding<SomeAct: Undoable>: Sendable {
  /// The name an act has in a journal.
  public let name: @Sendable (SomeAct) -> String
  /// An act's facts as JSON members.
  public let facts: @Sendable (SomeAct, Zone) -> [UInt8]
  /// Reads an act from its name and facts, or throws why they do not fit; what many acts share lies
  /// in the memory.
  public let read:
    @Sendable (UnsafeRawBufferPointer, UnsafeRawBufferPointer, ValueCache) throws(ActMisfit) ->
      SomeAct
  /// Which acts say what a journal belongs to, and with which of them a writer joins.
  public let belonging: Belonging
  /// An act that this program does not know.
  public let unknown: @Sendable (String) -> SomeAct
  /// Whether an act is one this program does not know.
  public let isUnknown: @Sendable (SomeAct) -> Bool
}

extension ActCoding<Act> {
  /// The acts of a session.
  public static let session = ActCoding(
    name: ActCodec.name(of:), facts: ActCodec.facts(of:zone:),
    read: { name, facts, memory throws(ActMisfit) in
      try ActCodec.act(named: name, facts: facts, memory: memory)
    },
    belonging: Belonging(naming: ["session": "session", "join": "session"], joining: "join"),
    unknown: Act.unknown,
    isUnknown: { if case .unknown = $0 { true } else { false } })
}

extension ActCoding<PeopleAct> {
  /// What is known about people.
  public static let people = ActCoding(
    name: PeopleActCodec.name(of:), facts: PeopleActCodec.facts(of:zone:),
    read: { name, facts, _ throws(ActMisfit) in
      try PeopleActCodec.act(named: name, facts: facts)
    },
    belonging: Belonging(
      naming: ["cohort": "uuid", "join": "cohort"], joining: "join", audience: .trainers),
    unknown: PeopleAct.unknown,
    isUnknown: { if case .unknown = $0 { true } else { false } })
}
