import Calendar
import Desk
import Journal
import Plans
import Wording
import Workshop

/// The first lines of a conversation: which session this is and where it stands.
enum Greeting {
  static func lines(_ desk: SessionDesk, isReview: Bool, columns: Int) -> [String] {
    let situation = desk.situation
    let voice = DisplayFormat(situation, desk: desk)
    var lines = [headline(desk, voice, isReview)]
    switch situation.progress {
    case .running, .agendaOver: lines.append(lastAct(desk, voice))
    case .ahead, .closed: break
    }
    if !isReview, isFirst(desk) {
      lines += NextCommands.lines(situation, columns: columns)
    }
    if let offer = closing(situation, voice), !isReview { lines.append(offer) }
    lines += DamageWords.alerts(desk.damage)
    if situation.opening.isAssumed, !isReview {
      lines += WhenWords.asked(situation, voice)
    }
    for notice in desk.takeNotices() { lines.append(notice.words) }
    return lines
  }

  /// Whether nothing was typed in this session by the user.
  private static func isFirst(_ desk: SessionDesk) -> Bool {
    !desk.history.lines.contains { line in
      switch line.act {
      case .session(.session(.opened)), .people: false
      case .session: line.id.writer == desk.writer?.name
      }
    }
  }

  /// What to type when a session was left open.
  private static func closing(_ situation: Situation, _ voice: DisplayFormat) -> String? {
    guard situation.isForgotten else { return nil }
    let end = situation.opening.window.end
    return "It was left open. at \(voice.clock(end)) close closes it as of \(voice.clock(end))."
  }

  private static func headline(_ desk: SessionDesk, _ voice: DisplayFormat, _ isReview: Bool)
    -> String
  {
    let situation = desk.situation
    let name = "\(desk.cohort.id)/\(desk.folder.name)"
    let title = situation.plan.title
    if desk.isRehearsal {
      return "Rehearsing \(name), \(title), from \(voice.clock(situation.opening.window.start)). "
        + "Nothing is saved. quit ends it."
    }
    if isReview { return "Reading \(name), \(title). Nothing can be changed." }
    if let closed = situation.session.closed {
      return "\(name), \(title). Closed at \(voice.moment(closed)). help lists what there is."
    }
    if situation.session.agenda.hasBegun {
      return "Resuming \(name), \(title). \(position(situation, voice))"
    }
    let window = situation.opening.window
    let times =
      "\(voice.date(window.start)) \(voice.clock(window.start))–\(voice.clock(window.end))"
    return "\(name), \(title), \(times) \(situation.zone.name). "
      + "\(situation.roster.learners.count) enrolled. help lists what there is."
  }

  /// The item, or the round with its phase, and the time left.
  private static func position(_ situation: Situation, _ voice: DisplayFormat) -> String {
    if let round = situation.runningRound {
      let left = DisplayFormat.countdown(round.secondsLeft)
      return "Round \(round.key.round), \(round.phase.id), \(left) left."
    }
    guard let row = situation.forecast.running, let left = situation.forecast.timeLeft else {
      return "The agenda is over; close closes the session."
    }
    return left < 0
      ? "\(row.title), over by \(DisplayFormat.countdown(-left))."
      : "\(row.title), \(DisplayFormat.countdown(left)) left."
  }

  private static func lastAct(_ desk: SessionDesk, _ voice: DisplayFormat) -> String {
    let history = desk.history
    guard let last = history.lines.last else { return wholeness(desk) }
    let words = ActWords(voice: voice, history: history).line(last, showsAll: false)
    return "Last act \(voice.clockSeconds(last.at)) \(words). \(wholeness(desk))"
  }

  /// Whether everything that was ever written is there, as far as the files tell.
  private static func wholeness(_ desk: SessionDesk) -> String {
    let found = desk.damage.notes.count
    if found > 0 {
      return "Not all is well: \(DisplayFormat.count(found, "finding")) in the session's files."
    }
    let counted = desk.counted
    let lines = DisplayFormat.count(counted.lines, "line")
    let writers = DisplayFormat.count(counted.writers, "writer")
    let withheld = counted.withheld > 0 ? " (\(counted.withheld) withheld from this copy)" : ""
    return "\(lines)\(withheld) of \(writers), no gap, no damage."
  }
}
