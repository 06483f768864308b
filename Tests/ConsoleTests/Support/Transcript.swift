import Desk
import Formats
import LineEditor
import Workshop

@testable import Console

/// A conversation written down: lines that begin with `> ` are typed, what follows is the screen.
///
/// Lines that begin with `>> ` are pasted together, `>: space 4 esc` are keys pressed one by one, and
/// a line that begins with `* ` is what the player of a clip says: `opened 161`, `at 12`,
/// `stopped 40`, `failed WORDS`, `gone`, `key next`. Lines that begin with `# ` are comments.
/// `#: rehearsal` rehearses the session, `#: columns=60` narrows the screen, `#: drawn` says that it is
/// drawn on, `#: script` lets the lines come from a script, `#: people=53 delivery=room` enrols so
/// many people, who meet in a room, `#: play max-jump: 1` is a line of role play A in place of its
/// scenarios, `#: clip` puts a clip's file into its place, `#: opener` and `#: no player` say what
/// shows clips instead of mpv. What is no line of the answer stands in brackets; text that can be
/// pasted and is not on the screen stands behind `| `.
struct Transcript {
  /// The file's lines that are no answers, and the answers of another telling.
  private let parts: [Part]

  private enum Part {
    case kept(String)
    case typed(String)
    case pasted(String)
    case heard(String)
    case pressed(String)
  }

