public import Plans
public import Statistics

/// How far two trainers agree on the performances that both scored.
public struct Agreement: Equatable, Sendable {
  /// The two raters, in order of their names.
  public let raters: [String]
  /// How many performances both scored.
  public let performances: Int
  /// Over every criterion that both gave a level.
  public let levels: Levels
  /// For each criterion, in the order they are scored; those that both never gave are left out.
  public let criteria: [(key: String, levels: Levels)]

  /// How many performances must be scored twice before kappa or alpha says anything.
  public static let enough = 10

  /// Agreement over some levels.
  public struct Levels: Equatable, Sendable {
    /// Exact, within one, bias.
    public let plain: RaterAgreement
    /// Kappa with squared weights; `nil` below ten performances and when it is undefined.
    public let kappa: WeightedKappa?
    /// Alpha on an ordered scale; `nil` as with kappa.
    public let alpha: KrippendorffAlpha?
    /// The parts of the intraclass correlations; `nil` as with kappa.
    public let correlation: IntraclassCorrelation?

    init?(_ pairs: [(Int, Int)], scale: ClosedRange<Int>, isEnough: Bool) {
      guard let plain = RaterAgreement(pairs) else { return nil }
      self.plain = plain
      let numbers = isEnough ? pairs.map { [Double($0.0), Double($0.1)] } : []
      kappa = isEnough ? WeightedKappa(pairs, scale: scale) : nil
      alpha = KrippendorffAlpha(numbers)
      correlation = IntraclassCorrelation(numbers)
    }
  }

  /// Whether enough performances were scored twice for kappa and alpha.
  public var isEnough: Bool { performances >= Self.enough }

  /// Compares two raters; `nil` when no criterion has a level of both.
  init?(_ first: Rater, _ second: Rater, _ book: ScoreBook, _ scoring: Scoring) {
    let both = book.sheets.values.filter { $0[first] != nil && $0[second] != nil }
    let enough = both.count >= Self.enough
    let pairs = scoring.criteria.map { criterion in
      both.compactMap { raters -> (Int, Int)? in
        guard let one = raters[first]?.level(criterion.key),
          let other = raters[second]?.level(criterion.key)
        else { return nil }
        return (one, other)
      }
    }
    guard
      let all = Levels(pairs.flatMap(\.self), scale: scoring.levels, isEnough: enough)
    else { return nil }
    raters = [first.name, second.name]
    performances = both.count
    levels = all
    criteria = zip(scoring.criteria, pairs).compactMap { criterion, pairs in
      Levels(pairs, scale: scoring.levels, isEnough: pairs.count >= Self.enough)
        .map { (criterion.key, $0) }
    }
  }

  /// Whether two agreements say the same.
  public static func == (a: Agreement, b: Agreement) -> Bool {
    a.raters == b.raters && a.performances == b.performances && a.levels == b.levels
      && a.criteria.map(\.key) == b.criteria.map(\.key)
      && a.criteria.map(\.levels) == b.criteria.map(\.levels)
  }
}

extension ScoreBook {
  /// Everybody who scored as a trainer, in order of their names.
  public var trainers: [Rater] {
    Set(sheets.values.flatMap(\.keys)).filter { $0.source == .trainer }.sorted()
  }

  /// How far each two trainers agree who scored a performance in common, in order of their names.
  public func agreements(_ scoring: Scoring) -> [Agreement] {
    let raters = trainers
    return raters.indices.flatMap { first in
      raters[(first + 1)...].compactMap { Agreement(raters[first], $0, self, scoring) }
    }
  }

  /// Alpha over everything that any two or more trainers gave a level; `nil` below
  /// ten such performances and when it is undefined.
  public func alpha(_ scoring: Scoring) -> KrippendorffAlpha? {
    let several = sheets.values.map { raters in
      raters.filter { $0.key.source == .trainer }.map(\.value)
    }.filter { $0.count > 1 }
    guard several.count >= Agreement.enough else { return nil }
    return KrippendorffAlpha(
      several.flatMap { sheets in
        scoring.criteria.map { criterion in
          sheets.compactMap { $0.level(criterion.key) }.map(Double.init)
        }
      })
  }
}

extension ScoreBook.Sheet {
  /// A criterion's level, or the global rating's under `global`; `nil` when it was not observable or
  /// nothing was said of it.
  public func level(_ key: String) -> Int? {
    key == Reconciliation.globalKey ? global : levels[key].flatMap(\.self)
  }
}
