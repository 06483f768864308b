/// Which key does what, in the notation of libedit's `bind`.
enum KeyBindings {
  /// Keys whose meaning the screen depends on; they win over `.editrc`, in both kinds of map.
  static let everywhere: [(key: String, command: Command)] = [
    ("^M", .accept), ("^J", .accept), ("^C", .interrupt), ("^D", .endOfInput), ("^Z", .suspend),
    ("^I", .complete), ("^_", .undo), ("^R", .search), ("^L", .clear), ("^?", .backspace),
    ("^H", .backspace),
  ]

  /// Further keys of the emacs map; they win as well, since they respect grapheme clusters.
  ///
  /// Alt with a digit means nothing: a count would repeat the next key, up to a million times.
  static let emacs: [(key: String, command: String)] =
    [
      ("^B", Command.left.name), ("^F", Command.right.name), ("^E", Command.end.name),
      ("^P", Command.older.name), ("^N", Command.newer.name), ("^X^U", Command.undo.name),
      ("\\e_", Command.redo.name), ("\\ec", Command.copy.name), ("\\ex", nothing),
      ("\\eX", nothing), ("^X^E", Command.compose.name), ("\\e.", Command.lastWord.name),
      ("\\ef", Command.wordRight.name),
    ] + (0...9).map { ("\\e\($0)", nothing) }

  /// Further keys of both of vi's maps: Alt-C would be Escape and a change there.
  static let vi: [(key: String, command: Command)] = [("^Y", .copy)]

  /// Further keys of vi's command map.
  static let viCommands: [(key: String, command: String)] = [
    ("u", Command.undo.name), ("/", Command.search.name), ("?", Command.search.name),
    (":", nothing), ("v", nothing),
  ]

  /// For libedit's commands that ask a question on the screen, which they cannot draw on, or start
  /// another program, which would stop the clock.
  private static let nothing = "ed-ignore"

  /// Whether libedit adds no more than one character to the line when it gets a key, unless
  /// `.editrc` has bound it: so it is with letters, named keys and those that are ours everywhere.
  static func addsAtMostOne(_ code: UInt32) -> Bool {
    switch code {
    case 0x20..<0x7f, 0x100...: true
    case 0..<0x20: isOurs("^\(UnicodeScalar(UInt8(code) + 0x40))")
    case 0x7f: isOurs("^?")
    default: UInt8(exactly: code).flatMap(Key.Named.init) != nil
    }
  }

  private static func isOurs(_ key: String) -> Bool { everywhere.contains { $0.key == key } }

  /// Keys without a character.
  static let named: [(key: Key.Named, command: String)] = [
    (.up, Command.older.name), (.down, Command.newer.name),
    (.left, Command.left.name), (.right, Command.right.name),
    (.home, "ed-move-to-beg"), (.end, Command.end.name),
    (.wordLeft, "ed-prev-word"), (.wordRight, Command.wordRight.name),
    (.delete, Command.delete.name), (.deleteWord, Command.killWord.name),
    (.backTab, Command.completeBack.name), (.altEnter, Command.newline.name),
    (.insert, "ed-ignore"), (.pageUp, "ed-ignore"), (.pageDown, "ed-ignore"),
  ]

  /// What shells have taught everybody where libedit differs; `.editrc` may say otherwise.
  static let preferences: [(key: String, command: String)] = [
    ("^W", Command.killWordBack.name), ("^U", Command.killToStart.name),
    ("^K", Command.killToEnd.name), ("\\ed", Command.killWord.name),
    ("\\e^?", Command.killWordBack.name), ("\\e^H", Command.killWordBack.name),
    ("^Y", Command.yank.name), ("\\ey", Command.yankOlder.name),
  ]
}
