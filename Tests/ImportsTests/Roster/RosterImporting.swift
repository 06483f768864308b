import Imports
import Text
import Workshop

/// A roster file made of lines.
func rosterFile(_ lines: String...) throws -> RosterFile {
  let bytes = Array(lines.joined(separator: "\n").utf8)
  return RosterFile(
    name: "roster.csv", hash: SHA256.hex(bytes), sheet: try RosterReader.read(bytes))
}

extension Roster {
  /// Takes in what a decision says.
  mutating func apply(_ decision: RosterDecision) {
    if let act = decision.act { apply(.roster(act)) }
  }
}
