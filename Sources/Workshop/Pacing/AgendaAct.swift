import Calendar

/// What the agenda did or will do.
public enum AgendaAct: Equatable, Sendable {
  /// The agenda moved from one item to another.
  indirect case moved(Move)
  /// An item's planned minutes changed.
  indirect case retimed(Retiming)
  /// An item will be left out, or will not be left out after all.
  indirect case skipped(item: String, Bool)
  /// Several items got other minutes, went or came back at once.
  indirect case replanned(Replanning)
  /// Everything stands still: an alarm, an outage.
  indirect case held(reason: String?)
  /// What stood still goes on.
  case resumed
}

extension AgendaAct: ActFamily {
  var audience: Audience { .everyone }

  var movesAgenda: Bool { true }

  var isCritical: Bool { false }

  var duplicateKey: DuplicateKey? {
    switch self {
    case .moved(let move): .move(move.number)
    case .retimed, .skipped, .replanned, .held, .resumed: nil
    }
  }

  /// Names nobody, and no moment but that of the act.
  func read(through lens: inout ActLens) -> AgendaAct { self }

  func apply(to session: inout Session, on occasion: Occasion) {
    switch self {
    case .moved(let move):
      if session.isLeadOpen { session.lead = occasion.id.writer }
      session.apply(move, at: occasion.at)
    case .retimed(let retiming): session.agenda.apply(retiming)
    case .skipped(let item, let skips): session.agenda.skip(item, skips)
    case .replanned(let replanning): session.agenda.apply(replanning)
    case .held(let reason): session.agenda.hold(at: occasion.at, reason: reason)
    case .resumed: session.resume(at: occasion.at)
    }
  }
}

extension Session {
  /// A round that ends while everything stands still has ended when that began.
  fileprivate mutating func apply(_ move: Move, at: Instant) {
    guard agenda.apply(move, at: at), move.endsRound else { return }
    rotation.endRound(at: agenda.isHeld ? agenda.holds.last?.start ?? at : at)
  }

  fileprivate mutating func resume(at: Instant) {
    guard agenda.isHeld, let hold = agenda.holds.last else { return }
    agenda.resume(at: at)
    rotation.postpone(during: Period(hold.start, at))
  }
}

/// A move of the agenda.
public struct Move: Equatable, Sendable {
  /// The move's number, from 1: two consoles that both go on make the same move.
  public var number: Int
  /// The item that ended, or `nil` at the start.
  public var from: String?
  /// The item that began, or `nil` when the agenda ended.
  public var to: String?
  /// Whether it ends the round that runs.
  public var endsRound: Bool

  /// Creates a move.
  public init(number: Int, from: String?, to: String?, endsRound: Bool = false) {
    self.number = number
    self.from = from
    self.to = to
    self.endsRound = endsRound
  }
}

/// A change of an item's planned minutes.
public struct Retiming: Equatable, Sendable {
  /// The item's id.
  public var item: String
  /// Minutes before the change.
  public var from: Int
  /// Minutes after it.
  public var to: Int

  /// Creates a change.
  public init(item: String, from: Int, to: Int) {
    self.item = item
    self.from = from
    self.to = to
  }
}
