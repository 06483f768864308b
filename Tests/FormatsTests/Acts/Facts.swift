import Calendar
import Formats
import Workshop

/// An act's name and facts as they stand in a journal's line.
struct Facts: CustomStringConvertible {
  var name: String
  var bytes: [UInt8]

  /// One hour ahead of UTC all year.
  static let zone = Zone(name: "Africa/Lagos", initial: 3600)

  init(_ act: Act) {
    name = ActCodec.name(of: act)
    bytes = ActCodec.facts(of: act, zone: Self.zone)
  }

  init(_ act: PeopleAct) {
    name = PeopleActCodec.name(of: act)
    bytes = PeopleActCodec.facts(of: act, zone: Self.zone)
  }

  init(_ name: String, _ text: String) {
    self.name = name
    bytes = Array(text.utf8)
  }

  var description: String { "\(name) " + String(decoding: bytes, as: UTF8.self) }

  /// The act that is read from them, by somebody who remembers nothing.
  var act: Act? { try? read { try ActCodec.act(named: $0, facts: $1, memory: ValueCache()) } }
  /// The act about people that is read from them.
  var peopleAct: PeopleAct? { try? read { try PeopleActCodec.act(named: $0, facts: $1) } }

  /// Reads them as an act of a session, for its problem.
  func readAct() throws -> Act {
    try read { try ActCodec.act(named: $0, facts: $1, memory: ValueCache()) }
  }

  private func read<SomeAct>(
    _ body: (UnsafeRawBufferPointer, UnsafeRawBufferPointer) throws -> SomeAct
  ) throws -> SomeAct {
    try Array(name.utf8).withUnsafeBytes { name in
      try bytes.withUnsafeBytes { try body(name, $0) }
    }
  }
}
