import Calendar
import Formats
import Imports
public import Journal
import Text
public import Workshop

/// A cohort's folder: its settings, its people, its sessions.
public final class Cohort {
  /// The folder's path.
  public let path: String
  /// What `cohort.yaml` says.
  public let settings: CohortSettings
  /// What is known about people, act by act.
  public let people: ActStore<PeopleAct>
  /// Everybody the cohort knows.
  public private(set) var roster = Roster()
  /// The folder's name.
  public var id: String { Path.name(of: Path.absolute(path)) }

  /// Opens a cohort's folder and reads its people.
  public init(path: String, clock: HybridClock) throws {
    self.path = path
    settings = try CohortSettings.read(folder: path)
    people = ActStore(folder: Path.join(path, "people"), clock: clock, codec: .people)
    try people.load()
    refold()
  }

  /// Makes a cohort of some people that lies in no folder.
  init(rehearsing rehearsal: Rehearsal, as writer: Writer, clock: HybridClock) {
    path = rehearsal.cohort
    settings = rehearsal.settings
    people = ActStore(folder: "", clock: clock, codec: .people)
    people.rehearse(rehearsal.people, as: writer, clock: clock)
    refold()
  }

  /// The cohort's UUID, once its first act was written.
  public var uuid: String? { roster.opening?.uuid }

  /// Makes acts that cannot be saved here go to the state folder; those that went there before are
  /// read.
  func useFallback(state: String) throws(Problem) {
    guard let uuid else { return }
    people.log.fallback = Path.join(state, "fallback/\(uuid)")
    try refresh()
  }

  /// Saves one act about people.
  @discardableResult
  func record(_ act: PeopleAct, at: Instant, zone: Zone) throws(Problem) -> Receipt {
    let (entry, isLast, receipt) = try people.record(
      act, at: at, zone: zone, audience: .trainers)
    let isPlain = isLast && !entry.act.isCritical && roster.map.isEmpty
    if isPlain { roster.apply(entry.act) } else { refold() }
    return receipt
  }

  /// Reads what others have added; returns whether anything has.
  @discardableResult
  func refresh() throws(Problem) -> Bool {
    let (news, isAppended, _) = try people.poll()
    if news.isEmpty, isAppended { return false }
    refold()
    return true
  }

  private func refold() {
    let map = PersonMap(people.ledger) { SHA256.hex(Array($0.text.utf8)) }
    roster = Roster(people.ledger, map: map)
    people.forget(by: map)
  }
}

extension Cohort {
  /// The enrolled people as a roster file that can be imported again.
  ///
  /// Walk-ins are not in it: importing it would enrol them.
  public var rosterFile: [UInt8] { RosterWriter.csv(roster.learners.map(RosterSheet.Row.init)) }
}

extension CohortSettings {
  /// The name of the file in a cohort's folder.
  public static let fileName = "cohort.yaml"

  /// Reads a cohort's settings; a cohort without the file has none.
  public static func read(folder: String) throws -> CohortSettings {
    let path = Path.join(folder, fileName)
    guard Files.isFile(path) else { return CohortSettings() }
    let (settings, mistakes) = CohortFile.read(SourceFile(path: path, bytes: try Files.read(path)))
    if !mistakes.isEmpty { throw Mistakes(mistakes) }
    return settings
  }
}
