/// Words that authors write for one of the workshop file's own.
enum MeantWord {
  private static let all: [String: [String]] = [
    "pause": ["break"], "lunch": ["break"], "coffee": ["break"], "recess": ["break"],
    "rest": ["break"], "interval": ["break"],
    "telephone": ["voice"], "phone": ["voice"], "call": ["voice"], "audio": ["voice"],
    "camera": ["video"], "zoom": ["video"], "teams": ["video"],
    "mail": ["email"], "letter": ["email"], "messenger": ["chat"], "text": ["chat"],
    "in-person": ["counter"], "in person": ["counter"], "person": ["counter"],
    "face-to-face": ["counter"], "desk": ["counter"], "onsite": ["counter"],
    "lecture": ["theory"], "input": ["theory"], "presentation": ["theory"], "talk": ["discussion"],
    "debrief": ["discussion"], "exercise": ["practice", "drill"], "activity": ["practice"],
    "role-play": ["practice", "roleplay"], "roleplay": ["practice"], "quiz": ["test"],
    "exam": ["test"], "feedback": ["survey"], "questionnaire": ["survey"], "slack": ["buffer"],
    "reserve": ["buffer"], "organization": ["admin"], "organisation": ["admin"],
    "welcome": ["admin"], "movie": ["clip"], "film": ["clip"], "required": ["must"],
    "mandatory": ["must"], "optional": ["could"], "nice-to-have": ["could"],
  ]

  /// The one of some allowed words that another one means, `nil` when it means none of them.
  static func of(_ text: String, among allowed: [String]) -> String? {
    all[text.lowercased()]?.first(where: allowed.contains)
  }
}
