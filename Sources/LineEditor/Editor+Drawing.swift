extension Editor {
  /// Brings the screen up to date: alerts, prompt, line and menu, in one write.
  func draw(isFinal: Bool = false) {
    printAlerts()
    let new = Frame(scene(columns: size.columns, rows: size.rows, isFinal: isFinal))
    send(new.paint(over: frame))
    frame = new
    updateTitle()
    guard !outgoing.isEmpty else { return }
    // Mode 2026 lets the terminal show the change at once; those without it ignore the sequence.
    outgoing = "\u{1b}[?2026h\u{1b}[?25l" + outgoing + "\u{1b}[?25h\u{1b}[?2026l"
    flush()
  }

  private func scene(columns: Int, rows: Int, isFinal: Bool) -> Scene {
    let line = engine.line
    var scene = Scene()
    scene.columns = columns
    scene.rows = rows
    scene.colour = policy.colour
    scene.above = policy.above(columns, rows)
    scene.cursor = line.textBeforeCursor.count
    if policy.masks() { return masked(scene, line) }
    scene.prompt = search?.prompt ?? policy.prompt()
    scene.right = policy.right()
    scene.line = highlighted(line.text)
    if line.text.contains("\n") {
      scene.continuation = policy.continuation(policy.missing(line.text))
    }
    guard !isFinal else { return scene }
    if search == nil, let full = suggestion(for: line) {
      scene.ghost = String(full.unicodeScalars.dropFirst(line.text.unicodeScalars.count))
    }
    scene.below = menu?.rows(columns: columns, limit: min(10, rows - 2)) ?? []
    return scene
  }

  /// One mark for each character that was typed, and nothing beside it.
  private func masked(_ scene: Scene, _ line: LineState) -> Scene {
    var scene = scene
    scene.prompt = policy.prompt()
    scene.line = [Span(String(repeating: "•", count: line.text.count))]
    return scene
  }

  /// The whole line that is suggested, if the cursor is where a suggestion would go on.
  func suggestion(for line: LineState) -> String? {
    guard !policy.masks(), !line.text.isEmpty, line.isAtEnd,
      let full = policy.suggestion(line.text, history),
      full.utf8.count > line.text.utf8.count, full.utf8.starts(with: line.text.utf8)
    else { return nil }
    return full
  }

  private func highlighted(_ text: String) -> [Span] {
    let spans = search?.highlighted(text) ?? policy.highlight(text)
    // A highlighter that loses or adds text must not make the screen lie about the line.
    return spans.text.utf8.elementsEqual(text.utf8) ? spans : [Span(text)]
  }

  func printAlerts() {
    guard !alerts.isEmpty else { return }
    send(frame?.erased() ?? "\r\u{1b}[J")
    for alert in alerts {
      let rows = alert.rendered(colour: policy.colour)
      send(rows + "\r\n")
    }
    alerts = []
    frame = nil
  }

  private func updateTitle() {
    guard let new = policy.title(), new != title else { return }
    if title == nil { send("\u{1b}[22;2t") }  // the terminal keeps its old title until we leave
    send("\u{1b}]2;" + new.withVisibleControls + "\u{7}")
    title = new
  }

  /// Removes the old picture after the window has changed; the next one is drawn afresh.
  func followResize() {
    size = terminal.size
    send(frame?.erased(reflowedTo: policy.terminalReflows ? size.columns : nil) ?? "")
    frame = nil
  }

  /// Takes the terminal back after the process was stopped and continued.
  func resume() {
    terminal.makeRaw()
    send("\u{1b}[?2004h\r\u{1b}[J")
    size = terminal.size  // only the foreground is told of a resize
    frame = nil
  }

  func send(_ bytes: String) { outgoing += bytes }

  func flush() {
    guard !outgoing.isEmpty else { return }
    terminal.write(outgoing)
    outgoing = ""
  }
}
