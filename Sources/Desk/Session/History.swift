public import Calendar
public import Workshop

/// Every act since a session was made, people's acts among them, in the order of their clocks.
public struct History: Equatable {
  /// The acts in order.
  public let lines: [Line]

  /// One act.
  public struct Line: Equatable {
    /// The number it is undone by, from 1.
    public let number: Int
    /// Its place in the order.
    public let order: ActOrder
    /// When it happened.
    public let at: Instant
    /// Seconds by which that is later than what the writer's clock showed, which was wrong.
    public let shift: Int
    /// What was done.
    public let act: AnyAct
    /// Who may see it.
    public let audience: Audience
    /// The act that takes it back, or an equal one of somebody else, when it does not count.
    public let undoneBy: ActID?

    /// Whether it counts.
    public var isEffective: Bool { undoneBy == nil }

    /// What names it.
    public var id: ActID { order.id }
  }

  /// An act of either journal.
  public enum AnyAct: Equatable {
    /// An act of the session.
    case session(Act)
    /// An act about people.
    case people(PeopleAct)

    /// The act this one takes back, when it does.
    public var undoes: ActID? {
      switch self {
      case .session(let act): act.undoes
      case .people(let act): act.undoes
      }
    }

    /// Whether it is about people.
    public var isPeople: Bool {
      if case .people = self { true } else { false }
    }

    /// Whether somebody was erased by it, which nobody can take back.
    public var isErasing: Bool {
      if case .people(.erased) = self { true } else { false }
    }

    fileprivate var isOpening: Bool {
      switch self {
      case .session(.session(.opened)), .session(.session(.joined)): true
      case .people(.cohort), .people(.joined), .people(.opened): true
      case .session, .people: false
      }
    }
  }

  /// What is left out of the lines: acts that go along with an act of the session.
  private let companions: [ActID: Line]

  /// Puts two journals together, from the session's first act on.
  ///
  /// - Parameter map: Who is whom, as the journal of people says.
  public init(journal: Ledger<Act>, people: Ledger<PeopleAct>, map: PersonMap) {
    let first = journal.entries.first.map(\.order)
    var all = Line.lines(Array(journal.entries), journal, map) { .session($0) }
    let since = Array(people.entries).drop { entry in first.map { entry.order < $0 } ?? true }
    all += Line.lines(Array(since), people, map) { .people($0) }
    all = all.filter { !$0.act.isOpening }.sorted { $0.order < $1.order }
    companions = PairedActs(all).found
    let hidden = Dictionary(grouping: companions.values, by: \.act.isPeople).mapValues {
      Set($0.map(\.id))
    }
    let shown = all.filter { hidden[$0.act.isPeople]?.contains($0.id) != true }
    lines = shown.enumerated().map { $1.numbered($0 + 1) }
  }

  /// Returns the act with a number.
  public subscript(number: Int) -> Line? {
    lines.indices.contains(number - 1) ? lines[number - 1] : nil
  }

  /// A writer's latest act that counts, which a bare undo takes back.
  public func lastAct(of writer: String) -> Line? {
    lines.last {
      $0.id.writer == writer && $0.isEffective && $0.act.undoes == nil && !$0.act.isErasing
    }
  }

  /// A writer's latest undo that counts, which a bare redo takes back; a redo is none.
  public func lastUndo(of writer: String) -> Line? {
    lines.last { line in
      guard line.id.writer == writer, line.isEffective, line.act.undoes != nil else {
        return false
      }
      return target(of: line)?.act.undoes == nil
    }
  }

  /// The act that an undo or a redo names.
  public func target(of line: Line) -> Line? {
    guard let id = line.act.undoes else { return nil }
    return lines.first { $0.id == id && $0.act.isPeople == line.act.isPeople }
  }

  /// The act that an undo or a redo is about in the end: neither one nor the other.
  public func subject(of line: Line) -> Line? {
    var passed: Set<Int> = []
    var line = line
    while line.act.undoes != nil {
      guard passed.insert(line.number).inserted, let next = target(of: line) else { return nil }
      line = next
    }
    return line
  }

  /// The latest undo that counts and holds an act down.
  public func holding(_ line: Line) -> Line? {
    lines.last { $0.id == line.undoneBy && $0.act.isPeople == line.act.isPeople }
  }

  /// The act that was written along with an act of the session: making a walk-in known, keeping a
  /// report's names, noting an alias or why a room was frozen, or taking that back.
  public func companion(of line: Line) -> Line? {
    line.act.isPeople ? nil : companions[line.id]
  }
}

