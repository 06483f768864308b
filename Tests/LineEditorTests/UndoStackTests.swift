import Testing

@testable import LineEditor

@Suite struct UndoStackTests {
  /// Types a text letter by letter, as the editor notes it.
  private func typing(_ text: String, on stack: inout UndoStack, after start: String = "") {
    var line = start
    for character in text {
      line.append(character)
      stack.note(LineState(text: line, cursor: line.unicodeScalars.count))
    }
  }

  @Test("A word is one step, with the space before the next")
  func words() {
    var stack = UndoStack()
    typing("here ana", on: &stack)
    #expect(stack.undo()?.text == "here ")
    #expect(stack.undo() == LineState())
    #expect(stack.undo() == nil)
    #expect(stack.redo()?.text == "here ")
    #expect(stack.redo()?.text == "here ana")
    #expect(stack.redo() == nil)
  }

  @Test("A run of deletions is one step")
  func deletions() {
    var stack = UndoStack()
    typing("note", on: &stack)
    for length in [3, 2, 1] {
      stack.note(LineState(text: String("note".prefix(length)), cursor: length))
    }
    #expect(stack.undo() == LineState(text: "note", cursor: 4))
    #expect(stack.undo() == LineState())
  }

  @Test("A paste and a killed line are steps of their own")
  func jumps() {
    var stack = UndoStack()
    typing("ab", on: &stack)
    stack.note(LineState(text: "ab pasted text", cursor: 14))
    stack.note(LineState(text: "", cursor: 0))
    #expect(stack.undo()?.text == "ab pasted text")
    #expect(stack.undo()?.text == "ab")
    #expect(stack.undo()?.text == "")
  }

  @Test("Typing elsewhere begins a step, and typing after undo forgets what was undone")
  func places() {
    var stack = UndoStack()
    typing("ab", on: &stack)
    stack.note(LineState(text: "ab", cursor: 0))
    stack.note(LineState(text: "xab", cursor: 1))
    #expect(stack.undo() == LineState(text: "ab", cursor: 0))
    stack.note(LineState(text: "yab", cursor: 1))
    #expect(stack.redo() == nil)
    #expect(stack.undo() == LineState(text: "ab", cursor: 0))
  }
}
