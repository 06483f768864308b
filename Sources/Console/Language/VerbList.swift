extension Verb {
  /// Every verb, in the order of `help`.
  static let all: [Verb] = [
    here, lost, left, absent, excused, walkin, guest, alias, same, roll, chase,
    go, next, goto, extend, trim, skip, hold, resume, replan, agenda, say, ask, `do`, back,
    launch, clip, cue, fallback, groups, apart, together, optout, swap, freeze, round, rooms,
    card,
    `in`, score, amend, scoring, unscored, inbox, place, scores, calibrate, agreement, reconcile,
    moment, moments,
    test, survey, measures,
    note, park, action, topic, pledge, spot, welfare,
    undo, redo, shift, log,
    `import`, export,
    status, summary, quiet, copy, kept, hide, unhide, help,
    preflight, when, handover, close, quit,
  ]
}
