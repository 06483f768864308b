/// What somebody new types where Lectern has another word.
enum SpokenWord: Equatable {
  /// It only shows something, or leaves: the verb is carried out.
  case does(String)
  /// It would change the session: the verbs are named, and nothing is done.
  case means(String)

  /// The words, in small letters.
  static let all: [String: SpokenWord] = [
    "?": .does("help"), "man": .does("help"), "commands": .does("help"),
    "exit": .does("quit"), "bye": .does("quit"), "logout": .does("quit"), ":q": .does("quit"),
    "who": .does("roll"), "attendance": .does("roll"), "people": .does("roll"),
    "participants": .does("roll"), "attendees": .does("roll"), "register": .does("roll"),
    "time": .does("status"), "clock": .does("status"), "where": .does("status"),
    "history": .does("log"),
    "start": .means("go begins the agenda"), "begin": .means("go begins the agenda"),
    "end": .means("close ends the session, quit leaves it open"),
    "finish": .means("close ends the session, quit leaves it open"),
    "stop": .means("hold stops the clocks, close ends the session, quit leaves it open"),
    "pause": .means("hold stops the clocks until resume"),
    "break": .means("hold stops the clocks until resume"),
    "wait": .means("hold stops the clocks until resume"),
    "continue": .means("resume lets the clocks go on"),
    "present": .means("here NAME marks somebody present"),
    "arrived": .means("here NAME marks somebody present"),
    "joined": .means("here NAME marks somebody present"),
    "missing": .means("absent NAME marks somebody absent"),
    "dropped": .means("lost NAME keeps the seat, left NAME gives it up"),
    "disconnected": .means("lost NAME keeps the seat, left NAME gives it up"),
    "gone": .means("lost NAME keeps the seat, left NAME gives it up"),
    "breakout": .means("groups makes rooms, round opens the next round"),
    "breakouts": .means("groups makes rooms, round opens the next round"),
    "play": .means("launch begins an activity, clip steers the player"),
    "video": .means("launch begins an activity, clip steers the player"),
    "grade": .means("score NAME 4 4 3 4 2 g3 scores a performance"),
    "rate": .means("score NAME 4 4 3 4 2 g3 scores a performance"),
    "delete": .means("undo takes back your latest act, undo 12 any act of log"),
    "remove": .means("undo takes back your latest act, undo 12 any act of log"),
    "cancel": .means("undo takes back your latest act, undo 12 any act of log"),
  ]

  /// The first verb that it speaks of.
  var verb: String {
    switch self {
    case .does(let verb): verb
    case .means(let words): String(words.prefix { $0 != " " })
    }
  }
}
