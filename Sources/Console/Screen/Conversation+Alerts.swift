import Calendar
import Desk
import LineEditor
import Wording
import Workshop

extension Conversation {
  /// Every second: what others have written, and what must be known now.
  func tick(_ editor: Editor, _ now: Int64) -> Int64? {
    interpreter.surroundings.columns = editor.columns
    let before = interpreter.screen.playback
    listen(editor)
    if interpreter.screen.playback != before { face = nil }
    let step: Int64 = desk.isRehearsal ? 100 : 1000
    let next = (now / step + 1) * step
    guard now / step != lookedAt else { return next }
    lookedAt = now / step
    look(editor)
    goOn(editor)
    tellDue(editor)
    return next
  }

  /// Passes the time while a file is read: the clock goes on, and what must be known is told.
  func pass(_ editor: Editor, _ words: String, until isDone: (Int32) -> Bool) {
    // Most files take no longer than this, and nothing flickers.
    if isDone(150) { return }
    repeat {
      look(editor)
      tellDue(editor)
      let prompt = currentFace.left.map(\.text).joined()
      editor.show([Span((prompt + words).truncated(toColumns: editor.columns - 1))])
    } while !isDone(500)
    editor.show([])
  }

  private func look(_ editor: Editor) {
    follow(editor)
    face = nil
  }

  private func tellDue(_ editor: Editor) {
    let situation = desk.situation
    let isQuiet = interpreter.screen.quietUntil.map { situation.now < $0 } ?? false
    if isQuiet {
      alerts.pass(situation)
    } else {
      tell(fitted(arrivals.due(at: desk)), in: editor)
      tellAlerts(upTo: situation, in: editor)
    }
  }

  private func tellAlerts(upTo situation: Situation, in editor: Editor) {
    let voice = DisplayFormat(situation, desk: desk)
    for moment in moments(upTo: situation) {
      let words = AlertWords(situation: moment, voice: voice)
      for alert in alerts.due(moment, for: desk.rater) {
        tell(fitted([words.line(alert)]), in: editor)
        if let paste = words.paste(alert) { interpreter.screen.latestPaste = paste }
      }
    }
  }

  /// The moments at which alerts are looked for: now, and in a rehearsal, whose clock leaps, every
  /// second since the last time.
  private func moments(upTo situation: Situation) -> [Situation] {
    defer { alerted = situation.now }
    guard desk.isRehearsal, let last = alerted else { return [situation] }
    let count = min(3600, max(1, situation.now.seconds(since: last)))
    return (1...count).map { second in
      Situation(
        plan: situation.plan, roster: situation.roster, session: situation.session,
        opening: situation.opening, zone: situation.zone,
        now: situation.now.adding(seconds: second - count))
    }
  }

  /// In a rehearsal that goes on by itself: types the lines that are due.
  private func goOn(_ editor: Editor) {
    while let line = autopilot?.line(desk.situation) {
      let prompt = Prompt.left(desk.situation, mode: mode).map(\.text).joined()
      let answer = interpreter.answer(line)
      tell(fitted([prompt + line] + answer.lines), in: editor)
      tell(present(answer.showings, in: editor), in: editor)
    }
  }

  /// Reads what others have written; what must be known of that is told at once.
  private func follow(_ editor: Editor) { tell(fitted(follow()), in: editor) }

  /// On a terminal that cannot be drawn on, at every Enter: what others have written, told before
  /// the line is answered.
  func followPlainly() {
    let notices = follow()
    output.say(notices + arrivals.due(at: desk))
  }

  /// Reads what others have written; returns the notices of that, and once what keeps it from being
  /// read.
  private func follow() -> [String] {
    do {
      arrivals.add(try desk.refresh(), at: desk)
      problem = nil
      return desk.takeNotices().map(\.words) + newDamage()
    } catch {
      defer { problem = "\(error)" }
      return problem == "\(error)" ? [] : ["! \(error)"]
    }
  }

  /// What is wrong with the files since the last look.
  private func newDamage() -> [String] {
    let now = desk.damage
    defer { damage = now }
    return DamageWords.alerts(now.without(damage))
  }
}
