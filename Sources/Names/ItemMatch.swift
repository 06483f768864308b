/// Finds agenda items, activities and scenarios by what a hurried facilitator types.
///
/// By id, by number in their order, or by part of the id or title, ignoring case and accents. Whole
/// words beat beginnings and beginnings beat middles.
public struct ItemMatch: Sendable {
  private let candidates: [Candidate]

  private struct Candidate {
    let id: String
    let title: String
    let names: [[String]]
  }

  /// What was found for a text.
  public enum Found: Equatable, Sendable {
    /// Exactly one, by its id.
    case one(String)
    /// Several that match equally well, in their order.
    case several([String])
    /// None; the id whose name comes nearest.
    case none(nearest: String?)
  }

  /// How well a name matches, better ones first.
  private enum Fit: Int, Comparable {
    case exact, words, beginnings, middles
    static func < (a: Fit, b: Fit) -> Bool { a.rawValue < b.rawValue }
  }

  /// Creates a finder for things with an id and a title.
  public init(_ candidates: [(id: String, title: String)]) {
    self.candidates = candidates.map {
      Candidate(id: $0.id, title: $0.title, names: [NameWords.of($0.id), NameWords.of($0.title)])
    }
  }

  /// Returns what a text means.
  public func find(_ text: String) -> Found {
    let lowered = text.lowercased()
    if let exact = candidates.first(where: { $0.id.lowercased() == lowered }) {
      return .one(exact.id)
    }
    if let number = Int(text) {
      return number > 0 && number <= candidates.count
        ? .one(candidates[number - 1].id) : .none(nearest: nil)
    }
    let wanted = NameWords.of(text)
    if wanted.isEmpty { return .none(nearest: nil) }
    let fits = candidates.compactMap { candidate in
      candidate.names.compactMap { Self.fit(wanted, $0) }.min().map { (candidate.id, $0) }
    }
    guard let best = fits.map(\.1).min() else { return .none(nearest: nearest(lowered)) }
    let found = fits.filter { $0.1 == best }.map(\.0)
    return found.count == 1 ? .one(found[0]) : .several(found)
  }

  private static func fit(_ wanted: [String], _ name: [String]) -> Fit? {
    if wanted == name { return .exact }
    if wanted.allSatisfy(name.contains) { return .words }
    if wanted.allSatisfy({ part in name.contains { $0.hasPrefix(part) } }) { return .beginnings }
    let joined = name.joined(separator: " ")
    return joined.contains(wanted.joined(separator: " ")) ? .middles : nil
  }

  private func nearest(_ text: String) -> String? {
    var ids: [String: String] = [:]
    for candidate in candidates.reversed() {
      for name in [candidate.id, candidate.title] + candidate.names.joined() {
        ids[name.lowercased()] = candidate.id
      }
    }
    return EditDistance.nearest(text, among: ids.keys.sorted()).flatMap { ids[$0] }
  }
}
