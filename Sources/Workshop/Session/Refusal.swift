/// Why something cannot be done now: the facts, for whoever puts them into words.
public enum Refusal: Error, Equatable, Sendable {
  /// The session was closed.
  case closed(at: Instant)
  /// The moment lies before the doors opened.
  case beforeDoors(at: Instant, doors: Instant)
  /// The moment lies in the future.
  case inTheFuture(at: Instant, now: Instant)
  /// Everybody named already has that status.
  case already(Status, [PersonID])
  /// These people were not in the session then.
  case notThere([PersonID], at: Instant)
  /// Nobody was named.
  case nobody
  /// Somebody else moves the agenda: who, and who tried.
  case notLead(String, writer: String)
  /// This writer moves the agenda already.
  case leadsAlready(String)

  /// The agenda has no such item.
  case noAgendaItem(String)
  /// The agenda has not begun.
  case notBegun
  /// The agenda has begun already, with this item running.
  case alreadyBegun(item: String?)
  /// The agenda has ended.
  case ended
  /// The item already runs.
  case alreadyRunning(item: String)
  /// The item is over.
  case over(item: String)
  /// The moment lies before the running item began.
  case beforeItem(at: Instant, item: String, start: Instant)
  /// The minutes would leave what the item allows.
  case minutes(item: String, wanted: Int, allowed: ClosedRange<Int>)
  /// The item must be kept.
  case mustKeep(item: String)
  /// What was wished is so already.
  case nothingToReplan
  /// The item has no hard stop that could be moved.
  case noHardStop(item: String)
  /// The time lies before the item's hard stop, so that nobody needs to agree to it.
  case beforeHardStop(item: String, wanted: Instant, due: Instant)
  /// There is no option of that number.
  case noOption(Int, options: Int)
  /// The item is left out already.
  case leftOut(item: String)
  /// Everything stands still already, or nothing does.
  case hold(isHeld: Bool)
  /// The moment lies before everything stood still.
  case beforeHold(at: Instant, start: Instant)
  /// The moment lies before what stood still went on.
  case beforeResume(at: Instant, end: Instant)

  /// The item runs no activity.
  case noActivity(item: String?)
  /// The activity is no clip.
  case noClip(activity: String)
  /// The activity was not launched.
  case notLaunched(activity: String)
  /// The clip has no cue of that number.
  case noCue(Int, cues: Int)
  /// Every cue's question was asked.
  case noMoreCues(activity: String)
  /// Lines name no moment of the clip, or only moments that came in before: how many.
  case nothingSpotted(known: Int)
  /// There is no fallback of that number.
  case noRung(Int, rungs: Int)
  /// Something is still to come: a round that runs, items that must be kept.
  case unfinished(round: Int?, items: [String])

  /// The workshop has no role play for this.
  case noRolePlay
  /// There are too few people for rooms.
  case tooFew(present: Int)
  /// No rooms were made for the role play.
  case noRooms(activity: String)
  /// Every round that has rooms was opened.
  case noMoreRounds(activity: String, opened: Int)
  /// A round still runs.
  case roundRuns(round: Int, until: Instant)
  /// The room does not exist.
  case noRoom(Int, rooms: Int)
  /// No round was opened.
  case noRound
  /// Nobody said which room is being watched in this round.
  case notWatching
  /// The room has no learner in the scored role.
  case nobodyScored(room: Int)

  /// The criterion does not exist.
  case noCriterion(String)
  /// The level is outside what the criterion allows.
  case level(key: String, value: String, allowed: ClosedRange<Int>)
  /// There are more levels than criteria.
  case tooManyLevels(given: Int, criteria: [String])
  /// The score says nothing.
  case emptyScore
  /// There is no earlier score to amend.
  case nothingToAmend(PersonID)
  /// Amending needs a reason.
  case noReason
  /// Nobody of that seat is known to have judged; it must be said who did.
  case noRater(Rater.Source)
  /// The inbox has no such item: how many there were.
  case noItemInInbox(Int, items: Int)
  /// The item of the inbox does not wait any more.
  case notOpen(Int, Inbox.State)
  /// A word of a line cannot be read.
  case unread(String)
  /// The line does not fit anywhere as it stands.
  indirect case misfit(Misfit)
  /// The learner has not played the scored role, in that round when one was said.
  case noTurn(PersonID, round: Int?)
  /// There is nothing that trainers see differently.
  case noDiscrepancy
  /// No rater of that name sees it differently; who does.
  case noView(String, among: [String])

  /// The points are outside the test.
  case points(String, maximum: Int)
  /// The answer is outside the item's scale.
  case answer(item: String, value: String, allowed: ClosedRange<Int>)
  /// The survey has no such item.
  case noItem(String, among: [String])

  /// There is nothing to write down.
  case emptyNote
  /// The number is outside what a topic's frequency or severity can be.
  case rating(name: String, value: String, allowed: ClosedRange<Int>)
  /// The text is not a date.
  case date(String)
}

extension Situation {
  /// Refuses a moment outside the session, and anything once it is closed.
  func admit(_ at: Instant) throws(Refusal) {
    if let closed = session.closed { throw .closed(at: closed) }
    try check(at)
  }

  /// Refuses a moment before the doors opened or in the future.
  public func check(_ at: Instant) throws(Refusal) {
    if at > now { throw .inTheFuture(at: at, now: now) }
    if at < opening.doors { throw .beforeDoors(at: at, doors: opening.doors) }
  }
}
