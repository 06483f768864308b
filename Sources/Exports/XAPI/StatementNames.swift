import Plans
import Text
import Workshop

/// The names of everything statements are about, under the cohort's IRI.
///
/// What a workshop holds is named by the workshop, so that the same test is the same activity in
/// every cohort; a session is named by its cohort.
struct StatementNames {
  private let base: String
  private let cohort: String
  private let course: String

  /// Creates names under an IRI, or `nil` when it is no web address.
  init?(_ results: CohortResults, plan: Plan) {
    guard StatementNames.isWebAddress(results.lms.iri) else { return nil }
    var base = results.lms.iri
    while base.hasSuffix("/") { base.removeLast() }
    self.base = base
    cohort = results.cohort
    course = [results.lms.code, plan.programme].first { !$0.isEmpty } ?? plan.id
  }

  /// The course's IRI.
  var courseID: String { iri("course", course) }
  /// Returns a session's IRI.
  func session(_ name: String) -> String { iri("cohort", cohort, "session", name) }
  /// Returns the IRI of something in a workshop: its kind and id, then those of a part of it.
  func part(_ plan: Plan, _ path: String...) -> String {
    iri(["workshop", plan.id] + path)
  }
  /// Returns the IRI of an extension of ours.
  func extensionID(_ name: String) -> String { iri("extension", name) }

  private func iri(_ path: String...) -> String { iri(path) }
  private func iri(_ path: [String]) -> String {
    ([base] + path.map(Self.escaped)).joined(separator: "/")
  }

  /// A path segment with all but RFC 3986's unreserved characters percent-encoded.
  private static func escaped(_ segment: String) -> String {
    var text: [UInt8] = []
    for byte in segment.utf8 {
      if byte.isLetter || byte.isDigit || "-._~".utf8.contains(byte) {
        text.append(byte)
      } else {
        let hex = String(byte, radix: 16, uppercase: true)
        text += Array((byte < 0x10 ? "%0" : "%").utf8) + Array(hex.utf8)
      }
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// Whether a text can stand in a statement as the address of a page.
  static func isWebAddress(_ text: String) -> Bool {
    let scheme = ["https://", "http://"].first { text.lowercased().hasPrefix($0) }
    guard let scheme, text.utf8.count > scheme.utf8.count else { return false }
    let forbidden: Set<Character> = ["<", ">", "\"", "{", "}", "|", "\\", "^", "`"]
    return !text.contains { $0.isWhitespace || forbidden.contains($0) }
      && CellText.clean(text) == text
  }
}
