public import Imports
import Journal
import Workshop

/// Whom the other cohorts of a home know, as far as they can be read.
public struct PeopleElsewhere {
  /// The people, cohort by cohort.
  public var people: [PersonInOtherCohort] = []
  /// The cohorts of which not all could be read, and why.
  public var unread: [(cohort: String, reason: String)] = []
}

extension Home {
  /// Everybody the other cohorts of this home know; one that cannot be read is named, since somebody
  /// whom only it knows gets another id here than there.
  public func peopleElsewhere(besides cohort: String) -> PeopleElsewhere {
    var elsewhere = PeopleElsewhere()
    for id in cohortIDs where id != cohort {
      let other = Cohort(path: Path.join(sessions, id), home: self, clock: HybridClock { 0 })
      elsewhere.people += other.roster.people.map { PersonInOtherCohort($0, cohort: id) }
      if let obstacle = other.obstacle {
        elsewhere.unread.append((id, obstacle.reason))
      } else if !other.people.log.findings.isEmpty {
        elsewhere.unread.append((id, "some of its lines are damaged"))
      } else if other.uuid == nil {
        elsewhere.unread.append((id, "which cohort it is, is not known"))
      }
    }
    return elsewhere
  }
}
