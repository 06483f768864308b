/// What a reading brought.
public struct ReadResult: Equatable, Sendable {
  /// How many lines were handed over.
  public let lines: Int
  /// What had to be done to keep the files whole.
  public let notices: [Notice]
}

extension Log {
  /// Hands over every line that it has not handed over yet: all of them the first time, later
  /// what others have added, also when their files were replaced.
  ///
  /// Lines come file by file, in no order that means anything: sort them by stamp. The same line
  /// in several files comes once; different lines with the same number come both. Nothing is
  /// written, except that a log which writes puts back what files have lost of the lines that it has
  /// read. When nothing has changed this costs a look at each file's size and time.
  ///
  /// - Parameter startingOver: Called when lines that were handed over before count no longer, as
  ///   when a file turns out to belong elsewhere or a line was rewritten. Drop everything: all lines
  ///   come again in the same call.
  /// - Throws: `Problem.unreadable` when the folder itself cannot be read.
  @discardableResult
  public func read(
    startingOver: () -> Void = {}, _ each: (Line) -> Recognition
  ) throws(Problem) -> ReadResult {
    var notices = holdOn()
    change = .none
    try findFiles()
    var lines = mustStartOver ? 0 : pass(each)
    let before = kept
    var rounds = 0
    // Each time round something more is known for good; files that change meanwhile wait for the
    // next reading.
    while mustStartOver, rounds < 16 {
      startOver()
      startingOver()
      lines = pass(each)
      rounds += 1
    }
    if rounds > 0, let before { lines += recall(before, each) }
    if change == .replaced || change == .grown && !lost.isEmpty { notices += putBack() }
    if change != .none || isMemoryNew { memory?.note(seen.highest) }
    isMemoryNew = false
    return ReadResult(lines: lines, notices: notices)
  }

  /// About how many lines the files hold, rather too many than too few.
  public func lineEstimate() throws(Problem) -> Int {
    try journalPaths().reduce(0) { $0 + (FileIdentity.at($1)?.size ?? 0) / LineParser.usual }
  }

  /// The folders that files are read from.
  var places: [Folder] { [folder, fallback].compactMap(\.self).map(Folder.init(path:)) }

  private func journalPaths() throws(Problem) -> [String] {
    var paths: [String] = []
    for place in places {
      do throws(FileFailure) {
        paths += try place.journals().map(place.file)
      } catch {
        throw .unreadable(path: place.path, reason: error.reason)
      }
    }
    return paths
  }

  private func findFiles() throws(Problem) {
    let before = files
    files = [:]
    for path in try journalPaths() { files[path] = before[path] ?? FollowedFile(path: path) }
    let isGone = before.contains { $0.value.intact > 0 && files[$0.key] == nil }
    if isGone { change = .replaced }
  }

  /// Goes through the files once; when something handed over must be taken back, the rest of them
  /// are only looked at, to learn what else there is to know.
  private func pass(_ each: (Line) -> Recognition) -> Int {
    files.values.sorted { $0.path < $1.path }.reduce(0) { lines, file in
      lines + absorb(file, each)
    }
  }

  private func startOver() {
    if isMisled { seen = SeenLines() } else { seen.forget() }
    (mustStartOver, isMisled) = (false, false)
    if kept != nil { kept = KeptLines(limit: keptLimit) }
    joinings = JoiningLines()
    unknownActs = [:]
    misfits = Misfits()
    readOnly = nil
    for file in files.values { file.startOver() }
  }

  private func absorb(
    _ file: FollowedFile, _ each: (Line) -> Recognition
  ) -> Int {
    var intake = LineSorter(
      file, belonging: belonging, clock: clock, isMuted: mustStartOver, kept: kept)
    var seen = SeenLines()
    swap(&seen, &self.seen)
    let own = pen?.journal.flatMap { $0.path == file.path ? $0.identity : nil }
    let change = file.visitNew(with: scanner, own: own) { piece, number in
      intake.take(piece, number: number, seen: &seen, each)
    }
    intake.finish()
    swap(&seen, &self.seen)
    self.change = max(self.change, change)
    mustStartOver = mustStartOver || intake.mustStartOver
    isMisled = isMisled || intake.hasMisled
    if file.isForeign(to: belonging) { return 0 }
    learn(from: intake, in: file)
    return intake.delivered
  }

  private func learn(from intake: LineSorter, in file: FollowedFile) {
    if let latest = intake.latest { clock.observe(latest) }
    for (writer, offset) in intake.offsets where offset.magnitude > Log.clockTolerance {
      let known = clockOffsets[writer, default: 0].magnitude
      if offset.magnitude > known { clockOffsets[writer] = offset }
    }
    for joining in intake.joinings { joinings.note(joining) }
    readOnly = readOnly ?? intake.readOnly
    for (name, seen) in intake.unknown { noteUnknown(name, seen, in: file.path) }
    misfits.note(intake.misfits)
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

  /// Hands over again what was handed over before and is in no file any more.
  private func recall(_ before: KeptLines, _ each: (Line) -> Recognition) -> Int {
    var outside = SeenLines()
    for file in files.values where file.named.contains(where: belonging.isForeign) {
      let lines = FileLines(path: file.path, scanner: scanner)
      try? lines.eachElsewhere(than: belonging) { line in outside.insert(line) }
    }
    var lines = 0
    before.each { line in
      guard !outside.contains(line), seen.insert(line) == .new else { return }
      kept?.keep(line.bytes)
      guard !line.isWithheld else { return }
      lines += 1
      _ = each(line)
    }
    return lines
  }
}
