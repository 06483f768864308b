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
  case copy

  /// The name in libedit's `bind`.
  var name: String { "editor-" + rawValue }

  /// What `bind -l` prints beside the name.
  var help: String { "Line editor: \(rawValue)" }

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
    case .copy: { pointer, _ in Engine.perform(.copy, pointer) }
    }
  }
}
