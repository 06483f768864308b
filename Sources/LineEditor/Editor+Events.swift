import Glibc

extension Editor {
  /// A descriptor that is watched while a line is edited.
  struct Watch {
    let descriptor: Int32
    let callback: (Editor) -> Void
  }

  /// Calls back whenever `descriptor` can be read while a line is edited.
  public func watch(_ descriptor: Int32, _ callback: @escaping (Editor) -> Void) {
    watches.append(Watch(descriptor: descriptor, callback: callback))
  }

  /// Stops watching a descriptor.
  public func unwatch(_ descriptor: Int32) { watches.removeAll { $0.descriptor == descriptor } }

  /// The first of these signals that arrived since the last line, so that a long command can stop.
  public func takeSignal(_ wanted: Int32...) -> Int32? {
    arrived += signals.drain()
    guard let position = arrived.firstIndex(where: wanted.contains) else { return nil }
    return arrived.remove(at: position)
  }

  /// The next code for libedit, once there is one; nil when reading is over.
  ///
  /// libedit asks here for every key, so this is the event loop: while it waits, the clock ticks,
  /// alerts appear and the window may change. Only where a command begins may the line change.
  func nextCode(isFirst: Bool) -> UInt32? {
    while true {
      if isFirst { settle() }
      if outcome == nil, let code = codes.popFirst() { return code }
      if outcome == nil, let key = keys.popFirst() {
        if !isFirst || !takes(key) { codes += codesOf(key) }
        continue
      }
      handleSignals()
      if outcome != nil { return nil }
      let (now, next) = tick()
      if !inputWaits { draw() }  // drawing between the keys of a paste would only slow it
      loadHistory()
      waitForEvents(until: alerts.isEmpty ? next : now, now: now)  // alerts are drawn at once
    }
  }

  /// Brings the line into order after a key changed it, and notes it for undo.
  private func settle() {
    var line = engine.line
    if !Canvas.holds(line.text) {  // vi can repeat a key many times
      line = undoStack.latest
      engine.set(line)
    }
    let cleaned = InputText.cleaned(line.text)
    if !cleaned.utf8.elementsEqual(line.text.utf8) {
      let before = InputText.cleaned(String(line.text.unicodeScalars.prefix(line.cursor)))
      line = LineState(text: cleaned, cursor: before.unicodeScalars.count)
      engine.set(line)
    }
    if menu?.shown != line { menu = nil }
    if browser?.shown != line { browser = nil }
    undoStack.note(line)
  }

  /// Lets the search or the line itself take a key; libedit gets what neither wants.
  private func takes(_ key: Key) -> Bool {
    if search != nil, takeInSearch(key) { return true }
    if search == nil, engine.line.text.isEmpty, let stroke = Keystroke(key), policy.onKey(stroke) {
      return true
    }
    switch key {
    case .paste(let text): paste(InputText.cleaned(text))
    // In emacs' keys Escape would silently change the meaning of whatever is typed next.
    case .scalar("\u{1b}") where !engine.usesVi: menu = nil
    default: return false
    }
    return true
  }

  private func paste(_ text: String) {
    if Canvas.holds(engine.line.text + text) { return engine.insert(text) }
    let mark = held.hold(text)
    engine.insert(mark)
    post("\(mark) is too long to be shown: Enter takes it, Ctrl-C drops it.")
  }

  /// A key as libedit knows it.
  private func codesOf(_ key: Key) -> [UInt32] {
    switch key {
    // libedit takes NUL for "insert the next key as it is"; it is also what a Ctrl-D typed
    // before editing began arrives as.
    case .scalar(let scalar) where scalar.value == 0 || (0x80..<0xa0).contains(scalar.value): []
    case .scalar(let scalar): [scalar.value]
    case .alt(let scalar): scalar.value == 0 ? [] : [0x1b, scalar.value]
    case .named(let name): [UInt32(name.rawValue)]
    case .paste(let text): InputText.cleaned(text).unicodeScalars.map(\.value)
    }
  }

  private var inputWaits: Bool {
    var input = pollfd(fd: terminal.input, events: Int16(POLLIN), revents: 0)
    return poll(&input, 1, 0) > 0
  }

  private func waitForEvents(until next: Int64?, now: Int64) {
    var descriptors = ([terminal.input, signals.readEnd] + watches.map(\.descriptor))
      .map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
    let longest = decoder.patience.map(Int64.init) ?? 60_000
    let wait = min(longest, max(1, (next ?? .max) &- now))
    let count = poll(&descriptors, nfds_t(descriptors.count), Int32(wait))
    if count == 0 { keys += decoder.giveUp() }
    guard count > 0 else { return }
    if descriptors[0].revents != 0 { readKeys() }
    for (watch, descriptor) in zip(watches, descriptors.dropFirst(2)) where descriptor.revents != 0
    {
      watch.callback(self)
    }
  }

  private func readKeys() {
    var bytes = [UInt8](repeating: 0, count: 1024)
    let count = read(terminal.input, &bytes, bytes.count)
    if count > 0 {
      keys += decoder.feed(bytes[..<count])
    } else if count == 0 || (errno != EINTR && errno != EAGAIN) {
      outcome = .signal(SIGHUP)  // the terminal is gone: in raw mode nothing else ends the input
    }
  }

  private func handleSignals() {
    arrived += signals.drain()
    while outcome == nil, !arrived.isEmpty {
      let signal = arrived.removeFirst()
      switch signal {
      case SIGWINCH: followResize()
      case SIGCONT: resume()
      case SIGINT: outcome = .interrupted
      default: outcome = .signal(signal)
      }
    }
  }
}
