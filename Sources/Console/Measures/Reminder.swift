import Wording
import Workshop

/// The text that asks those who are missing to take a test or answer a survey, ready to paste.
enum Reminder {
  static func text(_ people: [PersonID], title: String, link: String, _ voice: DisplayFormat)
    -> String
  {
    let names = people.map(voice.name).joined(separator: ", ")
    let rest = link.isEmpty ? "" : " \(link)"
    return "\(names): please complete \"\(title)\" now. Thank you!\(rest)"
  }
}
