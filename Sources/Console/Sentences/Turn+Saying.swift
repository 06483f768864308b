import Plans
import Wording
import Workshop

/// Saying what takes several lines.
extension Turn {
  /// Says a list of people after its title, in as many lines as it takes; nothing without people.
  func list(_ title: String, _ people: [PersonID]) {
    guard !people.isEmpty else { return }
    sayAll("\(title): \(voice.names(people))")
  }

  /// Says a sentence in as many lines as it takes.
  func sayAll(_ text: String, indent: String = "") {
    for line in Paragraph.lines(text, columns: surroundings.columns, indent: indent) { say(line) }
  }

  /// Shows text for the room as it will be pasted.
  func hand(out rows: [String]) {
    say("Paste:")
    for row in RoomText(rows).rows { say(row) }
    paste(rows)
  }

  /// Says what to tell everybody, and makes it ready to paste.
  func tell(_ text: String) {
    sayAll("Tell the \(voice.noun)s: \(text)")
    paste([text])
  }

  /// Says text that the workshop's author has written, row by row, in lines that fit the screen.
  func sayParagraph(_ text: String, indent: String = "") {
    for row in text.rows { sayAll(row, indent: indent) }
  }

  /// Says questions with the answers to expect.
  func sayQuestions(_ questions: [AgendaItem.Question]) {
    for question in questions {
      sayParagraph(question.text)
      for answer in question.expect { sayParagraph("- \(answer)", indent: "  ") }
    }
  }
}
