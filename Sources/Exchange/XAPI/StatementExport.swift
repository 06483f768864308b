import Workshop

/// A cohort's results as xAPI statements, once as lines and once as an array.
///
/// Every id is derived from the session's (or cohort's) UUID and what the statement is about, so
/// that making them again makes the same ids and a store can tell what it has. Order: session by
/// session, in each the learners in roster order, in each attendance, scores, tests, surveys; then
/// completions.
struct StatementExport {
  private let roll: CohortRoll
  private let options: ExportOptions

  init(_ roll: CohortRoll, _ options: ExportOptions) {
    self.roll = roll
    self.options = options
  }

  /// The two files with their report.
  var export: Export {
    guard let plan = roll.plan, let names = StatementNames(roll.results, plan: plan) else {
      return export([], Preflight(remarks: [.setting(name: "iri", instead: nil)]))
    }
    let homePage = roll.results.lms.homePage
    guard StatementNames.isWebAddress(homePage) else {
      return export([], Preflight(remarks: [.setting(name: "home-page", instead: nil)]))
    }
    let logins = LMSLogins(.statements(homePage: homePage), known: options.known)
    let sorted = logins.sort(roll.learners)
    let people = sorted.entries.map { StatementPerson($0, roll.results) }
    let all = statements(of: people, names)
    let now = roll.sessions.map(\.situation.now).max() ?? Instant(milliseconds: 0)
    // A provider must not set a timestamp in the future.
    let past = all.filter { $0.at <= now }
    var remarks = roll.sessionRemarks
    if past.count < all.count { remarks.append(.future(all.count - past.count)) }
    let named = Set(all.map(\.actor))
    let silent = people.filter { !named.contains($0.agent) }.map(\.learner.name)
    if !silent.isEmpty { remarks.append(.nothingToState(silent)) }
    return export(past, Preflight(held: sorted.held, remarks: remarks))
  }

  private func statements(of people: [StatementPerson], _ names: StatementNames) -> [Statement] {
    let sessions = roll.sessions.indices.flatMap { index -> [Statement] in
      let maker = SessionStatements(roll, session: index, names)
      return people.flatMap { maker.statements(of: $0) }
    }
    guard let completions = CompletionStatements(roll, names) else { return sessions }
    return sessions + people.compactMap { completions.statement(of: $0) }
  }

  private func export(_ statements: [Statement], _ preflight: Preflight) -> Export {
    var lines = JSONWriter()
    for statement in statements {
      lines.statement(statement)
      lines.newline()
    }
    return Export(
      files: [
        ExportFile(name: "xapi.jsonl", bytes: lines.bytes),
        ExportFile(name: "xapi.json", bytes: Self.array(ofLines: lines.bytes)),
      ], preflight: preflight)
  }

  /// The lines as elements of one array, each still on a line of its own.
  ///
  /// A line end can only be between statements, as JSON escapes it inside of texts.
  private static func array(ofLines lines: [UInt8]) -> [UInt8] {
    guard !lines.isEmpty else { return Array("[]\n".utf8) }
    var array = Array("[\n".utf8)
    array.reserveCapacity(lines.count + lines.count / 64)
    for byte in lines.dropLast() {
      if byte == 0x0A { array.append(UInt8(ascii: ",")) }
      array.append(byte)
    }
    return array + Array("\n]\n".utf8)
  }
}
