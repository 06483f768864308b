import Calendar

/// Reads acts as they are meant by now: whom they name, and when what they say happened.
///
/// Every act passes through it before it counts or is shown. Ids that are one person become one,
/// who was erased is nobody any more, and what a wrong clock stamped is moved to when it was.
public struct ActLens {
  private let map: PersonMap
  private let shifts: ClockShifts
  /// Whether only those who were erased are somebody else.
  private let keepsApart: Bool
  private var order: ActOrder?
  /// Seconds by which the present act's moments move.
  private var seconds = 0
  /// Which of their ids the present act means of people who were joined later.
  private(set) var parts: [PersonID: PersonParts] = [:]
  /// Whether the present act has named somebody by an id that was erased.
  fileprivate var hasMetErased = false
  /// Who was looked up before: an id's digest costs something.
  private var known: [PersonID: PersonID] = [:]

  /// What stands in place of words about somebody who was erased.
  public static let erased = "erased"

  /// Creates a lens.
  init(people map: PersonMap, _ shifts: ClockShifts) {
    self.map = map
    self.shifts = shifts
    keepsApart = false
  }

  /// Creates a lens that does not join ids: who is whom is only about to be read.
  init(erased map: PersonMap) {
    self.map = map
    shifts = ClockShifts()
    keepsApart = true
  }

  /// Whether every act says what it always said.
  var isClear: Bool { map.isEmpty && shifts.isEmpty }

  /// Turns to the next act; returns its occasion as it is meant.
  mutating func turn(to occasion: Occasion) -> Occasion {
    order = occasion.order
    parts = [:]
    seconds = shifts.seconds(of: occasion.id) ?? 0
    if seconds == 0 { return occasion }
    return Occasion(order: occasion.order, audience: occasion.audience, at: moment(occasion.at))
  }
}

extension ActLens {
  /// Returns an act with its occasion as it is meant.
  mutating func read<SomeAct: Rereadable>(_ entry: Entry<SomeAct>) -> Entry<SomeAct> {
    let occasion = turn(to: entry.occasion)
    return Entry(occasion: occasion, act: entry.act.read(through: &self))
  }
}

/// What acts are made of.
extension ActLens {
  /// Returns a moment of the writer's clock as it was.
  func moment(_ at: Instant) -> Instant { at.adding(seconds: seconds) }

  /// Returns who an id is.
  mutating func person(_ id: PersonID) -> PersonID {
    if keepsApart {
      let rest = map.isErased(id) ? map.person(id) : id
      if rest != id { hasMetErased = true }
      return rest
    }
    let person = known[id] ?? map.person(id)
    known[id] = person
    if let order {
      let means = map.parts(id, at: order)
      if means != .all { parts[person, default: []].formUnion(means) }
    }
    return person
  }

  /// Returns who some ids are, each person once.
  mutating func people(_ ids: [PersonID]) -> [PersonID] {
    let people = ids.map { person($0) }
    if people == ids { return ids }
    return people.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }

  /// Returns what is known of somebody: of who was erased hardly more than that there was somebody.
  mutating func facts(_ facts: PersonFacts) -> PersonFacts {
    var facts = facts
    facts.id = person(facts.id)
    if !map.isErased(facts.id) { return facts }
    var rest = PersonFacts(id: facts.id)
    rest.name = Person.erased
    rest.enrolled = facts.enrolled
    return rest
  }

  /// Returns whom a platform saw, without the names of who was erased.
  mutating func stranger(_ stranger: Stranger) -> Stranger {
    let id = person(stranger.id)
    if map.isErased(id) { return Stranger(id: id, names: [Person.erased]) }
    return Stranger(id: id, names: stranger.names, emails: stranger.emails)
  }

  /// Returns words about some people, unless those were erased.
  func words(_ text: String, about people: [PersonID]) -> String {
    !people.isEmpty && people.allSatisfy(map.isErased) ? Self.erased : text
  }

  /// Returns who judged: a learner is named by their id.
  mutating func rater(_ rater: Rater) -> Rater {
    if rater.source == .trainer { return rater }
    return Rater(name: person(PersonID(rater.name)).text, source: rater.source)
  }

  /// Returns the seats of a room; who sits there twice leaves the later chair.
  mutating func room(_ room: Room) -> Room {
    let seats = room.map { seat in seat.learner.map { .learner(person($0)) } ?? seat }
    if seats == room { return room }
    return seats.reduce(into: []) { $0.append($0.contains($1) ? .standIn(StandIns.nobody) : $1) }
  }

  /// Returns what one rater said of a performance.
  mutating func score(_ score: Score) -> Score {
    var score = score
    let wasOwn = score.rater.name == score.performance.learner.text
    let learner = person(score.performance.learner)
    if learner != score.performance.learner { score.performance.learner = learner }
    let judge = rater(score.rater)
    if judge != score.rater { score.rater = judge }
    // Of two entries that are one person, one may have scored the other's turn.
    if !wasOwn, judge.source != .trainer, judge.name == learner.text { score.rater.source = .own }
    if map.isErased(learner) {
      score.note = score.note.map { words($0, about: [learner]) }
      score.reason = score.reason.map { words($0, about: [learner]) }
    }
    return score
  }

  /// Returns a line that waits for its place.
  mutating func line(_ line: KeptLine) -> KeptLine {
    var line = line
    line.rater = line.rater.map { rater($0) }
    return line
  }

  /// Returns somebody's answers.
  mutating func response(_ response: SurveyResponse) -> SurveyResponse {
    guard let author = response.person.map({ person($0) }) else { return response }
    var answers = response.answers
    for case (let item, .text(let text)) in answers {
      answers[item] = .text(words(text, about: [author]))
    }
    return SurveyResponse(person: author, answers: answers)
  }

  /// Returns when the phases of a round end.
  func phases(_ phases: [RoundOpening.PhaseEnd]) -> [RoundOpening.PhaseEnd] {
    phases.map { RoundOpening.PhaseEnd(id: $0.id, end: moment($0.end)) }
  }
}

extension PersonMap {
  /// Whether an act tells something of somebody by an id that was erased.
  public func tellsOfErased(_ act: some Rereadable) -> Bool {
    if !hasErased { return false }
    var lens = ActLens(erased: self)
    _ = act.read(through: &lens)
    return lens.hasMetErased
  }
}
