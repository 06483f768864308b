import TerminalKit
import Testing

@Suite("Command lines that are read without a parser")
struct EverydayTests {
  private func made() throws -> Shell {
    let shell = try Shell()
    let run = shell.lectern(
      "new", "customer-deescalation", "--cohort", "acme-3", "--at", "2026-12-01T09:00", "--zone",
      "UTC")
    #expect(run.status == 0, "\(run.errors)")
    return shell
  }

  @Test(
    "mean the same as with an option that says what is so anyway",
    arguments: [
      [], ["open", "acme-3"], ["open", "acme-3/2026-12-01"], ["open", "acme-4"], ["open", "help"],
      ["do", "acme-3", "agenda"], ["do", "acme-3", "roll", "all"], ["do", "acme-3", "here nobody"],
      ["do", "acme-3", "gibberish"], ["do", "acme-4", "agenda"], ["do", "acme-3", "open"],
      ["do", "do", "do"],
    ])
  func same(words: [String]) throws {
    let shell = try made()
    let option = ["--clock", "system"]
    // What follows the session of `do` is the command's own.
    let more = words.first == "do" ? ["do"] + option + words.dropFirst() : words + option
    let (plain, parsed) = Shell.withinOneMinute {
      (shell.run(Shell.program, words), shell.run(Shell.program, more))
    }
    #expect(plain.status == parsed.status)
    #expect(plain.output == parsed.output)
    #expect(plain.errors == parsed.errors)
  }

  @Test(
    "are none that hold a mistake or ask for help",
    arguments: [
      (["open"], "Missing expected argument '<session>'"),
      (["open", "acme-3", "acme-4"], "Unexpected argument 'acme-4'"),
      (["opne", "acme-3"], "There is no 'lectern opne'. Did you mean 'open'?"),
      (["--home", "/nowhere", "shwo"], "Did you mean 'show'?"),
      (["do"], "Missing expected argument '<session>'"),
      (["open", "--help"], "USAGE: lectern open <session>"),
      (["do", "--help"], "USAGE: lectern do"),
      (["help", "open"], "USAGE: lectern open <session>"),
      (["--help"], "SUBCOMMANDS:"),
      (["--version"], "0.1.0"),
    ])
  func others(words: [String], said: String) throws {
    let run = try Shell().run(Shell.program, words)
    #expect((run.output + run.errors).contains(said), "\(run.output)\(run.errors)")
  }
}
