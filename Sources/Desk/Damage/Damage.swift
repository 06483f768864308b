public import Exports
import Journal

/// What is wrong with the files that a session, or several of a cohort, were read from.
///
/// Every command that tells what happened asks this one value. It lasts as long as the damage: it is
/// worked out from the files anew each time.
public struct Damage: Equatable, Sendable {
  /// What is missing, damaged or not understood, each once, in the order of the files' paths.
  public private(set) var notes: [FileNote] = []
  /// Lines of others that are still being written or copied: no damage yet.
  public private(set) var arriving: [FileNote] = []

  /// What may be meant or may be wrong, which only a person can tell: settings that have changed, clocks
  /// that differ.
  public private(set) var doubts: [FileNote] = []

  /// Creates the damage that some notes tell; of files that are well without any.
  public init(_ notes: [FileNote] = []) { add(notes) }

  /// Whether everything that was read is whole and understood.
  public var isEmpty: Bool { notes.isEmpty }

  /// Adds what is wrong with further files; what is known already is not repeated.
  public mutating func merge(_ other: Damage) {
    add(other.notes)
    for note in other.arriving where !arriving.contains(note) { arriving.append(note) }
    for note in other.doubts where !doubts.contains(note) { doubts.append(note) }
  }

  /// What is wrong here and not there.
  public func without(_ other: Damage) -> Damage {
    var rest = Damage()
    rest.notes = notes.filter { !other.notes.contains($0) }
    rest.arriving = arriving.filter { !other.arriving.contains($0) }
    rest.doubts = doubts.filter { !other.doubts.contains($0) }
    return rest
  }

  mutating func add(_ more: [FileNote]) {
    var known = Set(notes)
    for note in more where known.insert(note).inserted { notes.append(note) }
  }

  mutating func doubt(_ note: FileNote) { doubts.append(note) }

  mutating func add(_ findings: [Finding]) {
    add(findings.filter(\.isDamage).map(FileNote.init))
    arriving += findings.filter(\.kind.isArriving).map(FileNote.init)
  }
}

extension FileNote {
  fileprivate init(_ finding: Finding) {
    let isLine = finding.line > 0
    self.init(
      file: finding.file, line: isLine ? finding.line : nil, byte: isLine ? finding.offset : nil,
      what: "\(finding.kind)")
  }
}

extension Finding.Kind {
  /// Whether it is the end of somebody else's file that is still being written or copied.
  var isArriving: Bool {
    if case .arriving = self { true } else { false }
  }
}
