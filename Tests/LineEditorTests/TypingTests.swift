import TerminalKit
import TestKit
import Testing

/// Keys in, an interpreted screen out: what a person at a real terminal would see.
@Suite(.serialized) struct TypingTests {
  @Test("Accents, CJK and emoji are typed, moved over and deleted by character")
  func editing() throws {
    let demo = try DemoSession()
    try demo.type("note Zoë 李雷")
    try demo.wait(line: "demo ❯ note Zoë 李雷", column: 20)
    demo.send("\u{1b}[D\u{7f}")
    try demo.wait(line: "demo ❯ note Zoë 雷", column: 16)
    demo.send("👩‍👩‍👧‍👦🇳🇱")
    try demo.wait(line: "demo ❯ note Zoë 👩‍👩‍👧‍👦🇳🇱雷", column: 20)
    demo.send("\u{7f}")
    try demo.wait(line: "demo ❯ note Zoë 👩‍👩‍👧‍👦雷", column: 18)
    demo.send("\u{7f}\u{1b}[3~x\r")
    try demo.terminal.wait(for: "GOT[note Zoë x]")
    #expect(demo.screen.unknown == [])
  }

  @Test("An accent typed after its letter becomes one character with it")
  func composing() throws {
    let demo = try DemoSession()
    demo.send("note Jose\u{301}")
    try demo.wait(line: "demo ❯ note José", column: 16)
    demo.send("\r")
    try demo.terminal.wait(for: "GOT[note José]")
    #expect(demo.terminal.rawText.contains("GOT[note Jos\u{e9}]"))
  }

  @Test(
    "A wrapped line is edited in its middle, wide characters and all", arguments: [20, 25, 33, 80])
  func wrapping(columns: Int) throws {
    let demo = try DemoSession(columns: columns)
    let words = "note " + String(repeating: "李雷 Zoë ", count: 12)
    demo.send(words + "\u{1}XY\u{5}\r")
    try demo.terminal.wait("the line") { $0.rawText.contains("GOT[XY\(words)]") }
    try demo.waitForPrompt()
    let shown = demo.screen.text.filter { $0 != "\n" }
    #expect(shown.contains("GOT[XY"))
    #expect(demo.screen.unknown == [])
  }

  @Test("Undo and redo go word by word")
  func undo() throws {
    let demo = try DemoSession()
    try demo.type("here ana")
    demo.send("\u{1f}")
    try demo.wait(line: "demo ❯ here", column: 12)
    demo.send("\u{1b}_")
    try demo.wait(line: "demo ❯ here ana", column: 15)
    demo.send("\u{15}")
    try demo.waitForPrompt()
    demo.send("\u{1f}")
    try demo.wait(line: "demo ❯ here ana", column: 15)
  }

  @Test("Tab completes what is certain, shows why, and Enter runs only what is in the line")
  func completing() throws {
    let demo = try DemoSession()
    demo.send("a\t")
    try demo.terminal.wait(for: "another name for somebody")
    #expect(demo.screen.lines.contains("agenda  show the items"))
    demo.send("\t")
    try demo.wait(line: "demo ❯ agenda", column: 13)
    demo.send("\t")
    try demo.wait(line: "demo ❯ alias", column: 12)
    demo.send("\u{1b}[Z")
    try demo.wait(line: "demo ❯ agenda", column: 13)
    demo.send(" Łu\t")
    try demo.wait(line: "demo ❯ agenda Łukasz", column: 21)
    #expect(!demo.screen.text.contains("another name"))
    demo.send("an\t\r")
    try demo.terminal.wait(for: "GOT[agenda Łukasz Ana]")
  }

  @Test("Arrows go through an open menu; Enter takes the row that is marked and runs nothing")
  func menuKeys() throws {
    let demo = try DemoSession()
    demo.send("a\t")
    try demo.terminal.wait(for: "another name for somebody")
    demo.send("\u{1b}[B\u{1b}[B")
    try demo.wait(line: "demo ❯ alias", column: 12)
    demo.send("\u{1b}[A")
    try demo.wait(line: "demo ❯ agenda", column: 13)
    demo.send("\r")
    try demo.wait(line: "demo ❯ agenda", column: 14)
    #expect(!demo.screen.text.contains("another name") && !demo.screen.text.contains("GOT"))
    demo.send("\r")
    try demo.terminal.wait(for: "GOT[agenda ]")
  }

  @Test("Cuts in a row are put back as one piece, older pieces after it")
  func killRing() throws {
    let demo = try DemoSession()
    try demo.type("one two three four")
    demo.send("\u{17}\u{17}")  // Ctrl-W
    try demo.wait(line: "demo ❯ one two", column: 15)
    demo.send("\u{19}")
    try demo.wait(line: "demo ❯ one two three four", column: 25)
    demo.send("\u{1}\u{1b}d\u{5}\u{19}")  // to the start, a word, to the end, put back
    try demo.wait(line: "demo ❯  two three fourone", column: 25)
    demo.send("\u{1b}y")
    try demo.wait(line: "demo ❯  two three fourthree four", column: 32)
    demo.send("\u{1b}y")
    try demo.wait(line: "demo ❯  two three fourone", column: 25)
  }

  @Test("Alt-Right takes one word of the suggestion, Alt-. the last word of earlier lines")
  func words() throws {
    let demo = try DemoSession()
    for line in ["note first \"Zoë is late\"", "here 王芳"] {
      demo.send(line + "\r")
      try demo.terminal.wait(for: "GOT[\(line)]")
    }
    demo.send("no\u{1b}[1;3C")
    try demo.wait(line: "demo ❯ note first", column: 11)
    demo.send("\u{1b}f")
    try demo.wait(line: "demo ❯ note first \"Zoë", column: 17)
    demo.send("\u{15}x \u{1b}.")
    try demo.wait(line: "demo ❯ x 王芳", column: 13)
    demo.send("\u{1b}.")
    try demo.wait(line: "demo ❯ x \"Zoë is late\"", column: 22)
  }

