/// What a reading brought.
public struct ReadResult: Equatable, Sendable {
  /// How many lines were handed over.
  public let lines: Int
  /// What had to be done to keep this writer's own file whole.
  public let notices: [Notice]
}

extension Log {
  /// Hands over every line that it has not handed over yet: all of them the first time, later
  /// what others have added, also when their files were replaced.
  ///
  /// Lines come file by file, in no order that means anything: sort them by stamp. The same line
  /// in several files comes once; different lines with the same number come both. Nothing is
  /// written, except that a writer's own file which was replaced gets back what it has lost. When
  /// nothing has changed this costs a look at each file's size and time.
  ///
  /// - Throws: `Problem.unreadable` when the folder itself cannot be read.
  @discardableResult
  public func read(_ each: (Line) -> Recognition) throws(Problem) -> ReadResult {
    let notices = pen?.keepHold() ?? []
    let horizon = clock.horizon
    var present: [String: FollowedFile] = [:]
    var lines = 0
    for path in try journalPaths() {
      let file = files[path] ?? FollowedFile(path: path)
      present[path] = file
      lines += absorb(file, horizon: horizon, each)
    }
    files = present
    return ReadResult(lines: lines, notices: notices)
  }

  /// About how many lines the files hold, rather too many than too few.
  public func lineEstimate() throws(Problem) -> Int {
    try journalPaths().reduce(0) { $0 + (FileIdentity.at($1)?.size ?? 0) / LineParser.usual }
  }

  private func journalPaths() throws(Problem) -> [String] {
    var paths: [String] = []
    for path in [folder, fallback].compactMap(\.self) {
      let folder = Folder(path: path)
      do throws(FileFailure) {
        paths += try folder.journals().map(folder.file)
      } catch {
        throw .unreadable(path: path, reason: error.reason)
      }
    }
    return paths
  }

  private func absorb(
    _ file: FollowedFile, horizon: Int64, _ each: (Line) -> Recognition
  ) -> Int {
    var intake = LineSorter(file, horizon: horizon)
    var seen = SeenLines()
    swap(&seen, &self.seen)
    file.visitNew(with: scanner) { piece, number in
      intake.take(piece, number: number, seen: &seen, each)
    }
    swap(&seen, &self.seen)
    if let latest = intake.latest { clock.observe(latest) }
    clocksAhead.merge(intake.ahead) { max($0, $1) }
    readOnly = readOnly ?? intake.readOnly
    for (name, seen) in intake.unknown { noteUnknown(name, seen, in: file.path) }
    return intake.delivered
  }

  private func noteUnknown(
    _ name: String, _ seen: (count: Int, line: Int, offset: Int), in path: String
  ) {
    var place = (file: path, line: seen.line, offset: seen.offset, count: seen.count)
    if let first = unknownActs[name], case .unknownAct(_, let before) = first.kind {
      place = (first.file, first.line, first.offset, before + seen.count)
    }
    unknownActs[name] = Finding(
      file: place.file, line: place.line, offset: place.offset,
      kind: .unknownAct(name: name, count: place.count))
  }
}
