extension Verb {
  /// Every verb, in the order of `help`.
  static let all: [Verb] = [
    here, lost, left, absent, excused, walkin, alias, roll,
    `in`, score, amend, unscored, scores,
    test, survey,
    note, park, action, topic, pledge,
    undo, redo, log,
    `import`, export,
  ]
}
