public import Imports
import Journal
import Workshop

extension Home {
  /// Everybody the other cohorts of this home know, cohort by cohort; a cohort that cannot be read
  /// is left out, since it can be mended and the import repeated.
  public func peopleElsewhere(besides cohort: String) -> [PersonInOtherCohort] {
    cohortIDs.filter { $0 != cohort }.flatMap { id -> [PersonInOtherCohort] in
      let path = Path.join(sessions, id)
      let other = Cohort(path: path, home: self, clock: HybridClock { 0 })
      return other.roster.people.map { PersonInOtherCohort($0, cohort: id) }
    }
  }
}
