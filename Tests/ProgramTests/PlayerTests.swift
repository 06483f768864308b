import Glibc
import TerminalKit
import TestKit
import Testing

/// A console in whose workshop a clip of the test's own plays: cues at 0:01 and 0:02, out at 0:03.
private final class Cinema {
  let shell: Shell
  let terminal: TerminalSession

  /// What mpv shows nobody, and nobody hears.
  private static let silent = ["LECTERN_MPV": "--vo=null --ao=null"]

  init(
    film: [UInt8]?, name: String = "film.y4m", prompt: String = "❯", more: [String: String] = [:],
    prepare: (Shell) -> Bool = { $0.link("mpv") }
  ) throws {
    shell = try Shell()
    guard prepare(shell) else { throw Shell.Failure(what: "mpv is not installed") }
    unlink("\(shell.home)/Workshops")
    let workshop = "\(shell.home)/Workshops/small"
    for folder in ["", "/small", "/frameworks"] { mkdir("\(shell.home)/Workshops\(folder)", 0o700) }
    _ = shell.run(
      "/bin/cp",
      ["\(Repository.path)/Workshops/frameworks/heard.yaml", "\(shell.home)/Workshops/frameworks"])
    _ = shell.write(
      Self.plan.replacing("FILM", with: name), to: "home/Workshops/small/workshop.yaml")
    if let film { _ = shell.write(film, to: "home/Workshops/small/\(name)") }
    let made = shell.lectern(
      "new", "small", "--cohort", "acme-3", "--zone", "UTC", "--at", Shell.thisMinute)
    guard made.status == 0, access(workshop, F_OK) == 0 else {
      throw Shell.Failure(what: made.errors)
    }
    terminal = try shell.terminal("open", "acme-3", more: Self.silent.merging(more) { $1 })
    try terminal.wait(for: prompt)
  }

  private static let plan = """
    id: small
    title: Small
    minutes: 20
    framework: HEARD
    agenda:
      - {id: show, title: Show, minutes: 15, activity: clip-1}
      - {id: end, title: End, minutes: 5}
    activities:
      - id: clip-1
        kind: clip
        title: The film
        file: FILM
        out: "0:03"
        transcript: "[0:00] Nothing is said."
        cues:
          - {id: c1, at: "0:01", ask: "What was grey?", expect: [everything]}
          - {id: c2, at: "0:02", ask: "What got brighter?"}
        debrief: ["Why so grey?"]
    """

  func type(_ line: String) { terminal.send(line + "\r") }

  /// The journal's acts.
  var journal: String { shell.lectern("log", "acme-3").output }

  /// The mpv that the console has started; `nil` while there is none.
  var player: pid_t? {
    Self.processes().first { $0.parent == terminal.process && $0.name == "mpv" }?.process
  }

  /// Whether a process is there and not only waited for.
  static func runs(_ process: pid_t) -> Bool {
    processes().contains { $0.process == process && $0.state != "Z" }
  }

  private static func processes() -> [(process: pid_t, name: String, state: String, parent: pid_t)]
  {
    guard let folder = opendir("/proc") else { return [] }
    defer { closedir(folder) }
    var found: [(process: pid_t, name: String, state: String, parent: pid_t)] = []
    while let entry = readdir(folder) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      guard let process = pid_t(name), let line = stat(process) else { continue }
      let words = line.drop { $0 != "(" }.dropFirst()
      guard let end = words.lastIndex(of: ")") else { continue }
      let rest = words[words.index(after: end)...].split(separator: " ")
      guard rest.count > 1, let parent = pid_t(rest[1]) else { continue }
      found.append((process, String(words[..<end]), String(rest[0]), parent))
    }
    return found
  }

  private static func stat(_ process: pid_t) -> String? {
    let file = open("/proc/\(process)/stat", O_RDONLY)
    guard file >= 0 else { return nil }
    defer { close(file) }
    var bytes = [UInt8](repeating: 0, count: 1024)
    let count = read(file, &bytes, bytes.count)
    return count > 0 ? String(decoding: bytes[..<count], as: UTF8.self) : nil
  }
}

