public import Calendar

/// What names an act for ever: its writer, and its number among that writer's acts.
public struct ActID: Hashable, Sendable, CustomStringConvertible {
  /// The writer, such as `faye-7k3q9x`.
  public let writer: String
  /// The writer's count, from 1.
  public let seq: Int

  /// Creates an id.
  public init(writer: String, seq: Int) {
    self.writer = writer
    self.seq = seq
  }

  /// Hashes the count alone: it is quick, and few writers share one.
  public func hash(into hasher: inout Hasher) { hasher.combine(seq) }

  /// The id as it is written in a journal, such as `faye-7k3q9x:12`.
  public var description: String { "\(writer):\(seq)" }

  /// Creates an id from its text, or `nil` when it is not one.
  public init?(_ text: String) {
    guard let colon = text.lastIndex(of: ":"), let seq = Int(text[text.index(after: colon)...]),
      seq > 0
    else { return nil }
    self.init(writer: String(text[..<colon]), seq: seq)
  }
}

/// An act's place in the order in which acts override each other.
public struct ActOrder: Hashable, Comparable, Sendable {
  /// The hybrid logical clock's milliseconds.
  public let milliseconds: Int64
  /// The hybrid logical clock's counter within the millisecond.
  public let counter: Int
  /// The act, which decides between equal clocks: by writer, then by count.
  public let id: ActID
  /// The line's checksum, which decides between two acts that claim to be the same.
  public let checksum: UInt32

  /// Creates a place.
  public init(milliseconds: Int64, counter: Int, id: ActID, checksum: UInt32 = 0) {
    self.milliseconds = milliseconds
    self.counter = counter
    self.id = id
    self.checksum = checksum
  }

  /// Orders by clock, then writer, then count.
  public static func < (a: ActOrder, b: ActOrder) -> Bool {
    if a.milliseconds != b.milliseconds { return a.milliseconds < b.milliseconds }
    if a.counter != b.counter { return a.counter < b.counter }
    if a.id.writer != b.id.writer { return a.id.writer < b.id.writer }
    if a.id.seq != b.id.seq { return a.id.seq < b.id.seq }
    return a.checksum < b.checksum
  }
}

/// Who may see an act.
public enum Audience: String, CaseIterable, Sendable {
  /// Everyone, also on a shared screen.
  case everyone
  /// Facilitators and co-trainers, when they ask for it by name.
  case trainers
  /// The writer alone.
  case `private`
}

/// When something was done, where that stands among all acts, and who may see it.
public struct Occasion: Equatable, Sendable {
  // In this order they leave no gaps between them, which makes an entry eight words.
  /// The act's place in the order.
  public let order: ActOrder
  /// Who may see it.
  public let audience: Audience
  /// When it happened, which may be before it was typed.
  public let at: Instant

  /// What names the act.
  public var id: ActID { order.id }
}

/// An act with its occasion.
public struct Entry<SomeAct: Equatable & Sendable>: Equatable, Sendable {
  /// When it was done, where that stands among all acts, and who may see it.
  public let occasion: Occasion
  /// What was done.
  public let act: SomeAct

  init(occasion: Occasion, act: SomeAct) {
    self.occasion = occasion
    self.act = act
  }

  /// Creates an entry.
  public init(order: ActOrder, at: Instant, act: SomeAct, audience: Audience = .everyone) {
    occasion = Occasion(order: order, audience: audience, at: at)
    self.act = act
  }

  /// Its place in the order.
  public var order: ActOrder { occasion.order }
  /// Who may see it.
  public var audience: Audience { occasion.audience }
  /// When it happened, which may be before it was typed.
  public var at: Instant { occasion.at }
  /// What names it.
  public var id: ActID { occasion.id }
}
