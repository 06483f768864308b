public import Workshop

/// A kind of act, known by its name: `here`, `scored`.
public struct ActKind: CustomStringConvertible, Hashable, Sendable {
  let family: RandomActs.Family
  let position: Int
  /// Its name in the code.
  public let description: String

  /// Every kind there is.
  public static let all: [ActKind] = RandomActs.Family.allCases.flatMap { family in
    var random = RandomActs(.plausible, seed: 1)
    return random.acts(family).enumerated().map { position, act in
      ActKind(family: family, position: position, description: name(of: act))
    }
  }

  /// Whether an act is of this kind.
  public func fits(_ act: Act) -> Bool { Self.name(of: act) == description }

  /// The name of an act's kind in the code.
  public static func name(of act: Act) -> String {
    let family = Mirror(reflecting: act).children.first
    guard let family, RandomActs.Family(act) != .history else {
      return family?.label ?? "\(act)"
    }
    return Mirror(reflecting: family.value).children.first?.label ?? "\(family.value)"
  }
}

extension RandomActs {
  /// An act of a kind.
  public mutating func act(_ kind: ActKind) -> Act { acts(kind.family)[kind.position] }
}
