public import Calendar

/// Scores that could not be placed when they came, in the order they came, with what became of them.
public struct Inbox: Equatable, Sendable {
  /// Everything that ever came; numbers count from here, so that they stay when others are placed.
  public private(set) var items: [Item] = []

  /// One score or line without a place.
  public struct Item: Equatable, Sendable {
    /// What names it for ever.
    public let id: ID
    /// Its number for people, from 1.
    public let number: Int
    /// What came.
    public let content: Content
    /// When it came.
    public let at: Instant
    /// What became of it.
    public internal(set) var state: State
  }

  /// What names an item: the act that brought it, and its number there.
  public struct ID: Hashable, Sendable {
    /// The act.
    public let act: ActID
    /// The place in the act, from 1.
    public let position: Int

    /// Creates an id.
    public init(act: ActID, position: Int = 1) {
      self.act = act
      self.position = position
    }
  }

  /// What can wait for a place.
  public enum Content: Equatable, Sendable {
    /// A score that was typed and belongs to no performance.
    case score(Score)
    /// A line as it came.
    case line(KeptLine)
  }

  /// What can become of an item.
  public enum State: Equatable, Sendable {
    case open, placed, dropped
  }

  /// The items that still wait.
  public var open: [Item] { items.filter { $0.state == .open } }

  /// The item with a number, from 1.
  public subscript(number: Int) -> Item? {
    items.indices.contains(number - 1) ? items[number - 1] : nil
  }

  /// Whether the same line of the same sender came before, whatever became of it.
  func holds(_ line: KeptLine) -> Bool {
    items.contains { if case .line(let kept) = $0.content { kept.isSame(line) } else { false } }
  }

  mutating func take(_ content: Content, id: ID, at: Instant) {
    items.append(Item(id: id, number: items.count + 1, content: content, at: at, state: .open))
  }

  /// Marks an item; returns whether it is there.
  mutating func set(_ state: State, _ id: ID) -> Bool {
    guard let index = items.firstIndex(where: { $0.id == id }) else { return false }
    items[index].state = state
    return true
  }
}

/// A line that holds a score and was kept as it came, since it could not be placed for certain.
public struct KeptLine: Hashable, Sendable {
  /// The line without what a platform put in front of it.
  public var text: String
  /// Who sent it, as it said, when it did.
  public var sender: String?
  /// Who judged, when that is certain: the person who typed it.
  public var rater: Rater?
  /// Its line in a file, from 1.
  public var line: Int?

  /// Creates a line.
  public init(_ text: String, sender: String? = nil, rater: Rater? = nil, line: Int? = nil) {
    self.text = text
    self.sender = sender
    self.rater = rater
    self.line = line
  }

  func isSame(_ other: KeptLine) -> Bool { text == other.text && sender == other.sender }
}

/// Scores that came at once: lines that were pasted, or the rows of a file.
public struct Delivery: Equatable, Sendable {
  /// The file's name, when it was one.
  public var file: String?
  /// The SHA-256 of the file's bytes, in hexadecimal.
  public var hash: String?
  /// The scores that were placed, in order.
  public var scores: [Score]
  /// The lines that were not.
  public var kept: [KeptLine]

  /// Creates a delivery.
  public init(
    file: String? = nil, hash: String? = nil, scores: [Score] = [], kept: [KeptLine] = []
  ) {
    self.file = file
    self.hash = hash
    self.scores = scores
    self.kept = kept
  }
}

/// An item of the inbox that found its place.
public struct Placement: Equatable, Sendable {
  /// The item.
  public var item: Inbox.ID
  /// The score as it counts.
  public var score: Score

  /// Creates a placement.
  public init(item: Inbox.ID, score: Score) {
    self.item = item
    self.score = score
  }
}
