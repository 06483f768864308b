import CEditShim
import Glibc

/// libedit without its drawing: it keeps the line, the key maps, `.editrc`, killing and yanking.
///
/// libedit draws to /dev/null. Its own drawing drops combining marks, mistakes wide characters in
/// wrapped lines, and cannot be refreshed while a line is typed without corrupting the screen.
final class Engine {
  /// Called for each code that libedit wants: a scalar or a named key; nil ends the reading.
  ///
  /// The argument tells whether a command begins. Within one, libedit may hold pointers into the
  /// line, which then must not be changed.
  var nextCode: (_ isFirst: Bool) -> UInt32? = { _ in nil }
  /// Called for each of our commands.
  var perform: (Command) -> Command.Reply = { _ in .finish }

  private let editor: OpaquePointer
  private let history: OpaquePointer
  private let nowhere: UnsafeMutablePointer<FILE>
  private let canvas: Canvas
  private var isFirstCode = true
  private var performedOurs = false

  init(program: String) throws(EditorProblem) {
    guard ces_use_utf8() == 1 else { throw .noUTF8 }
    guard let nowhere = fopen("/dev/null", "r+e") else { throw .refused("open /dev/null") }
    guard let history = history_init() else { throw .refused("history_init") }
    canvas = try Canvas()
    let terminal = canvas.descriptor
    guard
      let editor = el_init_fd(program, nowhere, nowhere, nowhere, terminal, terminal, terminal)
    else { throw .refused("el_init") }
    (self.editor, self.history, self.nowhere) = (editor, history, nowhere)
    configure()
  }

  deinit {
    el_end(editor)
    history_end(history)
    fclose(nowhere)
  }

  private func configure() {
    ces_set_client(editor, Unmanaged.passUnretained(self).toOpaque())
    ces_set_reader(editor) { pointer, code in Engine.read(pointer, code) }
    ces_leave_signals_alone(editor)
    ces_history_limit(history, 1000)
    ces_history_attach(editor, history)
    for command in Command.allCases {
      ces_add_command(editor, command.name, command.help, command.function)
    }
    ces_use_emacs(editor)
    for (key, command) in KeyBindings.preferences { ces_bind(editor, key, command) }
    // With keys that somebody else has bound, one command may make a line of any length.
    errno = 0
    if el_source(editor, nil) == 0 || errno != ENOENT { growCanvas() }
    ces_set_editing(editor, 1)  // whatever `.editrc` says: our keys are libedit's commands
    bindKeys()
  }

  /// Binds after `.editrc`, whose `bind -v` and `bind -e` begin with an empty map.
  private func bindKeys() {
    let isVi = usesVi
    var keys = KeyBindings.everywhere.map { ($0.key, $0.command.name) }
    keys += KeyBindings.named.map { ($0.key.notation, $0.command) }
    for (key, command) in keys {
      ces_bind(editor, key, command)
      if isVi { ces_bind_in_vi_commands(editor, key, command) }
    }
    for (key, command) in KeyBindings.emacs where !isVi { ces_bind(editor, key, command) }
    for (key, command) in KeyBindings.vi where isVi {
      ces_bind(editor, key, command.name)
      ces_bind_in_vi_commands(editor, key, command.name)
    }
    for (key, command) in KeyBindings.viCommands where isVi {
      ces_bind_in_vi_commands(editor, key, command)
    }
  }

  /// Makes true what libedit's commands take for granted, or they write outside of the line.
  ///
  /// There is room on the canvas for the line and what one command adds to it. The cursor is in the line: vi's `n` leaves it behind the end of a shorter one. The picture is
  /// that of the line: inserting at the end extends the picture without looking.
  private func prepareForCommand(_ code: UInt32? = nil) {
    if let code, !KeyBindings.addsAtMostOne(code) { growCanvas() }
    makeRoom(for: line.text + "m")
    if let info = el_wline(editor)?.pointee, let cursor = info.cursor {
      if cursor > info.lastchar { move(by: -1) }  // el_cursor stops at the ends
      if cursor < info.buffer { move(by: 1) }
    }
    ces_draw_afresh(editor)
  }

  private func makeRoom(for text: String) {
    if !canvas.holds(text) { growCanvas() }
  }

  private func growCanvas() {
    if canvas.grow() { el_resize(editor) }
  }

  /// Begins an empty line.
  func begin() { ces_set_unbuffered(editor, 1) }

  /// Whether the user's `.editrc` has chosen vi's keys.
  var usesVi: Bool { ces_uses_vi(editor) == 1 }

  /// Carries out one command.
  ///
  /// Returns the line when a command of libedit's own finished it, which only `.editrc` can bind;
  /// such a command is known by the newline that it adds.
  func step() -> String? {
    prepareForCommand()  // a macro or vi's `.` goes on without asking for a code
    let before = line.text
    isFirstCode = true
    performedOurs = false
    var count: Int32 = 0
    el_wgets(editor, &count)
    return !performedOurs && line.text == before + "\n" ? before : nil
  }

  func end() { ces_set_unbuffered(editor, 0) }

  /// Gives libedit's own history commands (vi's `/` and `k`) a line to find.
  func remember(_ line: String) { ces_history_add(history, line) }

  private static func read(_ pointer: OpaquePointer, _ code: UnsafeMutablePointer<wchar_t>) -> Int32
  {
    guard let engine = engine(of: pointer) else { return 0 }
    defer { engine.isFirstCode = false }
    guard let next = engine.nextCode(engine.isFirstCode) else { return 0 }
    if engine.isFirstCode { engine.prepareForCommand(next) }
    code.pointee = wchar_t(bitPattern: next)
    return 1
  }

  static func perform(_ command: Command, _ pointer: OpaquePointer) -> UInt8 {
    guard let engine = engine(of: pointer) else { return Command.Reply.finish.rawValue }
    engine.performedOurs = true
    return engine.perform(command).rawValue
  }

  private static func engine(of pointer: OpaquePointer) -> Engine? {
    ces_client(pointer).map { Unmanaged<Engine>.fromOpaque($0).takeUnretainedValue() }
  }
}

// The line, which libedit keeps as code points.
extension Engine {
  /// The line and its cursor.
  var line: LineState {
    guard let info = el_wline(editor)?.pointee, let start = info.buffer, let end = info.lastchar,
      let cursor = info.cursor
    else { return LineState() }
    var scalars = String.UnicodeScalarView()
    for code in UnsafeBufferPointer(start: start, count: max(0, end - start)) {
      scalars.append(Unicode.Scalar(UInt32(bitPattern: code)) ?? "\u{fffd}")
    }
    return LineState(
      text: String(scalars), cursor: min(max(0, cursor - start), max(0, end - start)))
  }

  /// Replaces the whole line.
  func set(_ state: LineState) {
    moveToEnd()
    deleteBackwards(line.text.unicodeScalars.count)
    insert(state.text)
    move(by: state.cursor - state.text.unicodeScalars.count)
  }

  func insert(_ text: String) {
    makeRoom(for: line.text + text)
    let codes = text.unicodeScalars.map { wchar_t(bitPattern: $0.value) } + [0]
    el_winsertstr(editor, codes)
  }

  func move(by count: Int) {
    el_cursor(editor, Int32(clamping: count))
  }

  func moveToEnd() { move(by: 1 << 24) }

  func deleteBackwards(_ count: Int) {
    el_deletestr(editor, Int32(clamping: count))
  }
}
