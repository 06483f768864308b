extension Verb {
  /// Every verb, in the order of `help`.
  static let all: [Verb] = [
    here, lost, left, absent, excused, walkin, alias, roll,
  ]
}
