import TerminalKit
import TestKit
import Testing

/// A whole session is typed while a co-trainer puts words into it that the room must not see.
@Suite("A shared screen", .serialized)
struct ProjectorSafeTests {
  private static let input = "\(Repository.path)/Sessions/example-harbour/input"
  private static let word = "CANARY"

  /// The example's four hours, up to their first line.
  private func opened() throws -> (Shell, TerminalSession) {
    let shell = try Shell()
    let copy = """
      rm Workshops && cp -R '\(Repository.path)/Workshops' Workshops
      sed -i 's/^need: >-$/&\\n  \(Self.word) hidden side./' Workshops/*/scenarios/*.yaml
      """
    #expect(shell.run("/bin/sh", ["-c", "cd '\(shell.home)' && \(copy)"]).status == 0)
    let made = shell.lectern(
      "new", "customer-deescalation", "--cohort", "example-harbour", "--roster",
      "\(Self.input)/roster.csv", "--same", "all", "--at", "2026-10-06T09:00", "--zone",
      "Europe/Berlin", "--clock", "manual")
    #expect(made.status == 0, "\(made.errors)")
    let terminal = try shell.terminal("open", "example-harbour", "--clock", "manual")
    try terminal.wait(for: "❯")
    return (shell, terminal)
  }

  /// What a co-trainer does after the line that begins with a text.
  private static let secrets = [
    "at 09:07 here tess": ["note tess \"CANARY note\"", "left hugo reason=\"CANARY reason\""],
    "at 09:14 next": ["here hugo", "excused zoe reason=\"CANARY excuse\""],
    "at 11:18:30 score quinn": [
      "at 11:18:30 score quinn 4 4 3 4 2 g3 \"CANARY evidence\"", "note quinn uma \"CANARY again\"",
    ],
    "at 12:52 import survey": ["survey survey ana s8=\"CANARY survey\""],
  ]

  /// Types a line and reads until the next one can be typed; nothing secret may be shown meanwhile.
  private func type(
    _ line: String, in terminal: TerminalSession, ending: String = "\r"
  ) throws {
    let start = terminal.raw.count
    terminal.send(line + ending)
    let ready = Array("\u{1b}[?2004h".utf8)
    try terminal.wait("the prompt after \(line)") { $0.raw[start...].contains(ready) }
  }

  /// Waits until the console has read what another process wrote, which it looks for once a second:
  /// rooms that are filled before somebody's return has arrived are other rooms.
  private func meet(_ shell: Shell, _ terminal: TerminalSession) throws {
    let log = shell.lectern("log", "example-harbour").output
    let last = log.split(separator: "\n").last?.split(separator: " ").first.map(String.init) ?? "?"
    let arrived = try eventually {
      let start = terminal.raw.count
      try type("log 1", in: terminal)
      return String(decoding: terminal.raw[start...], as: UTF8.self).contains("\(last)  ")
    }
    #expect(arrived, "act \(last) never arrived")
  }

  private func expectNothingShown(_ terminal: TerminalSession, after line: String) {
    #expect(!terminal.screen.text.contains(Self.word), "\(line):\n\(terminal.screen.text)")
  }

  @Test("shows no score, test, note, reason or hidden side unless asked for it by name")
  func wholeSession() throws {
    let (shell, terminal) = try opened()
    var inserted = 0
    var said = ""
    for line in shell.read("\(Self.input)/session.txt").split(separator: "\n") {
      let line = line.split(separator: " ").map { word in
        word.hasSuffix(".csv") ? "\(Self.input)/\(word)" : String(word)
      }.joined(separator: " ")
      if line.hasPrefix("#") { continue }
      try type(line, in: terminal)
      expectNothingShown(terminal, after: line)
      for (beginning, commands) in Self.secrets where line.hasPrefix(beginning) {
        for command in commands {
          let run = shell.lectern(
            "do", "--as", "bo", "--clock", "manual", "example-harbour", command)
          #expect(run.status == 0, "\(command): \(run.errors)")
          if command.contains("score") { said = run.output }
          inserted += 1
        }
        try meet(shell, terminal)
      }
    }
    #expect(inserted == 7)
    for line in [
      "status", "agenda", "roll", "roll quinn tess", "rooms 1", "log", "log 300", "summary",
      "handover", "round", "card", "card cancelled-flight", "card cancelled-flight advocate",
      "card clinic-wait observer", "test post-test", "test pre-test", "survey survey", "say +",
      "ask", "park", "action", "topic", "pledge", "kept", "copy", "help", "help scores", "help now",
    ] {
      try type(line, in: terminal)
      expectNothingShown(terminal, after: line)
    }
    for keys in ["score q\t\t\t", "card c\t\t", "\u{12}can\u{3}", "note \u{1b}[A"] {
      try type(keys, in: terminal, ending: "\u{3}")
    }
    #expect(!terminal.rawText.contains(Self.word))
    #expect(!shell.read("state/history").contains(Self.word))
    #expect(terminal.screen.unknown.isEmpty)
    for line in ["scores quinn", "note", "log 300 all", "card cancelled-flight all"] {
      // What another process wrote arrives within a second, and the whole session may take less.
      let isShown = try eventually {
        let start = terminal.raw.count
        try type(line, in: terminal)
        return String(decoding: terminal.raw[start...], as: UTF8.self).contains(Self.word)
      }
      #expect(isShown, "\(line) shows nothing that was hidden; \(said)")
    }
    terminal.send("quit\r")
    #expect(try terminal.waitForExit() == .status(0))
  }
}
