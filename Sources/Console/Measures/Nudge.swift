import Workshop

/// The text that asks those who are missing to take a test or answer a survey, ready to paste.
enum Nudge {
  static func text(_ people: [PersonID], title: String, link: String, _ voice: Voice) -> String {
    let names = people.map(voice.name).joined(separator: ", ")
    let rest = link.isEmpty ? "" : " \(link.harmless)"
    return "\(names): please complete \"\(title.harmless)\" now. Thank you!\(rest)"
  }
}

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
}
