public import Desk
import Journal
public import Workshop

/// One verb being carried out: what it may look at, what it may do, and what it answers.
public final class Turn {
  /// The session.
  public let desk: SessionDesk
  /// What was typed.
  public var request: Request
  /// When it happened.
  public let at: Instant
  /// Where words go and how wide they may be.
  let surroundings: Surroundings
  /// What earlier lines have left behind; a verb may change it.
  var screen: ScreenState
  /// Keys that are read one by one after this line, if any are.
  var keyMode: (any KeyMode)?
  /// The answer so far.
  private(set) var reply = Reply()

  init(
    desk: SessionDesk, request: Request, at: Instant, surroundings: Surroundings,
    screen: ScreenState
  ) {
    self.desk = desk
    self.request = request
    self.at = at
    self.surroundings = surroundings
    self.screen = screen
  }

  /// The situation at this moment.
  var situation: Situation { desk.situation }
  /// How people and times are written.
  var voice: Voice { Voice(desk.situation, desk: desk) }

  /// Adds a line to the answer.
  func say(_ line: String) { reply.lines.append(line) }

  /// Adds text for the room that can be pasted; it becomes the latest text to copy.
  func paste(_ text: String) { reply.paste = text }

  /// Puts text on the clipboard after this answer.
  func copy(_ text: String, isAsked: Bool = true) {
    reply.copy = ClipboardText(text: text, isAsked: isAsked)
  }

  /// Keeps pasted lines that are not understood: they are listed, and `kept` gives them to a verb.
  func keep(_ lines: [String]) { reply.kept += lines }

  /// Ends the conversation after this answer.
  func leave() { reply.isLast = true }

  /// Starts a program that shows something to the room.
  func show(_ showing: Showing) { reply.showings.append(showing) }

  /// Refuses an act that only the lead may do; for several acts, before the first is saved.
  func admit(_ act: Act) throws {
    if let writer = desk.writer { try situation.admit(act, from: writer.name) }
  }

  /// Saves an act at the moment of this turn.
  @discardableResult
  func record(_ act: Act) throws -> Entry<Act> {
    try admit(act)
    return try desk.record(act, at: at)
  }

  /// Says what is wrong although something was done: in a script it counts as not done.
  func report(_ problem: CommandProblem) { reply.problems.append(problem) }

  /// Asks which of several people a word means; choosing carries out a line with that person.
  func ask(_ question: Question) { reply.questions.append(question) }

  /// The people that words name; words that are not clear become questions, or a problem in a
  /// script, after everything that was clear was done.
  ///
  /// - Parameters:
  ///   - words: The names.
  ///   - group: Who is meant by `all`.
  ///   - line: The line that is carried out for a person chosen later.
  func people(
    _ words: [ScoreLine.Word], all group: [PersonID], line: (String) -> String
  ) -> [PersonID] {
    let match = NameMatch(situation.roster)
    let selection = PeopleSelection(words.map(\.text), match: match, all: group)
    if let holdup = selection.holdup {
      holdUp(holdup, words, line: line)
    } else {
      for unclear in selection.unclear { doubt(unclear, line: line) }
    }
    return selection.people
  }

  /// Asks who is to be left out before anything is done: choosing carries out the whole line.
  private func holdUp(
    _ unclear: PeopleSelection.Unclear, _ words: [ScoreLine.Word], line: (String) -> String
  ) {
    doubt(unclear) { reference in
      line(
        words.map { $0.text == unclear.word ? reference : Words.quote($0.text) }
          .joined(separator: " "))
    }
    say("Nobody is noted until it is clear who is left out.")
  }

  /// The one person a word names, or `nil` when it is not clear, which has then been asked.
  func person(_ word: String, line: (String) -> String) -> PersonID? {
    people([ScoreLine.Word(word)], all: [], line: line).first
  }

  private func doubt(_ unclear: PeopleSelection.Unclear, line: (String) -> String) {
    let voice = voice
    let names = unclear.candidates.map(voice.full)
    guard !unclear.candidates.isEmpty else {
      reply.problems.append(.nobody(unclear.word, nearest: []))
      return
    }
    let minus = unclear.word.hasPrefix("-") ? "-" : ""
    let prefix = request.moment == nil ? "" : "at \(voice.clockSeconds(at)) "
    let lines = unclear.candidates.map { prefix + line(minus + voice.reference($0)) }
    ask(
      Question(
        kind: unclear.isAmbiguous ? .ambiguous : .near, word: unclear.word, choices: names,
        lines: lines))
  }
}
