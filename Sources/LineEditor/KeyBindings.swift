/// Which key does what, in the notation of libedit's `bind`.
enum KeyBindings {
  /// Keys whose meaning the screen depends on; they win over `.editrc`, in both kinds of map.
  static let everywhere: [(key: String, command: Command)] = [
    ("^M", .accept), ("^J", .accept), ("^C", .interrupt), ("^D", .endOfInput), ("^Z", .suspend),
    ("^I", .complete), ("^_", .undo), ("^R", .search), ("^L", .clear), ("^?", .backspace),
    ("^H", .backspace),
  ]

  /// Further keys of the emacs map; they win as well, since they respect grapheme clusters.
  static let emacs: [(key: String, command: Command)] = [
    ("^B", .left), ("^F", .right), ("^E", .end), ("^P", .older), ("^N", .newer),
    ("^X^U", .undo), ("\\e_", .redo),
  ]

  /// Further keys of vi's command map.
  static let viCommands: [(key: String, command: Command)] = [("u", .undo)]

  /// Keys without a character.
  static let named: [(key: Key.Named, command: String)] = [
    (.up, Command.older.name), (.down, Command.newer.name),
    (.left, Command.left.name), (.right, Command.right.name),
    (.home, "ed-move-to-beg"), (.end, Command.end.name),
    (.wordLeft, "ed-prev-word"), (.wordRight, "em-next-word"),
    (.delete, Command.delete.name), (.deleteWord, "em-delete-next-word"),
    (.backTab, Command.completeBack.name), (.altEnter, Command.newline.name),
    (.insert, "ed-ignore"), (.pageUp, "ed-ignore"), (.pageDown, "ed-ignore"),
  ]

  /// What shells have taught everybody where libedit differs; `.editrc` may say otherwise.
  static let preferences: [(key: String, command: String)] = [
    ("^W", "ed-delete-prev-word"), ("^U", "vi-kill-line-prev"),
  ]
}
