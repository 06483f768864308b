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
    public let order: Order
    /// When it happened.
    public let at: Instant
    /// What was done.
    public let deed: Deed
    /// Who may see it.
    public let audience: Audience
    /// Whether it counts.
    public let isEffective: Bool

    /// What names it.
    public var id: ActID { order.id }
  }

  /// An act of either journal.
  public enum Deed: Equatable {
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

    fileprivate var isPeople: Bool {
      if case .people = self { true } else { false }
    }

    fileprivate var isOpening: Bool {
      switch self {
      case .session(.opened), .people(.cohort): true
      default: false
      }
    }
  }

  /// Puts two journals together, from the session's first act on.
  public init(journal: Ledger<Act>, people: Ledger<PeopleAct>) {
    let first = journal.entries.first.map(\.order)
    var all: [Line] = journal.entries.map {
      Line($0, deed: .session($0.act), isEffective: journal.isEffective($0.id))
    }
    let since = people.entries.filter { entry in first.map { entry.order >= $0 } ?? false }
    all += since.map {
      Line($0, deed: .people($0.act), isEffective: people.isEffective($0.id))
    }
    let sorted = all.filter { !$0.deed.isOpening }.sorted { $0.order < $1.order }
    lines = sorted.enumerated().map { $1.numbered($0 + 1) }
  }

  /// Returns the act with a number.
  public subscript(number: Int) -> Line? {
    lines.indices.contains(number - 1) ? lines[number - 1] : nil
  }

  /// A writer's latest act that counts, which a bare undo takes back.
  public func lastAct(of writer: String) -> Line? {
    last(of: writer) { $0.deed.undoes == nil }
  }

  /// A writer's latest undo that counts, which a bare redo takes back; a redo is none.
  public func lastUndo(of writer: String) -> Line? {
    last(of: writer) { line in
      line.deed.undoes.map { self[$0]?.deed.undoes == nil } ?? false
    }
  }

  /// Returns the act that an undo or a redo is about in the end.
  public func undone(by line: Line) -> Line? {
    var passed: Set<Int> = []
    var line = line
    while let next = line.deed.undoes.flatMap({ self[$0] }), passed.insert(next.number).inserted {
      line = next
    }
    return line.deed.undoes == nil ? line : nil
  }

  /// Returns the latest act that counts and takes another one back.
  public func holding(_ line: Line) -> Line? {
    lines.last { $0.isEffective && $0.deed.undoes == line.id }
  }

  /// The act that an act about people goes along with; otherwise the act itself.
  public func main(of line: Line) -> Line {
    guard line.deed.isPeople else { return line }
    return lines[line.number...].first {
      !$0.deed.isPeople && companion(of: $0)?.id == line.id
    } ?? line
  }

  /// Returns the act with an id.
  public subscript(id: ActID) -> Line? { lines.first { $0.id == id } }

  private func last(of writer: String, where fits: (Line) -> Bool) -> Line? {
    lines.last {
      $0.id.writer == writer && $0.isEffective && fits($0) && !isCompanion($0)
    }
  }

  /// The act about people that was written along with an act of the session: making a walk-in
  /// known, or taking that back.
  public func companion(of line: Line) -> Line? {
    switch line.deed {
    case .session(.walkin(let person)):
      return before(line) { $0.makes(person) }
    case .session(.undo(let id)), .session(.redo(let id)):
      guard let undone = lines.first(where: { $0.id == id && !$0.deed.isPeople }),
        let first = companion(of: undone)
      else { return nil }
      return before(line) { $0.undoes == first.id }
    default: return nil
    }
  }

  /// A people's act is written just before the session's act it goes along with.
  private func before(_ line: Line, where fits: (PeopleAct) -> Bool) -> Line? {
    lines[..<(line.number - 1)].last {
      guard $0.id.writer == line.id.writer, case .people(let act) = $0.deed else { return false }
      return fits(act)
    }
  }

  private func isCompanion(_ line: Line) -> Bool { main(of: line) != line }
}

extension History.Line {
  fileprivate init<Fact>(_ entry: Entry<Fact>, deed: History.Deed, isEffective: Bool) {
    self.init(
      number: 0, order: entry.order, at: entry.at, deed: deed, audience: entry.audience,
      isEffective: isEffective)
  }

  fileprivate func numbered(_ number: Int) -> History.Line {
    History.Line(
      number: number, order: order, at: at, deed: deed, audience: audience,
      isEffective: isEffective)
  }
}

extension PeopleAct {
  /// Whether it made somebody known who is not enrolled.
  fileprivate func makes(_ person: PersonID) -> Bool {
    if case .person(let facts) = self {
      facts.id == person && facts.enrolled == false
    } else {
      false
    }
  }
}
