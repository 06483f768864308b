import Workshop

/// Saying what takes several lines.
extension Turn {
  /// Says a list of people after its title, in as many lines as it takes; nothing without people.
  func list(_ title: String, _ people: [PersonID]) {
    guard !people.isEmpty else { return }
    sayAll("\(title): \(voice.names(people))")
  }

  /// Says a text in as many lines as it takes.
  func sayAll(_ text: String) {
    for line in Paragraph.lines(text, columns: surroundings.columns) { say(line) }
  }

  /// Shows text for the room as it will be pasted.
  func hand(out text: String) {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    while lines.last == "" { lines.removeLast() }
    say("Paste:")
    for line in lines { say(line.harmless) }
    paste(lines.joined(separator: "\n"))
  }

  /// Says what to tell everybody, and makes it ready to paste.
  func tell(_ text: String) {
    sayParagraph("Tell the \(voice.noun)s: \(text)")
    paste(text)
  }

  /// Says text in lines that fit the screen.
  func sayParagraph(_ text: String, indent: String = "") {
    for line in Paragraph.lines(text, columns: surroundings.columns, indent: indent) { say(line) }
  }

  /// Says questions with the answers to expect.
  func sayQuestions(_ questions: [AgendaItem.Question]) {
    for question in questions {
      sayParagraph(question.text)
      for answer in question.expect { sayParagraph("- \(answer)", indent: "  ") }
    }
  }
}
