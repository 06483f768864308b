public import Workshop

/// Somebody another cohort of this home knows.
public struct PersonInOtherCohort: Equatable, Sendable {
  /// Who, as that cohort knows them.
  public let person: Person
  /// The cohort's id.
  public let cohort: String

  /// Creates somebody known from another cohort.
  public init(_ person: Person, cohort: String) {
    self.person = person
    self.cohort = cohort
  }
}
