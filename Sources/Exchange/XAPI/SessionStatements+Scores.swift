import Workshop

extension SessionStatements {
  /// Returns what trainers scored: for each performance and trainer the mean over the framework's
  /// steps, then each criterion as a part of it.
  ///
  /// Peers' scores are no results and trainers' notes are for trainers: both stay out.
  func scores(of person: StatementPerson) -> [Statement] {
    (performances[person.id] ?? []).flatMap { performance in
      let sheets = situation.session.scores.sheets[performance] ?? [:]
      let trainers = sheets.filter { $0.key.source == .trainer }.sorted { $0.key < $1.key }
      return trainers.flatMap { statements(of: person, performance, $0.key, $0.value) }
    }
  }

  private func statements(
    of person: StatementPerson, _ performance: Performance, _ rater: Rater, _ sheet: ScoreBook.Sheet
  ) -> [Statement] {
    guard let rolePlay = catalog.rolePlays[performance.activity] else { return [] }
    let about = [
      "scored", person.id.text, performance.activity, String(performance.round),
      String(performance.attempt), rater.name,
    ].joined(separator: "|")
    var context = context(of: person, in: catalog.session, [catalog.course])
    context.instructor = Statement.Agent(
      homePage: roll.results.lms.iri, account: rater.name, name: nil)
    context.extensions = [details(of: performance)]
    let whole = overall(sheet).map { score in
      Statement(
        id: id(about), actor: person.agent, verb: .scored, object: rolePlay, at: sheet.at,
        result: Statement.Result(score: score, extensions: global(sheet)), context: context)
    }
    context.parent = rolePlay
    context.grouping = [catalog.session, catalog.course]
    context.part = whole?.id
    let parts = catalog.criteria.compactMap { criterion, activity in
      level(sheet, criterion).flatMap { score($0) }.map { score in
        Statement(
          id: id(about, criterion.key), actor: person.agent, verb: .scored, object: activity,
          at: sheet.at, result: Statement.Result(score: score), context: context)
      }
    }
    return [whole].compactMap(\.self) + parts
  }

  /// The mean over the framework's steps that were observed.
  private func overall(_ sheet: ScoreBook.Sheet) -> StatementScore? {
    let levels = plan.scoring.steps.compactMap { level(sheet, $0) }
    return levels.isEmpty ? nil : score(levels.reduce(0, +) / Double(levels.count))
  }

  private func level(_ sheet: ScoreBook.Sheet, _ criterion: Criterion) -> Double? {
    sheet.levels[criterion.key].flatMap(\.self).map(Double.init)
  }

  private func score(_ level: Double) -> StatementScore? {
    let levels = plan.scoring.levels
    return StatementScore(level, Double(levels.lowerBound), Double(levels.upperBound))
  }

  private func global(_ sheet: ScoreBook.Sheet) -> [JSON.Member] {
    guard let value = sheet.global, let rating = plan.scoring.global else { return [] }
    let parts = [
      ("raw", value), ("min", rating.levels.lowerBound), ("max", rating.levels.upperBound),
    ]
    return [JSON.Member(key: names.extensionID("global-rating"), value: JSON(numbers: parts))]
  }

  private func details(of performance: Performance) -> JSON.Member {
    let parts = [("round", performance.round), ("attempt", performance.attempt)]
    return JSON.Member(key: names.extensionID("performance"), value: JSON(numbers: parts))
  }
}

extension JSON {
  /// An object of whole numbers.
  fileprivate init(numbers: [(key: String, number: Int)]) {
    self.init(
      .object(numbers.map { Member(key: $0.key, value: JSON(.integer(Int64($0.number)))) }))
  }
}
