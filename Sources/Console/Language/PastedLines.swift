public import Workshop

/// What several lines that are typed or pasted at once mean to a verb.
public struct PastedLines: Sendable {
  /// What they are, in a word or two: `names`, `observers' scores`.
  public let what: String
  /// Whether one line that came without a verb can be for this verb; it must be quick.
  public let fits: @Sendable (String, Situation) -> Bool
  /// Whether this is what lines are for now; it decides between verbs that they fit equally well.
  public let isMoment: @Sendable (Situation) -> Bool
  /// Whether one line typed alone, without a verb, is for this verb for certain.
  public let isAlone: @Sendable (String, Situation) -> Bool

  /// Creates the meaning of lines.
  public init(
    _ what: String, fits: @escaping @Sendable (String, Situation) -> Bool,
    isMoment: @escaping @Sendable (Situation) -> Bool = { _ in false },
    isAlone: @escaping @Sendable (String, Situation) -> Bool = { _, _ in false }
  ) {
    self.what = what
    self.fits = fits
    self.isMoment = isMoment
    self.isAlone = isAlone
  }
}

/// Finds the verb for lines that came without one.
struct LineOffer {
  /// The verbs that take lines, those that fit best first.
  let verbs: [Verb]
  /// The one that clearly is meant: at least half of the lines are for it, and fewer for any other
  /// one, unless this is its moment.
  let chosen: Verb?

  init(_ lines: [String], _ situation: Situation, among all: [Verb] = Verb.all) {
    let offers = all.compactMap { verb in
      verb.takesLines.map { takes in
        (
          verb: verb, count: lines.filter { takes.fits($0, situation) }.count,
          isMoment: takes.isMoment(situation)
        )
      }
    }.enumerated().sorted { a, b in
      (a.element.count, a.element.isMoment ? 1 : 0, -a.offset)
        > (b.element.count, b.element.isMoment ? 1 : 0, -b.offset)
    }.map(\.element)
    verbs = offers.map(\.verb)
    guard let best = offers.first, best.count > 0, best.count * 2 >= lines.count else {
      chosen = nil
      return
    }
    let rivals = offers.dropFirst().filter {
      $0.count == best.count && $0.isMoment == best.isMoment
    }
    chosen = rivals.isEmpty ? best.verb : nil
  }

  /// The verb that a line typed alone is for although it does not begin with one.
  static func verb(forAlone line: String, _ situation: Situation) -> Verb? {
    Verb.all.first { $0.takesLines?.isAlone(line, situation) ?? false }
  }
}
