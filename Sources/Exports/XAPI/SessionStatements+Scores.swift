import Plans
import Text
import Workshop

extension SessionStatements {
  /// Returns what trainers scored: for each performance and trainer the mean over the framework's
  /// steps, then each criterion as a part of it.
  func scores(of person: StatementPerson) -> [Statement] {
    var statements: [Statement] = []
    for sheet in sheets.sheets(of: person.id) { append(sheet, of: person, to: &statements) }
    return statements
  }

  private func append(
    _ scored: TrainerSheets.TrainerSheet, of person: StatementPerson,
    to statements: inout [Statement]
  ) {
    let (performance, sheet) = (scored.performance, scored.sheet)
    guard let rolePlay = catalog.rolePlays[performance.activity] else { return }
    let about = message(
      "scored", person.id.text, performance.activity, String(performance.round),
      String(performance.attempt), scored.rater.name)
    var context = context(of: person, in: catalog.session, [catalog.course])
    context.instructor = sheets.agent(scored.rater)
    context.more = details(of: performance)
    if let score = overall(sheet) {
      let id = UUIDv5(message: about)
      statements.append(
        Statement(
          id: id, actor: person.agent, verb: .scored, object: rolePlay, at: sheet.at,
          result: Statement.Result(score: score, more: global(sheet)).json, context: context.json))
      context.part = id
    }
    context.parent = rolePlay
    context.grouping = [catalog.session, catalog.course]
    let shared = context.json
    for (criterion, activity) in catalog.criteria {
      guard let result = level(sheet, criterion).flatMap(catalog.result(of:)) else { continue }
      statements.append(
        Statement(
          id: UUIDv5(message: about + [UInt8(ascii: "|")] + criterion.key.utf8),
          actor: person.agent, verb: .scored, object: activity, at: sheet.at, result: result,
          context: shared))
    }
  }

  /// The mean over the framework's steps that were observed.
  private func overall(_ sheet: ScoreBook.Sheet) -> StatementScore? {
    let levels = plan.scoring.steps.compactMap { level(sheet, $0).map(Double.init) }
    guard !levels.isEmpty else { return nil }
    return StatementScore(levels.reduce(0, +) / Double(levels.count), in: plan.scoring.levels)
  }

  private func level(_ sheet: ScoreBook.Sheet, _ criterion: Criterion) -> Int? {
    sheet.levels[criterion.key].flatMap(\.self)
  }

  private func global(_ sheet: ScoreBook.Sheet) -> Statement.Extension? {
    guard let value = sheet.global, let rating = plan.scoring.global else { return nil }
    let json = JSONText { writer in
      writer.beginObject()
      writer.key(plain: "raw")
      writer.value(value)
      writer.key(plain: "min")
      writer.value(rating.levels.lowerBound)
      writer.key(plain: "max")
      writer.value(rating.levels.upperBound)
      writer.endObject()
    }
    return Statement.Extension(id: extensionIDs.globalRating, value: json)
  }

  private func details(of performance: Performance) -> Statement.Extension {
    let json = JSONText { writer in
      writer.beginObject()
      writer.key(plain: "round")
      writer.value(performance.round)
      writer.key(plain: "attempt")
      writer.value(performance.attempt)
      writer.endObject()
    }
    return Statement.Extension(id: extensionIDs.performance, value: json)
  }
}