  init(_ text: String) {
    var parts: [Part] = []
    var isBlank = false
    var isAnswered = true
    for line in text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) {
      let isTyped = line.hasPrefix("> ") || line.hasPrefix("* ")
      if line.hasPrefix(">> ") {
        if case .pasted(let before)? = parts.last, !isAnswered {
          parts[parts.count - 1] = .pasted(before + "\n" + line.dropFirst(3))
        } else {
          if isBlank { parts.append(.kept("")) }
          parts.append(.pasted(String(line.dropFirst(3))))
        }
      } else if line.hasPrefix(">: ") {
        if isBlank { parts.append(.kept("")) }
        parts.append(.pressed(String(line.dropFirst(3))))
      } else if isTyped || line.hasPrefix("#") {
        if isBlank { parts.append(.kept("")) }
        let rest = String(line.dropFirst(2))
        parts.append(
          line.hasPrefix("* ") ? .heard(rest) : isTyped ? .typed(rest) : .kept(line))
      }
      isBlank = line.isEmpty
      isAnswered = !line.hasPrefix(">> ")
    }
    self.parts = parts
  }

  /// Whether the clip was recorded: `#: clip`.
  private var hasClip: Bool {
    parts.contains { if case .kept("#: clip") = $0 { true } else { false } }
  }

  /// What a session is to be, by its name: `#: people=53 delivery=room`.
  private func setting(_ name: String) -> String? {
    for case .kept(let line) in parts where line.hasPrefix("#: ") {
      for word in line.dropFirst(3).split(separator: " ") where word.hasPrefix("\(name)=") {
        return String(word.dropFirst(name.count + 1))
      }
    }
    return nil
  }

  /// Lines of role play A in place of its scenarios: `#: play max-jump: 1`.
  private var rolePlay: [String] {
    parts.compactMap { part in
      guard case .kept(let line) = part, line.hasPrefix("#: play ") else { return nil }
      return String(line.dropFirst(8))
    }
  }

  /// A fresh session as it asks for one.
  private func session() throws -> ExampleSession {
    let session = try ExampleSession(
      people: setting("people").flatMap(Int.init) ?? ExampleSession.names.count,
      delivery: setting("delivery") ?? "online", rolePlay: rolePlay)
    if hasClip { try session.recordClip() }
    return session
  }

  private func surroundings(_ session: ExampleSession) -> AnswerContext {
    var surroundings = session.surroundings
    for case .kept(let line) in parts where line.hasPrefix("#: ") {
      let words = line.dropFirst(3).split(separator: "=")
      if words == ["script"] { surroundings.isScript = true }
      if words == ["drawn"] { surroundings.isDrawn = true }
      if words == ["opener"] { surroundings.players = .init(hasMPV: false, hasOpener: true) }
      if line == "#: both players" { surroundings.players.hasOpener = true }
      if line == "#: no player" { surroundings.players.hasMPV = false }
      if words.count == 2, words[0] == "columns", let columns = Int(words[1]) {
        surroundings.columns = columns
      }
    }
    return surroundings
  }

  /// Tells the conversation again in a fresh session, with the answers it gives now.
  func played() throws -> String {
    let session = try session()
    let interpreter = Interpreter(
      desk: try desk(at: session), surroundings: surroundings(session))
    var lines: [String] = []
    for part in parts {
      switch part {
      case .kept(let line): lines.append(line)
      case .typed(let line): lines += ["> " + line] + Self.answer(to: line, interpreter)
      case .heard(let words):
        lines += ["* " + words]
        if let event = Self.event(words) { lines += Self.lines(interpreter.heard(event)) }
      case .pressed(let keys):
        lines.append(">: " + keys)
        for key in keys.split(separator: " ") { lines += Self.answer(toKey: key, interpreter) }
        let title = interpreter.keyMode?.title(interpreter.desk.situation)
        lines.append(title.map { "[keys: \($0)]" } ?? "[lines]")
      case .pasted(let text):
        lines += text.split(separator: "\n").map { ">> " + $0 }
        lines += Self.answer(to: text, interpreter)
      }
    }
    lines += interpreter.undeclared.sorted().map { "[\($0) does what it does not declare]" }
    return lines.joined(separator: "\n") + "\n"
  }

  /// Sits down at a session, or at a rehearsal of it: `#: rehearsal`.
  private func desk(at session: ExampleSession) throws -> SessionDesk {
    let isRehearsal = parts.contains { if case .kept("#: rehearsal") = $0 { true } else { false } }
    return try isRehearsal ? session.rehearsal() : session.desk()
  }

  private static func answer(toKey name: Substring, _ interpreter: Interpreter) -> [String] {
    let names: [Substring: Keystroke] = [
      "space": .character(" "), "enter": .enter, "esc": .escape, "tab": .tab, "back": .backspace,
      "up": .up, "down": .down, "left": .left, "right": .right, "home": .home, "end": .end,
    ]
    guard let key = names[name] ?? name.first.map(Keystroke.character) else { return [] }
    let before = interpreter.screen.latestPaste
    guard let answer = interpreter.answer(to: key) else { return ["[\(name) begins a line]"] }
    return words(of: answer, before: before, interpreter)
  }

  private static func answer(to line: String, _ interpreter: Interpreter) -> [String] {
    let before = interpreter.screen.latestPaste
    return words(of: interpreter.answer(line), before: before, interpreter)
  }

  private static func words(
    of answer: Interpreter.Answer, before: RoomText?, _ interpreter: Interpreter
  ) -> [String] {
    var lines = answer.lines
    if let paste = interpreter.screen.latestPaste, paste != before {
      let isOnScreen = paste.rows.allSatisfy(answer.lines.contains)
      lines += isOnScreen ? ["[can be pasted]"] : paste.rows.map { "| \($0)" }
    }
    lines += answer.showings.map { words($0) }
    if answer.copy != nil { lines.append("[copies what can be pasted]") }
    lines = lines.map { $0.replacing(interpreter.desk.home.path, with: "HOME") }
      .map { $0.hasSuffix("free on the disk") ? "[room on the disk]" : $0 }
    if !answer.isDone { lines.append("[not done]") }
    if answer.isLast { lines.append("[leaves]") }
    return lines
  }

  private static func words(_ showing: Showing) -> String {
    switch showing {
    case .clip(let source, let second, let control):
      "[opens \(source.split(separator: "/").last ?? "") at \(second) by \(control)]"
    case .player(.play(let from, let until)):
      "[plays" + (from.map { " from \($0)" } ?? "") + " to \(until.map { "\($0)" } ?? "its end")]"
    case .player(.pause): "[pauses]"
    case .player(.show(let second)): "[shows \(second)]"
    case .player(.leave): "[closes]"
    }
  }

  private static func lines(_ answer: Interpreter.Answer) -> [String] {
    answer.lines + answer.showings.map { words($0) }
  }

  private static func event(_ text: String) -> Playback.Event? {
    let words = text.split(separator: " ")
    let rest = words.dropFirst().joined(separator: " ")
    return switch words.first {
    case "opened": .opened(length: Double(rest))
    case "at": Double(rest).map(Playback.Event.at)
    case "stopped": .stopped(at: Double(rest))
    case "failed": .failed(rest)
    case "gone": .gone
    case "key": Playback.Key(rawValue: rest).map(Playback.Event.key)
    default: nil
    }
  }
}
