import Names
import Workshop

/// Finding one thing of the workshop by what was typed: its id, or a beginning that fits no other.
enum Choice {
  /// Returns the one thing whose id a text means.
  ///
  /// - Parameters:
  ///   - text: What was typed.
  ///   - things: What there is.
  ///   - what: What kind of thing it is, such as `test`.
  static func of<Thing>(
    _ text: String, among things: [Thing], what: String, id: (Thing) -> String
  ) throws(CommandProblem) -> Thing {
    let wanted = text.lowercased()
    if let exact = things.first(where: { id($0).lowercased() == wanted }) { return exact }
    let fits = things.filter { id($0).lowercased().hasPrefix(wanted) }
    if fits.count == 1, !wanted.isEmpty { return fits[0] }
    if fits.count > 1, !wanted.isEmpty { throw .ambiguous(text, fits.map(id)) }
    let ids = things.map(id)
    throw .word(
      text, what: what, nearest: EditDistance.nearest(text, among: ids), allowed: ids)
  }
}
