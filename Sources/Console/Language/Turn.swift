public import Calendar
public import Desk
import Journal
import Wording
import Workshop

/// One verb being carried out: what it may look at, what it may do, and what it answers.
public final class Turn {
  /// The session.
  public let desk: SessionDesk
  /// What was typed.
  public var request: Request
  /// When it happened.
  public let at: Instant
  /// Where words go and how wide they may be.
  let surroundings: AnswerContext
  /// What earlier lines have left behind; a verb may change it.
  var screen: ScreenState
  /// Keys that are read one by one after this line, if any are.
  var keyMode: (any KeyMode)?
  /// The question that a digit would answer.
  var openQuestion: Question?
  /// Passes the time while a file is read; without it nobody looks meanwhile.
  var pastime: Pastime?
  /// What it did so far beside answering.
  private(set) var effects: Verb.Effects = []
  /// Whether it has saved anything.
  var hasRecorded: Bool { effects.contains(.mayWriteActs) }
  /// The answer so far.
  private(set) var reply = Reply()

  init(
    desk: SessionDesk, request: Request, at: Instant, surroundings: AnswerContext,
    screen: ScreenState
  ) {
    self.desk = desk
    self.request = request
    self.at = at
    self.surroundings = surroundings
    self.screen = screen
  }

  /// Passes the time until something is done, which says so within so many milliseconds; the words
  /// say what is being done.
  typealias Pastime = (_ words: String, _ isDone: (Int32) -> Bool) -> Void

  /// Does something that takes long and needs nothing of the session, while the clock goes on.
  func meanwhile<Success: Sendable>(
    _ words: String, _ body: @escaping @Sendable () throws -> Success
  ) throws -> Success {
    guard let pastime else { return try body() }
    let work = BackgroundWork(body)
    pastime(words, work.isDone)
    return try work.join()
  }

  /// The situation at this moment.
  var situation: Situation { desk.situation }
  /// How people and times are written.
  var voice: DisplayFormat { DisplayFormat(desk.situation, desk: desk) }

  /// Adds a line to the answer.
  func say(_ line: String) { reply.lines.append(line) }

  /// Adds text for the room that can be pasted, row by row; it becomes the latest text to copy.
  func paste(_ rows: [String]) { reply.paste = RoomText(rows) }

  /// Puts text on the clipboard after this answer.
  func copy(_ text: RoomText, isAsked: Bool = true) {
    reply.copy = ClipboardText(content: text, isAsked: isAsked)
  }

  /// Keeps pasted lines that are not understood: they are listed, and `kept` gives them to a verb.
  func keep(_ lines: [String]) { reply.kept += lines }

  /// Ends the conversation after this answer.
  func leave() { reply.isLast = true }

  /// Starts a program that shows something to the room.
  func show(_ showing: Showing) {
    effects.insert(.startsPrograms)
    reply.showings.append(showing)
  }

  /// Refuses an act that only the lead may do; for several acts, before the first is saved.
  func admit(_ act: Act) throws {
    if let writer = desk.writer { try situation.admit(act, from: writer.name) }
  }

  /// Saves an act at the moment of this turn.
  @discardableResult
  func record(_ act: Act) throws -> Entry<Act> {
    try admit(act)
    effects.insert(.mayWriteActs)
    return try desk.record(act, at: at)
  }

  /// Saves an act about people at the moment of this turn.
  func record(_ act: PeopleAct) throws {
    effects.insert(.mayWriteActs)
    try desk.record(act, at: at)
  }

  /// Takes an act back.
  func undo(_ line: History.Line, in history: History) throws {
    effects.insert(.mayWriteActs)
    try desk.undo(line, in: history)
  }

  /// Brings an act back that was taken back.
  func redo(_ line: History.Line, in history: History) throws {
    effects.insert(.mayWriteActs)
    try desk.redo(line, in: history)
  }

  /// Says that files will be written, which a rehearsal refuses.
  func beginWriting() throws(CommandProblem) {
    effects.insert(.mayWriteFiles)
    if desk.isRehearsal { throw .rehearsed(request.verb) }
  }

  /// Writes a file, with the folder it lies in.
  func write(_ bytes: [UInt8], to path: String) throws {
    try beginWriting()
    try Files.makeFolder(Path.folder(of: path))
    try Files.write(bytes, to: path)
  }

  /// Says what is wrong although something was done: in a script it counts as not done.
  func report(_ problem: CommandProblem) { reply.problems.append(problem) }

  /// Takes back that somebody is nobody, where the answer says so in other words.
  func forgetNobody() {
    reply.problems.removeAll { if case .nobody = $0 { true } else { false } }
  }

  /// Asks which of several people a word means; choosing carries out a line with that person.
  func ask(_ question: Question) { reply.questions.append(question) }
}
