extension Editor {
  /// Loads the commands of earlier consoles and keeps new ones in the same file.
  public func useHistory(at path: String) throws(HistoryFile.Problem) {
    let file = HistoryFile(path: path)
    history = try file.load()
    historyFile = file
    for entry in history.entries.suffix(1000) { engine.remember(entry) }
  }

  /// Adds a command to the history; with a leading space, or empty, it is left out altogether.
  ///
  /// `keeping: false` is for commands that must not be written to the file.
  public func addHistory(_ command: String, keeping: Bool = true) throws(HistoryFile.Problem) {
    guard !command.hasPrefix(" "), command.contains(where: { !$0.isWhitespace }),
      history.add(command)
    else { return }
    engine.remember(command)
    if keeping { try historyFile?.append(command) }
  }

  /// Goes up a row in a line of several rows, else to an older command that contains the line.
  func goOlder() {
    let line = engine.line
    if browser == nil, let moved = line.movedByRow(-1) { return engine.set(moved) }
    var current = browser ?? HistoryBrowser(from: line)
    if let older = current.older(in: history) { engine.set(older) }
    browser = current
  }

  /// Goes down a row in a line of several rows, else to the newer command seen before.
  func goNewer() {
    guard var current = browser else {
      engine.line.movedByRow(1).map(engine.set)
      return
    }
    if let newer = current.newer(in: history) { engine.set(newer) }
    browser = current
  }
}