/// Finds the acts that go along with acts of the session.
private struct PairedActs {
  /// The companions by the id of the session's act.
  private(set) var found: [ActID: History.Line] = [:]
  private let lines: [History.Line]

  init(_ lines: [History.Line]) {
    self.lines = lines
    for (position, line) in lines.enumerated() where !line.act.isPeople {
      found[line.id] = companion(of: line, at: position)
    }
  }

  private func companion(of line: History.Line, at position: Int) -> History.Line? {
    guard case .session(let act) = line.act else { return nil }
    return switch act {
    case .rollCall(let act): companion(of: act, at: position)
    case .undo(let id), .redo(let id):
      found[id].flatMap { reversal(of: $0, before: position) }
    case .practice(.froze(let freeze)):
      sessionActBefore(position) {
        if case .notes(.noted(let note)) = $0 { note.isAbout(freeze) } else { false }
      }
    case .session, .agenda, .clips, .practice, .scoring, .results, .notes, .unknown: nil
    }
  }

  private func reversal(of companion: History.Line, before position: Int) -> History.Line? {
    companion.act.isPeople
      ? before(position) { $0.undoes == companion.id }
      : sessionActBefore(position) { $0.undoes == companion.id }
  }

  private func companion(of act: RollCallAct, at position: Int) -> History.Line? {
    switch act {
    case .walkin(let person), .guest(let person): justBefore(position) { $0.makes(person) }
    case .attended(let file): before(position) { $0.names(file) }
    case .identified(let seen, let person):
      before(position) { seen == person ? $0.makes(person) : $0.adds(person) }
    case .here, .lost, .left, .absent, .excused, .ended: nil
    }
  }

  private func sessionActBefore(_ position: Int, where fits: (Act) -> Bool) -> History.Line? {
    let writer = lines[position].id.writer
    guard let line = lines[..<position].last(where: { $0.id.writer == writer }),
      case .session(let act) = line.act, fits(act)
    else { return nil }
    return line
  }

  /// The act just before, unless somebody was known already, whom undoing keeps.
  private func justBefore(_ position: Int, where fits: (PeopleAct) -> Bool) -> History.Line? {
    let writer = lines[position].id.writer
    guard let line = lines[..<position].last(where: { $0.id.writer == writer }),
      case .people(let act) = line.act, fits(act)
    else { return nil }
    return line
  }

  /// A people's act is written just before the session's act it goes along with.
  private func before(
    _ position: Int, where fits: (PeopleAct) -> Bool
  ) -> History.Line? {
    lines[..<position].last {
      guard $0.id.writer == lines[position].id.writer, case .people(let act) = $0.act else {
        return false
      }
      return fits(act)
    }
  }
}

extension History.Line {
  /// The acts of one journal, not numbered yet.
  fileprivate static func lines<SomeAct: Rereadable>(
    _ entries: [Entry<SomeAct>], _ ledger: Ledger<SomeAct>, _ map: PersonMap,
    act: (SomeAct) -> History.AnyAct
  ) -> [History.Line] {
    let undone = ledger.undone
    return zip(entries, ledger.read(entries, people: map)).map { entry, meant in
      History.Line(
        number: 0, order: entry.order, at: meant.at, shift: meant.at.seconds(since: entry.at),
        act: act(meant.act), audience: entry.audience,
        undoneBy: undone.contains(entry.id) ? ledger.undoer(of: entry.id) : nil)
    }
  }

  fileprivate func numbered(_ number: Int) -> History.Line {
    History.Line(
      number: number, order: order, at: at, shift: shift, act: act, audience: audience,
      undoneBy: undoneBy)
  }
}

extension PeopleAct {
  /// Whether it holds the names of a file's strangers.
  fileprivate func names(_ file: AttendanceImport) -> Bool {
    if case .seen(let names) = self { names.hash == file.hash } else { false }
  }

  /// Whether it noted another name of somebody.
  fileprivate func adds(_ person: PersonID) -> Bool {
    if case .person(let facts) = self { facts.id == person && facts.enrolled == nil } else { false }
  }

  /// Whether it made somebody known who is not enrolled.
  fileprivate func makes(_ person: PersonID) -> Bool {
    if case .person(let facts) = self {
      facts.id == person && facts.enrolled == false
    } else {
      false
    }
  }
}
