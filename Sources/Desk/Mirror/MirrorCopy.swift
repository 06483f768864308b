import Glibc

/// Brings a second copy of a cohort's folder up to date, file by file.
///
/// What the copy has is never lost: a file that is not the beginning of its original is given another name,
/// and its lines count as before. Nothing is removed there.
struct MirrorCopy {
  /// A folder and where its files go; those of the state folder get a name of their own there.
  struct Part {
    let source: String
    let target: String
    let ending: String
  }

  private let cohort: String
  private let target: String
  /// Acts that wait in the state folder, with the journals they belong to.
  private let waiting: [Part]
  private var files: [String: GrowingCopy] = [:]

  /// - Parameters:
  ///   - cohort: The cohort's folder.
  ///   - mirror: The folder in which the copy lies, under the cohort's id; it must exist.
  ///   - waiting: Pairs of a folder of waiting acts and the path of their journals in the cohort.
  init(cohort: String, mirror: String, waiting: [(String, String)]) {
    self.cohort = cohort
    let target = Path.join(mirror, Path.name(of: cohort))
    self.target = target
    self.waiting = waiting.map {
      Part(source: $0.0, target: Path.join(target, $0.1), ending: ".waiting.jsonl")
    }
  }

  /// Copies all that is new.
  mutating func pass() throws(FileProblem) {
    let root = Path.folder(of: target)
    guard Files.isFolder(root) else { throw FileProblem(root, "write", ENOENT) }
    guard Files.isFolder(cohort) else { throw FileProblem(cohort, "read", ENOENT) }
    for part in parts { try copy(part) }
  }

  /// The cohort's own folder, those of its stores and sessions, and those in its sessions.
  private var parts: [Part] {
    var parts = [Part(source: cohort, target: target, ending: "")]
    for name in Files.names(in: cohort) where Files.isFolder(Path.join(cohort, name)) {
      let (inner, outer) = (Path.join(cohort, name), Path.join(target, name))
      parts.append(Part(source: inner, target: outer, ending: ""))
      for name in Files.names(in: inner) where Files.isFolder(Path.join(inner, name)) {
        parts.append(
          Part(source: Path.join(inner, name), target: Path.join(outer, name), ending: ""))
      }
    }
    return parts + waiting
  }

  private mutating func copy(_ part: Part) throws(FileProblem) {
    for name in Files.names(in: part.source) {
      let path = Path.join(part.source, name)
      guard Files.isFile(path) else { continue }
      if name.hasSuffix(".jsonl") {
        let own = part.ending.isEmpty ? name : name.dropLast(6) + part.ending
        let target = Path.join(part.target, String(own))
        var file = files[target] ?? GrowingCopy(of: path, at: target)
        try file.goOn()
        files[target] = file
      } else if part.ending.isEmpty, name.hasSuffix(".json") || name.hasSuffix(".yaml") {
        try replace(Path.join(part.target, name), with: path)
      }
    }
  }

  private func replace(_ target: String, with path: String) throws(FileProblem) {
    let bytes = try Files.read(path)
    if Files.isFile(target), (try? Files.read(target)) == bytes { return }
    try Files.makeFolder(Path.folder(of: target))
    _ = try Files.setAside(target)
    try Files.write(bytes, to: target)
  }
}
