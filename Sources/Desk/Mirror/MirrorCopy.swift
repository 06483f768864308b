import Glibc

/// Brings a second copy of a cohort's folder up to date, file by file.
///
/// What the copy has is never lost: a file that is not the beginning of its original is given another name,
/// and its lines count as before. Nothing is removed there.
struct MirrorCopy {
  /// A folder of the cohort and where its files go; what waits in the state folder gets a name of its own
  /// there.
  private struct Part {
    let source: String
    let target: String
    var ending = ""
  }

  private let cohort: String
  private let mirror: String
  private let disk: MirrorDisk
  private var rescue: MirrorRescue
  /// Acts that wait in the state folder, with the journals they belong to.
  private let waiting: [Part]
  private var journals: [String: GrowingCopy] = [:]
  private var others: [String: (FileMark, FileMark)] = [:]
  private var problem: FileProblem?
  private var remarks: [MirrorReport.Remark] = []
  /// Whether the mirror may hold lines that the cohort lacks.
  private var mayHoldMore = true

  /// - Parameter mountPoint: At which folder the disk is mounted that a path lies on.
  init(
    _ orders: MirrorOrders,
    mountPoint: @escaping (String) -> String? = MirrorDisk.mountPoint
  ) {
    cohort = orders.cohort
    mirror = orders.mirror
    disk = MirrorDisk(
      state: orders.state, cohort: orders.uuid, mirror: orders.mirror, mountPoint: mountPoint)
    rescue = MirrorRescue(cohort: orders.cohort, home: Home(path: orders.home, state: orders.state))
    waiting = orders.waiting.map {
      Part(source: $0.folder, target: $0.journals, ending: ".waiting.jsonl")
    }
  }

  /// The name of the cohort's copy in the mirror.
  private var name: String { Path.name(of: cohort) }
  /// Brings back what the cohort has lost, and copies all that is new.
  ///
  /// - Parameter afterEach: Called after every file that was looked at.
  /// - Throws: Why the mirror is not up to date; every other file is copied all the same.
  mutating func pass(afterEach: () -> Void = {}) throws(FileProblem) {
    guard Files.isFolder(cohort) else { throw FileProblem(cohort, "read", ENOENT) }
    // Through its descriptor, which stays on the mirror's disk when that is taken away in the middle.
    let root = open(mirror, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard root >= 0 else { throw FileProblem(mirror, "write", errno) }
    defer { close(root) }
    let folder = "/proc/self/fd/\(root)"
    try look(at: folder)
    let target = Path.join(folder, name)
    try bringBack(from: target)
    if journals.isEmpty { Leftovers.sweep(cohort: target) }
    problem = nil
    for part in parts { copy(part, into: target, afterEach) }
    if let problem { throw problem }
  }

  private mutating func look(at folder: String) throws(FileProblem) {
    switch disk.look(at: folder, of: cohort) {
    case .unmounted(let place): throw FileProblem(mirror, .unmounted(at: place))
    case .gone: throw FileProblem(mirror, "write", ENOENT)
    case .there(let isFirst, let isOwn):
      if isFirst, !isOwn { remarks.append(.onSameDisk) }
    }
  }

  private mutating func bringBack(from copy: String) throws(FileProblem) {
    guard mayHoldMore else { return }
    let lines = try rescue.bringBack(from: copy)
    mayHoldMore = false
    if lines > 0 { remarks.append(.broughtBack(lines)) }
  }

  /// Hands over what was found, once.
  mutating func takeRemarks() -> [MirrorReport.Remark] {
    defer { remarks = [] }
    return remarks
  }

  /// The cohort's own folder, those of its stores and sessions, and those in its sessions.
  private var parts: [Part] {
    var parts = [Part(source: cohort, target: "")]
    for name in Files.names(in: cohort) where Files.isFolder(Path.join(cohort, name)) {
      let inner = Path.join(cohort, name)
      parts.append(Part(source: inner, target: name))
      for below in Files.names(in: inner) where Files.isFolder(Path.join(inner, below)) {
        parts.append(Part(source: Path.join(inner, below), target: Path.join(name, below)))
      }
    }
    return parts + waiting
  }

  private mutating func copy(_ part: Part, into root: String, _ afterEach: () -> Void) {
    for name in Files.names(in: part.source) {
      let source = Path.join(part.source, name)
      do throws(FileProblem) {
        if name.hasSuffix(".jsonl") {
          let own = part.ending.isEmpty ? name : name.dropLast(6) + part.ending
          try goOn(source, at: Path.join(part.target, String(own)), in: root)
        } else if part.ending.isEmpty, name.hasSuffix(".json") || name.hasSuffix(".yaml") {
          try replace(Path.join(part.target, name), in: root, with: source)
        }
      } catch {
        problem = problem ?? error
      }
      afterEach()
    }
  }

  private mutating func goOn(
    _ source: String, at path: String, in root: String
  ) throws(FileProblem) {
    var file = journals[path] ?? GrowingCopy()
    defer { journals[path] = file }
    switch try file.goOn(from: source, to: Path.join(root, path)) {
    case nil: break
    case .more: mayHoldMore = true
    case .other(let kept):
      mayHoldMore = true
      let name = Path.name(of: kept)
      remarks.append(.replaced(file: path, keptAs: name))
    }
  }

  private mutating func replace(
    _ path: String, in root: String, with source: String
  ) throws(FileProblem) {
    let target = Path.join(root, path)
    guard case .file(let now) = try FileMark.at(source) else { return }
    let there = try FileMark.at(target)
    if let (original, copy) = others[path], now == original, there == .file(copy) { return }
    let bytes = try Files.read(source)
    if case .file = there, (try? Files.read(target)) == bytes {
    } else {
      try Files.makeFolder(Path.folder(of: target))
      _ = try Files.setAside(target)
      try Files.write(bytes, to: target)
    }
    if case .file(let left) = try FileMark.at(target) { others[path] = (now, left) }
  }
}
