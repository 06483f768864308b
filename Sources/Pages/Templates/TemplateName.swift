import Names
import Workshop

/// What a tag names: something of the page, the current element, or its position in a list.
enum TemplateName: Equatable, Sendable {
  case current, isFirst, isLast
  /// A name, and names within what it stands for, as in `scenario.title`.
  case path([PageName])

  /// The names of lists' positions.
  private static let positions: [String: TemplateName] = ["first()": .isFirst, "last()": .isLast]

  /// Reads what stands between the braces.
  init(_ name: String) throws(Unknown) {
    if name == "." {
      self = .current
    } else if let position = Self.positions[name] {
      self = position
    } else {
      self = .path(try Self.path(name))
    }
  }

  private static func path(_ name: String) throws(Unknown) -> [PageName] {
    var path: [PageName] = []
    for part in name.split(separator: ".", omittingEmptySubsequences: false).map(String.init) {
      guard let known = PageName(rawValue: part) else { throw Unknown(part) }
      path.append(known)
    }
    return path
  }

  /// A name that no handout can show, with the nearest one that it can.
  struct Unknown: Error {
    var name: String
    var nearest: String?

    init(_ name: String) {
      self.name = name
      nearest = EditDistance.nearest(name, among: PageName.allCases.map(\.rawValue))
    }
  }
}
