import Journal
public import Workshop

/// Somebody another cohort of this home knows.
public struct Acquaintance: Equatable, Sendable {
  /// Who, as that cohort knows them.
  public let person: Person
  /// The cohort's id.
  public let cohort: String

  /// Creates an acquaintance.
  public init(_ person: Person, cohort: String) {
    self.person = person
    self.cohort = cohort
  }
}

extension Home {
  /// Everybody the other cohorts of this home know, cohort by cohort; a cohort that cannot be read
  /// is left out, since it can be mended and the import repeated.
  public func acquaintances(besides cohort: String) -> [Acquaintance] {
    cohortIDs.filter { $0 != cohort }.flatMap { id -> [Acquaintance] in
      let path = Path.join(sessions, id)
      guard let other = try? Cohort(path: path, clock: HybridClock { 0 }) else { return [] }
      return other.roster.people.map { Acquaintance($0, cohort: id) }
    }
  }
}