/// A real mpv, without window and sound, plays films that the tests make.
@Suite("Playing a clip", .serialized)
struct PlayerTests {
  @Test("it opens paused, stops at each cue and at the end, and closes when it is told")
  func plays() throws {
    let cinema = try Cinema(film: FilmFile.film(seconds: 5))
    let terminal = cinema.terminal
    cinema.type("go")
    cinema.type("clip ready")
    try terminal.wait(for: "The film waits at 0:00. clip plays it.")
    try terminal.wait("ready in the prompt") { $0.screen.cursorLine.contains("clip ready") }
    #expect(!cinema.journal.contains("launch"))
    cinema.type("clip")
    try terminal.wait(for: "Cue 1 of 2, 0:01")
    try terminal.wait(for: "What was grey?")
    try terminal.wait(for: "- everything")
    try terminal.wait("the cue in the prompt") { $0.screen.cursorLine.contains("clip cue 1") }
    #expect(cinema.journal.contains("cue clip-1 c1"))
    cinema.type("cue")
    try terminal.wait(for: "The film plays from 0:01, pauses at 0:02")
    try terminal.wait(for: "Cue 2 of 2, 0:02")
    cinema.type("cue")
    try terminal.wait(for: "The film is over, its last picture stays.")
    try terminal.wait(for: "Why so grey?")
    let player = try #require(cinema.player)
    #expect(Cinema.runs(player))
    cinema.type("clip stop")
    try terminal.wait(for: "The film is closed.")
    try terminal.wait("mpv's end") { _ in !Cinema.runs(player) }
    cinema.type("quit")
    #expect(try terminal.waitForExit() == .status(0))
    #expect(terminal.modes == terminal.modesBefore)
  }

  /// At a tenth of its speed, so that there is all the time in the world before the next cue.
  @Test("it is paused by hand, goes on, jumps, and is replayed")
  func moves() throws {
    let cinema = try Cinema(
      film: FilmFile.film(seconds: 5), more: ["LECTERN_MPV": "--vo=null --ao=null --speed=0.1"])
    let terminal = cinema.terminal
    cinema.type("go")
    cinema.type("clip ready")
    try terminal.wait(for: "The film waits at 0:00.")
    cinema.type("cue 2")
    try terminal.wait(for: "Cue 2 of 2, 0:02")
    cinema.type("cue again")
    try terminal.wait(for: "The film plays from 0:01, pauses at 0:02")
    // Only then has the player gone there and said so.
    try terminal.wait("where it is") { $0.screen.cursorLine.contains("clip 0:01 →") }
    cinema.type("clip pause")
    try terminal.wait(for: "The film is paused at 0:01")
    try terminal.wait("the pause in the prompt") { $0.screen.cursorLine.contains("paused") }
    cinema.type("clip")
    try terminal.wait("the stop ahead in the prompt") { $0.screen.cursorLine.contains("→ 0:02") }
    cinema.type("cue 1")
    try terminal.wait(for: "Cue 1 of 2, 0:01")
    cinema.type("clip ready")
    try terminal.wait("ready again") { $0.screen.cursorLine.contains("clip ready") }
    cinema.type("quit")
    _ = try terminal.waitForExit()
  }

  @Test("single keys do it without Enter")
  func keys() throws {
    let cinema = try Cinema(
      film: FilmFile.film(seconds: 5), more: ["LECTERN_MPV": "--vo=null --ao=null --speed=0.1"])
    let terminal = cinema.terminal
    cinema.type("go")
    cinema.type("clip ready")
    try terminal.wait(for: "The film waits at 0:00.")
    cinema.type("clip keys")
    try terminal.wait(for: "space plays and pauses")
    terminal.send(" ")
    try terminal.wait("it plays") { $0.screen.cursorLine.contains("→ 0:01") }
    terminal.send(" ")
    try terminal.wait("it is paused") { $0.screen.cursorLine.contains("paused") }
    terminal.send("n")
    try terminal.wait(for: "Cue 1 of 2, 0:01")
    terminal.send("q")
    try terminal.wait(for: "Lines again, with Enter.")
    cinema.type("quit")
    _ = try terminal.waitForExit()
  }

  @Test("a player that is killed is told, and the clip opens again where it was")
  func killed() throws {
    let cinema = try Cinema(film: FilmFile.film(seconds: 5))
    let terminal = cinema.terminal
    cinema.type("go")
    cinema.type("clip")
    try terminal.wait(for: "Cue 1 of 2")
    let player = try #require(cinema.player)
    kill(player, SIGKILL)
    try terminal.wait(for: "The film: the player ended at 0:01. clip 0:01 opens it there")
    cinema.type("clip 0:01")
    try terminal.wait(for: "Cue 2 of 2, 0:02")
    cinema.type("quit")
    _ = try terminal.waitForExit()
  }

  @Test("a console that dies takes its player with it")
  func consoleDies() throws {
    let cinema = try Cinema(film: FilmFile.film(seconds: 60))
    cinema.type("go")
    cinema.type("clip ready")
    try cinema.terminal.wait(for: "The film waits")
    let player = try #require(cinema.player)
    cinema.terminal.signal(SIGKILL)
    #expect(try cinema.terminal.waitForExit() == .signal(SIGKILL))
    #expect(eventually { !Cinema.runs(player) }, "the player outlives its console")
  }

