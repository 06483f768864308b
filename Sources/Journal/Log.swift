/// One folder of journals: read as the union of all its files, written as one writer's.
///
/// ```swift
/// let clock = HybridClock(wall: wallMilliseconds)
/// let log = Log(folder: "Sessions/acme-3/2026-12-01/journal", clock: clock)
/// try log.read { line in state.take(line) ? .understood : .unknown }
/// log.fallback = "\(stateHome)/lectern/\(state.uuid)"
/// try log.read { … }                       // what an earlier full disk sent there
/// let notices = try log.startWriting(as: writer)
/// let receipt = try log.append(at: "2026-12-01T09:02:00.000+01:00", act: "here",
///   facts: Array(#""who":"p7","by":"faye""#.utf8))
/// ```
public final class Log {
  /// The folder that the journal files lie in.
  public let folder: String
  /// A folder outside of this one that belongs to this log alone, for acts that cannot be saved
  /// here.
  ///
  /// What lies in it is read as well, and brought back by `startWriting`.
  public var fallback: String?
  /// What the folder belongs to, and which lines say so.
  ///
  /// Files that name another UUID are not counted. When a change of it makes a file count that did
  /// not, or the other way round, the next `read` starts over.
  public var belonging = Belonging() {
    didSet { noteBelonging(before: oldValue) }
  }
  /// What this installation remembers about the folder, if it does.
  public var memory: (any LogMemory)? { didSet { isMemoryNew = true } }
  /// Says whether a line tells something of somebody who was erased; such a line is neither put back
  /// nor merged, and withheld when it comes back from the fallback folder.
  public var isErased: ((Line) -> Bool)? { didSet { pen?.isErased = isErased } }
  /// Why nothing may be written, when a newer program has written what this one does not know.
  public internal(set) var readOnly: ReadOnly?
  /// By how many milliseconds the clocks of writers are ahead of this computer's, or behind when it
  /// is less than nought; only those that are off by more than a minute.
  ///
  /// Ahead is who wrote a reading that this computer's clock had not reached when the line was read.
  /// Behind is who had read a line of this log's console and then wrote one whose `at` shows an
  /// earlier clock. Both are the least that it can be, and either of the two clocks may be the wrong
  /// one.
  public internal(set) var clockOffsets: [Writer: Int64] = [:]

  /// How far two clocks may be apart, in milliseconds, without being named.
  public static let clockTolerance: Int64 = 60_000

  let clock: HybridClock
  let scanner = LineScanner()
  var seen = SeenLines()
  var files: [String: FollowedFile] = [:]
  var joinings = JoiningLines()
  var unknownActs: [String: Finding] = [:]
  var misfits = Misfits()
  var mustStartOver = false
  /// Whether the memory has not heard yet of what was read before.
  var isMemoryNew = false
  /// Whether lines were counted that belong elsewhere: then not even ranks are known for certain.
  var isMisled = false
  /// What had become of the files when they were last read.
  var change = FollowedFile.Change.none
  /// What is in no file any more, as it was last looked for.
  var lost: [Gap] = []
  var pen: JournalWriter?
  /// Copies of the lines, while this log writes.
  var kept: KeptLines?
  var keptLimit = KeptLines.most

  /// Makes a log over a folder, which need not exist yet.
  ///
  /// Nothing is read or written by this.
  public init(folder: String, clock: HybridClock) {
    self.folder = folder
    self.clock = clock
  }

  /// For each writer the number up to which none of their lines is missing.
  public var asOf: [Writer: Int] { seen.asOf }

  /// How many lines this copy may not hold.
  public var withheld: Int { seen.withheld }

  /// The UUIDs that lines name, each with the files that hold such a line.
  public var named: [String: Set<String>] {
    var named: [String: Set<String>] = [:]
    for file in files.values {
      for uuid in file.named { named[uuid, default: []].insert(file.path) }
    }
    return named
  }

  private func noteBelonging(before: Belonging) {
    pen?.belonging = belonging
    if before.naming != belonging.naming, !files.isEmpty {
      (mustStartOver, isMisled) = (true, true)
    }
    let counts = { (named: Set<String>, belonging: Belonging) in named.filter(belonging.isForeign) }
    if files.values.contains(where: { counts($0.named, before) != counts($0.named, belonging) }) {
      (mustStartOver, isMisled) = (true, true)
    }
  }
}
