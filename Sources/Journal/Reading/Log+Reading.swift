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
  /// - Parameter startingOver: Called when lines that were handed over before count no longer, as
  ///   when a file turns out to belong elsewhere or a line was rewritten. Drop everything: all lines
  ///   come again in the same call.
  /// - Throws: `Problem.unreadable` when the folder itself cannot be read.
  @discardableResult
  public func read(
    startingOver: () -> Void = {}, _ each: (Line) -> Recognition
  ) throws(Problem) -> ReadResult {
    let notices = pen?.keepHold() ?? []
    let before = files
    files = [:]
    for path in try journalPaths() { files[path] = before[path] ?? FollowedFile(path: path) }
    var lines = mustStartOver ? 0 : pass(each)
    // Each time round something more is known for good; files that change meanwhile wait for the
    // next reading.
    for _ in 0..<16 where mustStartOver {
      startOver()
      startingOver()
      lines = pass(each)
    }
    return ReadResult(lines: lines, notices: notices)
  }

  /// Goes through the files once; when something handed over must be taken back, the rest of them
  /// are only looked at, to learn what else there is to know.
  private func pass(_ each: (Line) -> Recognition) -> Int {
    let present = clock.wall()
    return files.values.sorted { $0.path < $1.path }.reduce(0) { lines, file in
      lines + absorb(file, present: present, each)
    }
  }

  private func startOver() {
    mustStartOver = false
    seen.forget()
    joinings = JoiningLines()
    unknownActs = [:]
    readOnly = nil
    for file in files.values { file.startOver() }
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
    _ file: FollowedFile, present: Int64, _ each: (Line) -> Recognition
  ) -> Int {
    var intake = LineSorter(
      file, belonging: belonging, present: present, isMuted: mustStartOver)
    var seen = SeenLines()
    swap(&seen, &self.seen)
    file.visitNew(with: scanner) { piece, number in
      intake.take(piece, number: number, seen: &seen, each)
    }
    intake.finish()
    swap(&seen, &self.seen)
    mustStartOver = mustStartOver || intake.mustStartOver
    if file.isForeign(to: belonging) { return 0 }
    learn(from: intake, in: file)
    return intake.delivered
  }

  private func learn(from intake: LineSorter, in file: FollowedFile) {
    if let latest = intake.latest { clock.observe(latest) }
    for (writer, offset) in intake.offsets where offset > Log.clockTolerance {
      clockOffsets[writer] = max(clockOffsets[writer] ?? 0, offset)
    }
    for joining in intake.joinings { joinings.note(joining) }
    readOnly = readOnly ?? intake.readOnly
    for (name, seen) in intake.unknown { noteUnknown(name, seen, in: file.path) }
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