  @Test(
    "what cannot be shown is said, and another way is taken with two keys",
    arguments: [
      ("film.avi", "mpv cannot decode it"), ("film.mp4", "mpv does not know its format"),
    ])
  func cannot(_ name: String, _ words: String) throws {
    let film = name == "film.avi" ? FilmFile.undecodable() : Array("no film at all".utf8)
    let cinema = try Cinema(film: film, name: name)
    let terminal = cinema.terminal
    cinema.type("go")
    cinema.type("clip")
    try terminal.wait(for: "The film: \(words)")
    try terminal.wait(for: "f takes another way.")
    terminal.send("f\r1\r")
    try terminal.wait(for: "Nothing is said.")
    #expect(cinema.journal.contains("fallback transcript clip-1 \"\(words)"))
    #expect(cinema.player.map(Cinema.runs) != true)
    cinema.type("quit")
    _ = try terminal.waitForExit()
  }

  @Test("a file that is shorter than its cues is said as it opens, and nothing hangs at its end")
  func short() throws {
    let cinema = try Cinema(film: FilmFile.film(seconds: 1))
    let terminal = cinema.terminal
    cinema.type("go")
    cinema.type("clip")
    try terminal.wait(for: "Cue 1 of 2")
    #expect(terminal.screen.text.contains("the file ends at 0:01, before the cue at 0:02"))
    cinema.type("cue")
    try terminal.wait(for: "The film: the file ends at 0:00, before the cue at 0:02")
    try terminal.wait(for: "Why so grey?")
    cinema.type("clip stop")
    cinema.type("clip 0:02")
    try terminal.wait(for: "The film: the file ends at 0:01, before the clip begins.")
    cinema.type("quit")
    _ = try terminal.waitForExit()
  }

  @Test("a film without a single picture is over at once")
  func empty() throws {
    let cinema = try Cinema(film: FilmFile.film(seconds: 0))
    cinema.type("go")
    cinema.type("clip")
    try cinema.terminal.wait(for: "the file ends at 0:00, before the cues at 0:01 0:02")
    try cinema.terminal.wait(for: "The film is over")
    cinema.type("quit")
    _ = try cinema.terminal.waitForExit()
  }

  @Test("a file that is missing is said before anything starts")
  func missing() throws {
    let cinema = try Cinema(film: nil)
    cinema.type("go")
    cinema.type("clip")
    try cinema.terminal.wait(for: "film.y4m is not there.")
    try cinema.terminal.wait(for: "1 the transcript for everybody")
    cinema.terminal.send("1\r")
    try cinema.terminal.wait(for: "Nothing is said.")
    cinema.type("quit")
    _ = try cinema.terminal.waitForExit()
  }

  @Test(
    "names that mpv would take for options or protocols are files", arguments: ["-x.y4m", "edl:x"])
  func names(_ name: String) throws {
    let cinema = try Cinema(film: FilmFile.film(seconds: 5), name: name)
    cinema.type("go")
    cinema.type("clip ready")
    try cinema.terminal.wait(for: "The film waits at 0:00.")
    cinema.type("quit")
    _ = try cinema.terminal.waitForExit()
  }

  @Test("without mpv the system's opener gets the file, and a timer tells the cues")
  func opener() throws {
    let cinema = try Cinema(film: FilmFile.film(seconds: 5)) { shell in
      shell.addProgram("xdg-open", "printf '%s\\n' \"$@\" > '\(shell.path("called"))'")
      return true
    }
    cinema.type("go")
    cinema.type("clip")
    try cinema.terminal.wait(for: "Cue 1 of 2, 0:01: pause the player")
    #expect(cinema.shell.read("called").hasSuffix("/Workshops/small/film.y4m\n"))
    #expect(cinema.journal.contains("launch clip-1"))
    cinema.type("cue")
    try cinema.terminal.wait(for: "Cue 2 of 2, 0:02: pause the player")
    cinema.type("quit")
    _ = try cinema.terminal.waitForExit()
  }

  @Test("without any player it says so and offers the other ways")
  func nothingPlays() throws {
    let cinema = try Cinema(film: FilmFile.film(seconds: 5)) { _ in true }
    cinema.type("go")
    cinema.type("clip")
    try cinema.terminal.wait(for: "no player on this machine")
    cinema.terminal.send("f\r1\r")
    try cinema.terminal.wait(for: "Nothing is said.")
    cinema.type("quit")
    _ = try cinema.terminal.waitForExit()
  }

  @Test("on a terminal that cannot be drawn on it works too")
  func plainly() throws {
    let cinema = try Cinema(
      film: FilmFile.film(seconds: 5), prompt: "doors >", more: ["TERM": "dumb"])
    cinema.type("go")
    cinema.type("clip")
    try cinema.terminal.wait(for: "Cue 1 of 2, 0:01")
    cinema.type("cue")
    try cinema.terminal.wait(for: "Cue 2 of 2, 0:02")
    cinema.type("quit")
    _ = try cinema.terminal.waitForExit()
  }
}
