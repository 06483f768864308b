import Names
public import Workshop

/// Decides what a roster file adds to what a cohort knows of people.
///
/// The same e-mail address, or the same id in a system with the same name, is the same person, in
/// this cohort or in another one of the home. The same name alone is a question: the row is held
/// back until somebody answers it, unless there is nothing but names on both sides.
public struct RosterImporter {
  private let file: RosterFile
  private let cohort: Roster
  private let known: KnownPeople
  private let same: RosterLines
  private let apart: RosterLines
  private var sheet: RosterSheet
  private var decision = RosterDecision()
  private var facts: [PersonFacts] = []
  private var decided: Set<Int> = []
  private var taken: Set<PersonID> = []
  private var rows: [Int: PersonID] = [:]

  /// Decides on a file.
  ///
  /// - Parameters:
  ///   - file: The file.
  ///   - cohort: What the cohort knows.
  ///   - elsewhere: Whom other cohorts know.
  ///   - same: Lines that are the person they were asked about.
  ///   - apart: Lines that are somebody else.
  ///   - random: Where new people's ids come from.
  public static func decide(
    _ file: RosterFile, cohort: Roster, elsewhere: [PersonInOtherCohort], same: RosterLines = .none,
    apart: RosterLines = .none, random: inout some RandomNumberGenerator
  ) -> RosterDecision {
    var importer = RosterImporter(file, cohort, elsewhere, same, apart)
    importer.read(&random)
    return importer.decision
  }

  private init(
    _ file: RosterFile, _ cohort: Roster, _ elsewhere: [PersonInOtherCohort], _ same: RosterLines,
    _ apart: RosterLines
  ) {
    self.file = file
    self.cohort = cohort
    self.same = same
    self.apart = apart
    known = KnownPeople(cohort: cohort, elsewhere: elsewhere)
    sheet = file.sheet
    decision.isRepeated = cohort.imports.contains(file.hash)
  }

  private mutating func read(_ random: inout some RandomNumberGenerator) {
    let merged = sheet.remarks.count { if case .merged = $0.kind { true } else { false } }
    decision.rows = sheet.rows.count + merged + sheet.misaligned.count
    joinRows()
    let doubtful = Dictionary(sheet.proposals.map { ($0.second, $0) }) { first, _ in first }
    let pairs = barePairs()
    for row in sheet.rows {
      if let person = certain(row) ?? pairs[row.line] {
        take(row, as: person)
      } else if let person = answered(row) {
        take(row, as: person)
      } else if let question = question(row, doubtful[row.line]) {
        decision.questions.append(question)
      } else {
        take(row, as: fresh(&random))
      }
    }
    finish()
  }

  /// Joins the rows that somebody says are one person, and those that are proposed only then.
  ///
  /// Rows that are known to be two people by their addresses are not joined by `all`.
  private mutating func joinRows() {
    let same = same
    var people: [Int: PersonID] = [:]
    for row in sheet.rows {
      if let person = known.certain(row).first { people[row.line] = person }
    }
    while true {
      let joined = sheet.accept { first, second in
        let (one, other) = (people[first.line], people[second.line])
        guard same.contains(second.line), one == nil || other == nil || one == other else {
          return false
        }
        people[first.line] = one ?? other
        return true
      }
      if joined.isEmpty { return }
      for (first, second) in joined { decided.formUnion([first, second]) }
    }
  }
}

extension RosterImporter {
  /// Somebody who has the row's address, or its id and name.
  private mutating func certain(_ row: RosterSheet.Row) -> PersonID? {
    let people = known.certain(row)
    if people.count > 1 {
      decision.torn.append(RosterDecision.Torn(line: row.line, people: people))
    }
    return people.first
  }

  /// The known person that somebody says the row is, unless it may be several.
  private mutating func answered(_ row: RosterSheet.Row) -> PersonID? {
    let people = known.possible(row)
    guard same.contains(row.line), people.count == 1 else { return nil }
    decided.insert(row.line)
    return people[0]
  }

  /// What to ask about a row, unless somebody has said that it is a person of its own.
  private mutating func question(
    _ row: RosterSheet.Row, _ proposal: RosterSheet.Proposal?
  ) -> RosterQuestion? {
    let other: RosterQuestion.Other? =
      if let person = known.possible(row).first {
        known.cohorts[person].map { .acquainted(person, cohort: $0) } ?? .known(person)
      } else {
        proposal.map(Self.other)
      }
    guard let other else { return nil }
    if apart.contains(row.line) {
      decided.insert(row.line)
      return nil
    }
    return RosterQuestion(line: row.line, name: row.name, other: other)
  }

  private static func other(_ proposal: RosterSheet.Proposal) -> RosterQuestion.Other {
    switch proposal.reason {
    case .sameName: .row(proposal.first)
    case .sameID(let id): .rowWithID(proposal.first, id)
    case .sameEmail(let email): .rowWithEmail(proposal.first, email)
    }
  }

  /// Rows with nothing but a name, and the known people of whom nothing else is known either: as
  /// many on both sides are the same ones, in their order.
  private func barePairs() -> [Int: PersonID] {
    let bare = sheet.rows.filter { $0.emails.isEmpty && $0.ids.isEmpty }
    let groups = Dictionary(grouping: bare) { NameWords.keys(ofName: $0.name) }
    var pairs: [Int: PersonID] = [:]
    for rows in groups.values {
      let people = rows.first.map(known.bare) ?? []
      guard rows.count == people.count else { continue }
      for (row, person) in zip(rows, people) { pairs[row.line] = person }
    }
    return pairs
  }

  private func fresh(_ random: inout some RandomNumberGenerator) -> PersonID {
    PersonID.fresh(using: &random, isTaken: known.isTaken)
  }
}

extension RosterImporter {
  /// Notes what a row adds to what is known of somebody.
  private mutating func take(_ row: RosterSheet.Row, as person: PersonID) {
    let isFirst = taken.insert(person).inserted
    if isFirst { decision.people.append(person) }
    if row.emails.isEmpty, cohort[person]?.emails.isEmpty ?? true { decision.withoutEmail += 1 }
    let isNew = cohort[person] == nil
    if decision.isRepeated, !isNew, !decided.contains(row.line) { return }
    var row = row
    row.emails.removeAll { known.isSomebodyElses($0, than: person) }
    guard let added = RosterNews.facts(row, person, cohort[person], isFirst: isFirst) else {
      return
    }
    facts.append(added)
    if isNew {
      decision.new.insert(person)
      if let other = known.cohorts[person] { decision.acquainted[person] = other }
    } else {
      decision.changed.insert(person)
    }
  }

  private mutating func finish() {
    decision.misaligned = sheet.misaligned
    let questions = Set(decision.questions.map(\.line))
    let held =
      sheet.rows.filter { questions.contains($0.line) }.map {
        HeldRow(line: $0.line, name: $0.name, emails: $0.emails)
      } + sheet.misaligned
    decision.hasNews = !facts.isEmpty
    let named = Set(decision.people)
    decision.unnamed = cohort.learners.map(\.id).filter { !named.contains($0) }
    decision.unasked = [same, apart].flatMap(\.lines).filter { !decided.contains($0) }.sorted()
    let sorted = held.sorted { $0.line < $1.line }
    guard !facts.isEmpty || sorted != cohort.held[file.name] ?? [] else { return }
    decision.act = RosterImport(
      file: file.name, hash: file.hash, people: facts, held: sorted)
  }
}
