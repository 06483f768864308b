import Glibc
import TerminalKit
import Testing

@Suite("Playing a clip", .serialized)
struct PlayerTests {
  /// A home whose workshop has a clip of its own, and a player that writes down how it was called.
  private func home() throws -> (Shell, [String: String]) {
    let shell = try Shell()
    unlink("\(shell.home)/Workshops")
    _ = shell.run("/bin/cp", ["-rL", "\(Shell.repository)/Workshops", shell.home])
    let clips = "\(shell.home)/Workshops/customer-deescalation/clips"
    mkdir(clips, 0o700)
    _ = shell.run("/bin/cp", ["/dev/null", "\(clips)/clip1.mp4"])
    mkdir(shell.path("bin"), 0o700)
    let script = shell.write(
      "#!/bin/sh\nprintf '%s\\n' \"$@\" > '\(shell.path("called"))'\n", to: "bin/mpv")
    chmod(script, 0o700)
    _ = shell.lectern("new", "customer-deescalation", "--cohort", "acme-3", "--zone", "UTC")
    return (shell, ["PATH": "\(shell.path("bin")):/usr/bin:/bin"])
  }

  @Test("mpv gets the file as an argument behind --, with where to start and end")
  func plays() throws {
    let (shell, more) = try home()
    let terminal = try shell.terminal("open", "acme-3", more: more)
    try terminal.wait(for: "❯")
    terminal.send("clip clip-1\r")
    try terminal.wait("the player's arguments") { _ in shell.read("called").contains("clip1.mp4") }
    let words = shell.read("called").split(separator: "\n").map(String.init)
    #expect(words.contains("--start=0"))
    #expect(words.contains("--end=161"))
    #expect(words.suffix(2).first == "--")
    #expect(words.last?.hasSuffix("/Workshops/customer-deescalation/clips/clip1.mp4") == true)
    terminal.send("quit\r")
    _ = try terminal.waitForExit()
  }

  @Test("without a player it says so and offers the other ways")
  func nothingPlays() throws {
    let (shell, _) = try home()
    let terminal = try shell.terminal("open", "acme-3", more: ["PATH": shell.path("nothing")])
    try terminal.wait(for: "❯")
    terminal.send("clip clip-1\r")
    try terminal.wait(for: "no player on this machine")
    terminal.send("f\r")
    try terminal.wait(for: "transcript")
    terminal.send("quit\r")
    _ = try terminal.waitForExit()
  }
}
