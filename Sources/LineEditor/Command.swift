import CEditShim

/// The commands that the editor adds to libedit's own, under names that `.editrc` can bind.
enum Command: String, CaseIterable {
  case accept, newline, interrupt
  case endOfInput = "end-of-input"
  case suspend, complete
  case completeBack = "complete-back"
  case undo, redo, search, clear
  case older, newer
  case left, right, end, backspace, delete
  case wordRight = "word-right"
  case killWordBack = "kill-word-back"
  case killWord = "kill-word"
  case killToStart = "kill-to-start"
  case killToEnd = "kill-to-end"
  case yank
  case yankOlder = "yank-older"
  case lastWord = "last-word"
  case compose
  case copy

  /// The name in libedit's `bind`.
  var name: String { "editor-" + rawValue }

  /// What `bind -l` prints beside the name.
  var help: String { "Line editor: \(rawValue)" }

  /// Whether it brings text onto the screen that was not typed just now.
  var showsOtherText: Bool {
    switch self {
    case .complete, .completeBack, .search, .lastWord, .compose: true
    case .accept, .newline, .interrupt, .endOfInput, .suspend, .undo, .redo, .clear, .older, .newer,
      .left, .right, .end, .backspace, .delete, .wordRight, .killWordBack, .killWord, .killToStart,
      .killToEnd, .yank, .yankOlder, .copy:
      false
    }
  }

  /// What libedit does after the command.
  enum Reply: UInt8 {
    /// Wait for the next key. libedit draws nothing: the screen is not its own.
    case goOn = 0  // CC_NORM
    /// Return from reading the line.
    case finish = 1  // CC_NEWLINE
  }

  /// The function that libedit calls.
  ///
  /// A C function cannot know for which command it was called, hence one literal for each.
  var function: ces_command {
    switch self {
    case .accept: { pointer, _ in Engine.perform(.accept, pointer) }
    case .newline: { pointer, _ in Engine.perform(.newline, pointer) }
    case .interrupt: { pointer, _ in Engine.perform(.interrupt, pointer) }
    case .endOfInput: { pointer, _ in Engine.perform(.endOfInput, pointer) }
    case .suspend: { pointer, _ in Engine.perform(.suspend, pointer) }
    case .complete: { pointer, _ in Engine.perform(.complete, pointer) }
    case .completeBack: { pointer, _ in Engine.perform(.completeBack, pointer) }
    case .undo: { pointer, _ in Engine.perform(.undo, pointer) }
    case .redo: { pointer, _ in Engine.perform(.redo, pointer) }
    case .search: { pointer, _ in Engine.perform(.search, pointer) }
    case .clear: { pointer, _ in Engine.perform(.clear, pointer) }
    case .older: { pointer, _ in Engine.perform(.older, pointer) }
    case .newer: { pointer, _ in Engine.perform(.newer, pointer) }
    case .left: { pointer, _ in Engine.perform(.left, pointer) }
    case .right: { pointer, _ in Engine.perform(.right, pointer) }
    case .end: { pointer, _ in Engine.perform(.end, pointer) }
    case .backspace: { pointer, _ in Engine.perform(.backspace, pointer) }
    case .delete: { pointer, _ in Engine.perform(.delete, pointer) }
    case .wordRight: { pointer, _ in Engine.perform(.wordRight, pointer) }
    case .killWordBack: { pointer, _ in Engine.perform(.killWordBack, pointer) }
    case .killWord: { pointer, _ in Engine.perform(.killWord, pointer) }
    case .killToStart: { pointer, _ in Engine.perform(.killToStart, pointer) }
    case .killToEnd: { pointer, _ in Engine.perform(.killToEnd, pointer) }
    case .yank: { pointer, _ in Engine.perform(.yank, pointer) }
    case .yankOlder: { pointer, _ in Engine.perform(.yankOlder, pointer) }
    case .lastWord: { pointer, _ in Engine.perform(.lastWord, pointer) }
    case .compose: { pointer, _ in Engine.perform(.compose, pointer) }
    case .copy: { pointer, _ in Engine.perform(.copy, pointer) }
    }
  }
}
