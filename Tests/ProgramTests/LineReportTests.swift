import TerminalKit
import Testing

@Suite("Lines in, JSON of every view out")
struct LineReportTests {
  private let shell: Shell

  init() throws {
    shell = try Shell()
    let roster = shell.write("Name\nAna Ruiz\nBen Okafor\nAnders Holm\n", to: "roster.csv")
    _ = shell.lectern(
      "new", "customer-deescalation", "--cohort", "acme-3", "--roster", roster, "--at",
      "2026-12-01T09:00", "--zone", "Europe/Berlin", "--clock", "manual")
  }

  private func report(_ input: String) -> Shell.Run {
    shell.lectern("open", "acme-3", "--clock", "manual", "--json-after", input: input)
  }

  /// A view as `show --json` writes it, without the spaces between its members and without what all
  /// views begin with.
  private func shown(_ view: String) -> String {
    let text = shell.lectern("show", "acme-3", view, "--json", "--clock", "manual").output
    let rows = text.split(separator: "\n").map { $0.drop { $0 == " " } }
    let row = rows.joined().replacing("\": ", with: "\":")
    return String(row.dropLast().split(separator: "\"doubts\":[],", maxSplits: 1).last ?? "")
  }

  @Test("the session as it was opened, then one object a line, whatever becomes of the line")
  func lines() {
    let run = report("at 08:41 here ana\nher zoe\n\nroll <<\n.\nat 09:00 here ben")
    #expect(run.status == 1)
    #expect(run.errors == "")
    let starts = [
      #""line":0,"typed":"","done":true,"answer":[],"now":"2026-12-01T08:00:00.000+01:00""#,
      #""line":1,"typed":"at 08:41 here ana","done":true,"answer":["Ana here 08:41 · 1/3"#,
      #""line":2,"typed":"her zoe","done":false,"answer":["'her' is a beginning."#,
      #""line":3,"typed":"","done":true,"answer":[],"now":"2026-12-01T08:41:00.000+01:00""#,
      #""line":4,"typed":"roll <<","done":true,"answer":[]"#,
      #""line":5,"typed":".","done":"#,
      #""line":6,"typed":"at 09:00 here ben","done":true"#,
    ]
    #expect(run.lines.count == starts.count)
    for (line, start) in zip(run.lines, starts) {
      #expect(line.hasPrefix(#"{"v":1,"asOf":{""#))
      #expect(
        line.contains(#""damage":[],"arriving":[],"doubts":[],"# + start), "\(line.prefix(400))")
    }
  }

  @Test("every view is the one that show --json writes")
  func views() {
    let run = report(
      "at 08:58 here ana ben\nat 09:01 go\nat 09:12 next\nat 09:20 groups 3\nat 09:30 here anders\n"
        + "at 13:00 close anyway\n")
    #expect(run.status == 0, "\(run.output.suffix(400))")
    for view in ["roll", "agenda", "rooms", "scores", "measures", "summary"] {
      let text = shown(view)
      #expect(!text.isEmpty)
      #expect(run.lines.last?.contains("\"\(view)\":{\(text)}") == true, "\(view): \(text)")
    }
  }

  @Test("status is what it answers then")
  func status() {
    let run = report("at 09:01 here ana\n")
    #expect(
      run.lines.last?.hasSuffix(
        #""Here 1/3 · missing: Ben Anders","Next: Welcome 09:01, 10 min"]}"#) == true,
      "\(run.lines.last?.suffix(300) ?? "")")
  }

  @Test("a terminal is refused in words")
  func terminal() throws {
    let terminal = try shell.terminal("open", "acme-3", "--json-after")
    #expect(try terminal.waitForExit() == .status(64))
    #expect(terminal.screen.text.contains("--json-after answers lines that a program pipes in"))
  }
}
