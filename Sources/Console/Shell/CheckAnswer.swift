import Desk
import Journal
import Wording

/// What `check` says, and whether all was well or has been put right.
struct CheckAnswer {
  /// Whether left-over files are removed, and others' rights taken away.
  let mends: Bool
  /// Whether lines that an older copy lacks are taken as gone.
  let acceptsLoss: Bool
  /// The lines in order.
  private(set) var lines: [String] = []
  /// Whether nothing is left to be done.
  private(set) var isWell = true

  init(mends: Bool = false, acceptsLoss: Bool = false) {
    self.mends = mends
    self.acceptsLoss = acceptsLoss
  }

  /// Says what is not well.
  mutating func complain(_ words: [String]) {
    if !words.isEmpty { isWell = false }
    lines += words
  }

  /// Says what there is to know.
  mutating func say(_ words: [String]) { lines += words }

  /// Says what stopped programs left in a folder and who may read what, or puts it right.
  mutating func take(_ leftovers: Leftovers, in folder: String) {
    guard mends else { return complain(Self.words(leftovers, in: folder)) }
    let problems = leftovers.mend()
    let failed = Set(problems.map(\.path))
    say(
      leftovers.temporary.filter { !failed.contains($0) }
        .map { "\($0): removed; a stopped program had left it behind." })
    let closed = leftovers.open.filter { !failed.contains($0) && !leftovers.temporary.contains($0) }
    if !closed.isEmpty { say(["\(folder): \(Self.count(closed)) closed to others."]) }
    complain(problems.map { "\($0)" })
  }

  /// That lines which an older copy lacks are taken as gone.
  static func accepted(_ loss: Finding) -> String {
    "\(loss) Taken as gone: this installation says no more of it, and counts it when a copy brings it."
  }

  private static func words(_ leftovers: Leftovers, in folder: String) -> [String] {
    let temporary = leftovers.temporary.map {
      "\($0): A stopped program left this temporary file behind; it can hold names. "
        + "lectern check --mend removes it."
    }
    guard let first = leftovers.open.first else { return temporary }
    return temporary + [
      "\(folder): Others on this computer have rights to \(count(leftovers.open)), such as "
        + "\(first). lectern check --mend takes them away."
    ]
  }

  private static func count(_ paths: [String]) -> String {
    DisplayFormat.count(paths.count, "file or folder", "files and folders")
  }
}