  @Test("Down reaches the rows below again after the history was looked at")
  func rowsAfterHistory() throws {
    let demo = try DemoSession()
    demo.send("agenda\r")
    try demo.terminal.wait(for: "GOT[agenda]")
    demo.send("a\u{1b}\rb\u{1b}[A\u{1b}[A")
    try demo.terminal.wait("the first row") { $0.screen.cursorLine.hasPrefix("demo ❯ a") }
    demo.send("\u{1b}[B\u{1b}[BX\r")
    try demo.terminal.wait(for: "GOT[a|bX]")
  }

  @Test("What history suggests is taken by Right, never by Enter")
  func ghost() throws {
    let demo = try DemoSession()
    demo.send("note first\r")
    try demo.terminal.wait(for: "GOT[note first]")
    demo.send("no")
    try demo.wait(line: "demo ❯ note first", column: 9)
    demo.send("\r")
    try demo.terminal.wait(for: "GOT[no]")
    demo.send("not\u{1b}[C!\r")
    try demo.terminal.wait(for: "GOT[note first!]")
  }

  @Test("Up shows earlier commands that contain the line; Ctrl-R finds by any part")
  func history() throws {
    let demo = try DemoSession()
    for line in ["here Zoë", "note 王芳 late", "agenda"] {
      demo.send(line + "\r")
      try demo.terminal.wait(for: "GOT[\(line)]")
    }
    try demo.waitForPrompt()
    demo.send("zoe\u{1b}[A")
    try demo.wait(line: "demo ❯ here Zoë", column: 15)
    demo.send("\u{1b}[B")
    try demo.wait(line: "demo ❯ zoe", column: 10)
    demo.send("\u{15}\u{12}王")
    try demo.terminal.wait(for: "history ‘王’ note 王芳 late")
    demo.send("\u{3}")
    try demo.waitForPrompt()
    demo.send("\u{12}zoe")
    try demo.terminal.wait(for: "history ‘zoe’ here Zoë")
    demo.send("\r")
    try demo.terminal.wait("the found command again") {
      $0.rawText.split(separator: "GOT[here Zoë]").count == 3
    }
  }

  @Test("An unfinished quote asks for its end, and Alt-Enter begins a row")
  func severalRows() throws {
    let demo = try DemoSession()
    demo.send("note \"one\r")
    try demo.wait(line: "a closing \" …", column: 14)
    demo.send("two\"\u{1b}\rthree\r")
    try demo.terminal.wait(for: "GOT[note \"one|two\"|three]")
  }

  @Test("A bracketed paste keeps its rows and runs nothing")
  func paste() throws {
    let demo = try DemoSession()
    demo.send("\u{1b}[200~s quinn 4\r\ns uma 5\tJose\u{301}\u{1b}[2J\rs kim 3\u{1b}[201~")
    try demo.wait(line: "… s kim 3", column: 9)
    #expect(demo.screen.lines[1].hasPrefix("… s uma 5 José[2J"))
    demo.send("\r")
    try demo.terminal.wait(for: "GOT[s quinn 4|s uma 5 José[2J|s kim 3]")
  }

  @Test("Two lines pasted without brackets run one after the other")
  func plainPaste() throws {
    let demo = try DemoSession()
    demo.send("here ana\rnext\r")
    try demo.terminal.wait(for: "GOT[here ana]")
    try demo.terminal.wait(for: "GOT[next]")
  }

  @Test("NUL, function keys, mouse reports and bytes that are no text leave nothing in the line")
  func noise() throws {
    let demo = try DemoSession()
    demo.terminal.send([0x00] + Array("a\u{1b}[15~\u{1b}OP\u{1b}[<0;3;4M".utf8) + [0xff, 0x80])
    demo.send("b\u{0}c\r")
    try demo.terminal.wait(for: "GOT[abc]")
  }

  @Test("A user's .editrc is obeyed: vi keys")
  func vi() throws {
    let folder = try TemporaryFolder()
    try Disk.write("editor-demo:bind -v\n", to: folder.file(".editrc"))
    let demo = try DemoSession(environment: ["HOME": folder.path])
    try demo.type("here ana")
    demo.send("\u{1b}")
    try demo.wait(line: "demo ❯ here ana", column: 14)
    demo.send("0x")
    try demo.wait(line: "demo ❯ ere ana", column: 7)
    demo.send("u")
    try demo.terminal.wait(for: "demo ❯ here ana")
    demo.send("A!\u{1b}[DZ\r")
    try demo.terminal.wait(for: "GOT[here anaZ!]")
    try demo.waitForPrompt()
    try demo.type("half")
    demo.send("\u{1b}")
    try demo.wait(line: "demo ❯ half", column: 10)
    demo.send("\u{3}")
    try demo.terminal.wait(for: "INTERRUPTED")
    try demo.waitForPrompt()
    demo.send("hello\r")
    try demo.terminal.wait(for: "GOT[hello]")
  }

  @Test("A user's .editrc can bind our commands and libedit's")
  func binding() throws {
    let folder = try TemporaryFolder()
    try Disk.write("bind ^T editor-undo\nbind ^O ed-newline\n", to: folder.file(".editrc"))
    let demo = try DemoSession(environment: ["HOME": folder.path])
    try demo.type("here")
    demo.send("\u{14}")
    try demo.waitForPrompt()
    demo.send("next\u{f}")
    try demo.terminal.wait(for: "GOT[next]")
  }
}
