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
  /// Why nothing may be written, when a newer program has written what this one does not know.
  public internal(set) var readOnly: ReadOnly?
  /// Whose clock was more than five minutes ahead of this computer's, and how far it got.
  public internal(set) var clocksAhead: [Writer: ClockReading] = [:]

  let clock: HybridClock
  let scanner = LineScanner()
  var seen = SeenLines()
  var files: [String: FollowedFile] = [:]
  var unknownActs: [String: Finding] = [:]
  var pen: JournalWriter?

  /// Makes a log over a folder, which need not exist yet.
  ///
  /// Nothing is read or written by this.
  public init(folder: String, clock: HybridClock) {
    self.folder = folder
    self.clock = clock
  }

  /// For each writer the number up to which none of their lines is missing.
  public var asOf: [Writer: Int] { seen.asOf }

  /// All that is wrong with the files as they were last read; empty when all is well.
  public var findings: [Finding] {
    let inFiles = files.values.sorted { $0.path < $1.path }.flatMap(\.findings)
    let unknown = unknownActs.values.sorted { ($0.file, $0.offset) < ($1.file, $1.offset) }
    let forks = seen.forks.map { fork in
      whole(fork.writer, .fork(writer: fork.writer, seq: fork.seq, copies: fork.copies))
    }
    let gaps = seen.gaps.map { gap in
      whole(gap.writer, .gap(writer: gap.writer, missing: gap.missing))
    }
    return inFiles + unknown + forks + gaps
  }

  private func whole(_ writer: Writer, _ kind: Finding.Kind) -> Finding {
    Finding(file: Folder(path: folder).journal(of: writer), line: 0, offset: 0, kind: kind)
  }
}
