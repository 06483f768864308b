extension Editor {
  /// Recalls the commands of earlier consoles and keeps new ones in the same file.
  ///
  /// The file is read after the first prompt is drawn: nobody should wait for it. If it cannot be
  /// read, that is said above the line and the console goes on without it.
  public func useHistory(at path: String) {
    historyFile = HistoryFile(path: path)
    isHistoryLoaded = false
  }

  /// Adds a command to the history; with a leading space, empty, or too long to be drawn, it is left
  /// out altogether.
  ///
  /// `keeping: false` is for commands that must not be written to the file.
  public func addHistory(_ command: String, keeping: Bool = true) {
    loadHistory()
    guard !command.hasPrefix(" "), Canvas.holds(command),
      command.contains(where: { !$0.isWhitespace }),
      history.add(command)
    else { return }
    engine.remember(command)
    if keeping { withHistoryFile { file throws(HistoryFile.Problem) in try file.append(command) } }
  }

  /// Offers a line that was not carried out again: neither Up nor a suggestion shows it, but undo
  /// brings it back as long as the next line is empty.
  public func offerBack(_ line: String) { refused = line }

  /// Reads the history file unless that has been done.
  func loadHistory() {
    guard !isHistoryLoaded else { return }
    isHistoryLoaded = true
    withHistoryFile { file throws(HistoryFile.Problem) in
      history = LineHistory(try file.load().entries + history.entries)
    }
    for entry in history.entries.suffix(1000) { engine.remember(entry) }
  }

  /// Uses the history file; one that is refused is said once and then done without.
  private func withHistoryFile(_ use: (HistoryFile) throws(HistoryFile.Problem) -> Void) {
    guard let file = historyFile else { return }
    do throws(HistoryFile.Problem) {
      try use(file)
    } catch {
      historyFile = nil
      post("\(error)")
    }
  }

  /// Goes up a row in a line of several rows, else to an older command that contains the line.
  func goOlder() {
    let line = engine.line
    if browser?.isAtTyped ?? true, let moved = line.movedByRow(-1) { return engine.set(moved) }
    var current = browser ?? HistoryBrowser(from: line)
    if let older = current.older(in: history) { engine.set(older) }
    browser = current
  }

  /// Goes down a row in a line of several rows, else to the newer command seen before.
  func goNewer() {
    guard var current = browser, !current.isAtTyped else {
      engine.line.movedByRow(1).map(engine.set)
      return
    }
    if let newer = current.newer(in: history) { engine.set(newer) }
    browser = current
  }
}
