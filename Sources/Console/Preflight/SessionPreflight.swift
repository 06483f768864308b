import Calendar
import Desk
import Formats
import LineEditor
import Text
import Wording
import Workshop

/// All that can go wrong today, before it does; nothing of it needs a network or changes a journal.
struct SessionPreflight {
  let desk: SessionDesk
  let environment: [String: String]
  let situation: Situation
  let voice: DisplayFormat

  init(_ desk: SessionDesk, environment: [String: String]) {
    self.desk = desk
    self.environment = environment
    situation = desk.situation
    voice = DisplayFormat(situation, desk: desk)
  }

  /// Everything that was looked at, in the order in which it would hurt.
  var findings: [SessionCheck] {
    [agenda, minimums] + clashes + gaps + short + [when, roster] + heldBack + spoiltIDs + marks
      + identities + clips + player + handouts + machine
  }

  /// The findings as lines, with what to do below each that is not well, and the sum at the end.
  static func lines(_ findings: [SessionCheck], columns: Int) -> [String] {
    var lines: [String] = []
    for finding in findings {
      let head = finding.level.rawValue.padded(toColumns: 5)
      let body = Paragraph.lines(finding.words, columns: columns - 5)
      lines += body.enumerated().map { ($0.offset == 0 ? head : "     ") + $0.element }
      if !finding.advice.isEmpty {
        lines += Paragraph.lines("→ " + finding.advice, columns: columns, indent: "     ")
      }
    }
    let count = { (level: SessionCheck.Level) in findings.count { $0.level == level } }
    return lines + ["\(count(.ok)) ok · \(count(.warn)) warn · \(count(.fail)) fail"]
  }
}

/// What is planned.
extension SessionPreflight {
  private var fit: AgendaFit { AgendaFit(situation.plan, window: situation.opening.window) }

  private var agenda: SessionCheck {
    let fit = fit
    let words = "agenda \(fit.sum)/\(fit.window)"
    if fit.sum == fit.window { return .ok(words) }
    return .warn(
      words + ": the session is scheduled for \(fit.window) min",
      fit.sum > fit.window
        ? "replan says what to shorten once it runs; or change the workshop and make the session anew."
        : "The rest is yours; buffers and fixed starts count from the scheduled start.")
  }

  private var minimums: SessionCheck {
    let fit = fit
    let words = "minimums \(fit.fewest)/\(fit.window)"
    if fit.fewest <= fit.window { return .ok("\(words), \(fit.sum - fit.fewest) min can be won") }
    return .fail(
      words + ": even the shortest agenda does not fit",
      "Leave an item out with skip, or schedule the session longer.")
  }

  private var clashes: [SessionCheck] {
    fit.clashes.map { clash in
      .warn(
        "\(voice.item(clash.item)) must start \(voice.clock(clash.wanted)), what comes before ends "
          + voice.clock(clash.reached),
        "Shorten what comes before it, or move its start.")
    }
  }

  private var gaps: [SessionCheck] {
    let fit = fit
    let window = situation.opening.window
    let over = fit.end.seconds(since: window.end) / 60
    let late = over > 0 ? ", and the agenda ends \(voice.clock(fit.end))" : ""
    return fit.gaps.map { gap in
      .warn(
        "\(voice.item(gap.item)) must start \(voice.clock(gap.wanted)), what comes before ends "
          + "\(voice.clock(gap.reached)): "
          + "\(gap.wanted.seconds(since: gap.reached) / 60) min are planned for nothing\(late)",
        "Give them to what comes before it, or move its start.")
    }
  }

  private var short: [SessionCheck] {
    fit.short.map { short in
      .warn(
        "\(voice.item(short.item)) has \(short.minutes) min: "
          + "\(DisplayFormat.count(short.rounds, "round")) of \(short.each) min take "
          + "\(short.rounds * short.each)",
        "groups rounds=\(max(1, short.minutes / max(1, short.each))) plays fewer; extend gives the item "
          + "more.")
    }
  }

  private var when: SessionCheck {
    let window = situation.opening.window
    let zone = situation.zone
    let words =
      "\(voice.date(window.start)) \(voice.clock(window.start))–\(voice.clock(window.end)) "
      + zone.name
    let local = Zones.local(environment: environment)
    guard let own = try? desk.zones.zone(local) else {
      return .warn("\(words), this machine's zone is unknown", "Look at the clock twice today.")
    }
    if own.offset(at: window.start) == zone.offset(at: window.start) { return .ok(words) }
    let there = own.civil(window.start).clockText
    return .warn(
      "\(words); this machine's clock shows \(there) then (\(local))",
      "All times here are those of \(zone.name); at 09:02 means 09:02 there.")
  }

  private var roster: SessionCheck {
    let count = situation.roster.learners.count
    return count > 0
      ? .ok(DisplayFormat.count(count, "learner") + " enrolled")
      : .fail("nobody is enrolled", "import roster FILE brings people in.")
  }

  private var marks: [SessionCheck] {
    let markings = situation.openMarkings
    if markings.isEmpty { return [] }
    return [
      .warn(
        "marked and not ended: \(OldMarks.words(markings, voice))",
        "absent ends   lets each mark end what it marks, in one act.")
    ]
  }

  /// Rows of rosters that are still held back, file by file.
  private var heldBack: [SessionCheck] {
    situation.roster.stillHeld.map { file, rows in
      let shown = rows.prefix(6).map { row in
        "line \(row.line)" + (row.name.isEmpty ? "" : " \"\(row.name.prefix(30))\"")
      }
      let rest = rows.count - shown.count
      let names = shown.joined(separator: ", ") + (rest > 0 ? " and \(rest) more" : "")
      let lines = rows.map { "\($0.line)" }.joined(separator: ",")
      return .warn(
        "\(DisplayFormat.count(rows.count, "row")) of \(file) held back: \(names)",
        "import roster \(Words.quote(file)) says why; same=\(lines) or apart=\(lines) answers it.")
    }
  }

  /// Ids that a spreadsheet has rounded or turned into dates, which no learning system knows.
  private var spoiltIDs: [SessionCheck] {
    let spoilt = situation.roster.learners.compactMap { person in
      person.ids.values.sorted().first(where: MangledID.isOne).map {
        "\(voice.name(person.id)) \($0.prefix(30))"
      }
    }
    if spoilt.isEmpty { return [] }
    let rest = spoilt.count - 6
    return [
      .warn(
        "ids that a spreadsheet has spoilt: \(spoilt.prefix(6).joined(separator: ", "))"
          + (rest > 0 ? " and \(rest) more" : ""),
        "Take the list from its system again with the ids as text; import roster FILE corrects them."
      )
    ]
  }

  private var identities: [SessionCheck] {
    if situation.roster.learners.isEmpty { return [] }
    return KnownIDs.of(situation.roster).map { ids in
      let count = "\(ids.known)/\(ids.known + ids.unknown.count)"
      let what = ids.system == "e-mail" ? "e-mail addresses" : "\(ids.system) ids"
      let words = "\(what) known for \(count)"
      if ids.unknown.isEmpty { return .ok(words) }
      let names = voice.names(ids.unknown)
      return .warn(
        "\(words), unknown: \(names)",
        "import roster FILE with their ids adds them; without, export holds them back.")
    }
  }
}
