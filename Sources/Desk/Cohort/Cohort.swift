import Calendar
import Formats
import Imports
public import Journal
public import Plans
import Text
public import Workshop

/// A cohort's folder: its settings, its people, its sessions.
public final class Cohort {
  /// The folder's path.
  public let path: String
  /// What `cohort.yaml` says.
  public private(set) var settings: CohortSettings
  /// What is known about people, act by act.
  public let people: ActStore<PeopleAct>
  /// Everybody the cohort knows.
  public private(set) var roster = Roster()
  /// Settings that say something else than when a console was last opened here.
  private(set) var changedSettings: [ChangedSetting] = []
  private var settingsMemory: SettingsMemory?
  /// The cohort's UUID; `nil` while nobody knows it.
  public private(set) var uuid: String?
  /// What the folder has lost.
  public private(set) var problems: [FolderProblem] = []
  /// Why the people's journals cannot be read, and so not be written.
  let obstacle: Problem?
  private(set) var memory: FolderMemory?
  private let state: StateFolder
  /// The folder's name.
  public var id: String { Path.name(of: Path.absolute(path)) }

  /// Opens a cohort's folder and reads its people, with what waits for them in the state folder.
  ///
  /// Whatever the folder has lost is in ``problems``.
  public init(path: String, home: Home, clock: HybridClock) {
    self.path = path
    state = StateFolder(home.state)
    (settings, problems) = CohortSettings.read(folder: path)
    people = ActStore(folder: Path.join(path, "people"), clock: clock, codec: .people)
    do throws(Problem) {
      try people.load()
      obstacle = nil
    } catch {
      obstacle = error
      problems.append(.unreadable(path: people.log.folder, reason: error.reason))
    }
    settle()
    refold()
  }

  /// Makes a cohort of some people that lies in no folder.
  init(rehearsing rehearsal: Rehearsal, as writer: Writer, clock: HybridClock) {
    path = rehearsal.cohort
    settings = rehearsal.settings
    state = StateFolder("")
    obstacle = nil
    people = ActStore(folder: "", clock: clock, codec: .people)
    people.rehearse(rehearsal.people, as: writer, clock: clock)
    refold()
  }

  /// Finds out which cohort this is, leaves out what belongs to another one, and reads what waits in
  /// the state folder.
  private func settle() {
    guard let found = identity() else {
      return problems.append(.cohortUnknown(path: people.log.folder))
    }
    belong(to: found)
    _ = try? people.poll()
  }

  private func belong(to uuid: String) {
    self.uuid = uuid
    people.belong(to: uuid)
    people.log.fallback = state.fallback(for: uuid)
    let memory = FolderMemory(state, folder: path, uuid: uuid)
    people.log.memory = memory
    self.memory = memory
    compareSettings(uuid)
  }

  /// Finds out whether the settings say something else than when a console was last opened here, and
  /// takes those where there is no file any more.
  private func compareSettings(_ uuid: String) {
    let memory = SettingsMemory(state: state.path, uuid: uuid, cohort: path)
    settingsMemory = memory
    guard let known = memory.known, known != settingsFile else { return }
    if let place = problems.firstIndex(where: \.isLostSettings) {
      settings = CohortFile.read(SourceFile(path: settingsPath, bytes: known)).settings
      problems[place] = .settingsKept(path: settingsPath, document: known)
    } else {
      changedSettings = ChangedSetting.list(from: known, to: settingsFile)
    }
  }

  private var settingsPath: String { Path.join(path, CohortSettings.fileName) }

  /// The bytes of `cohort.yaml`; none when it cannot be read.
  private var settingsFile: [UInt8] {
    Files.isFile(settingsPath) ? (try? Files.read(settingsPath)) ?? [] : []
  }

  /// Remembers the settings as they are for the next opening.
  ///
  /// - Parameter isFirst: Whether that is done only where none are remembered.
  func rememberSettings(onlyFirst isFirst: Bool) {
    if isFirst, settingsMemory?.known != nil { return }
    // What is lost says nothing, and must not be all that is known of it.
    if Files.isFile(settingsPath) { settingsMemory?.remember(settingsFile) }
    changedSettings = []
  }

  /// Puts `cohort.yaml` back as it is known.
  ///
  /// - Returns: What was put right, with where something else in its place is kept.
  func mend() throws(FileProblem) -> (problem: FolderProblem, kept: String?)? {
    for (index, problem) in problems.enumerated() {
      guard case .settingsKept(let path, let document) = problem else { continue }
      let kept = try Files.setAside(path)
      try Files.write(document, to: path)
      return (problems.remove(at: index), kept)
    }
    return nil
  }

  /// The cohort's UUID, from the lines that name one and from what this installation remembers.
  private func identity() -> String? {
    let named = people.log.named
    let remembered = state.uuid(in: path)
    if named.isEmpty { return remembered }
    if let remembered, named[remembered] != nil { return remembered }
    let openings = people.ledger.effective.compactMap { entry in
      if case .cohort(let opening) = entry.act { opening } else { nil }
    }
    if let own = openings.first(where: { $0.cohort == id }) { return own.uuid }
    // Another cohort's files in the place of this one's; else a folder that has got another name.
    return remembered ?? openings.first?.uuid ?? named.keys.min()
  }

  /// Saves one act about people.
  @discardableResult
  func record(_ act: PeopleAct, at: Instant, zone: Zone) throws(Problem) -> Receipt {
    let (entry, isLast, receipt) = try people.record(
      act, at: at, zone: zone, audience: .trainers)
    let isPlain = isLast && !entry.act.isCritical && roster.map.isEmpty
    if isPlain { roster.apply(entry.act) } else { refold() }
    if case .cohort(let opening) = act, uuid == nil { belong(to: opening.uuid) }
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
  /// Remembers which cohort this is, so that it can be told from another one in the same place.
  func remember() {
    if let uuid { state.remember(uuid, in: path) }
  }

  /// The enrolled people as a roster file that can be imported again.
  ///
  /// Walk-ins are not in it: importing it would enrol them.
  public var rosterFile: [UInt8] { RosterWriter.csv(roster.learners.map(RosterSheet.Row.init)) }
}

extension CohortSettings {
  /// The name of the file in a cohort's folder.
  public static let fileName = "cohort.yaml"

  /// Reads a cohort's settings: those that can be read count, the defaults stand in for the others.
  public static func read(folder: String) -> (settings: CohortSettings, problems: [FolderProblem]) {
    let path = Path.join(folder, fileName)
    guard Files.exists(path) else {
      return (CohortSettings(), [.settingsLost(path: path, reason: "there is no such file")])
    }
    guard Files.isFile(path) else {
      return (CohortSettings(), [.settingsLost(path: path, reason: "it is no plain file")])
    }
    do throws(FileProblem) {
      let file = SourceFile(path: path, bytes: try Files.read(path, atMost: Files.handwritten))
      let (settings, mistakes) = CohortFile.read(file)
      return (settings, mistakes.map(FolderProblem.setting))
    } catch {
      return (CohortSettings(), [.settings(path: path, reason: error.reason)])
    }
  }
}

extension FolderProblem {
  /// Whether there is no `cohort.yaml`.
  fileprivate var isLostSettings: Bool {
    if case .settingsLost = self { true } else { false }
  }
}
