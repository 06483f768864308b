import Imports
import Workshop

extension Cohort {
  /// The enrolled people as a roster file that can be imported again.
  ///
  /// Walk-ins are not in it: importing it would enrol them.
  public var rosterFile: [UInt8] { RosterWriter.csv(roster.learners.map(RosterSheet.Row.init)) }
}
