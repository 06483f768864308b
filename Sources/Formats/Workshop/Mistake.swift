public import Text

/// Something in a workshop's files that cannot be meant.
public struct Mistake: Error, Equatable, Sendable {
  /// The file's path.
  public var file: String
  /// Where in the file.
  public var place: TextPlace
  /// What it is about, such as `agenda "welcome"`; empty for the file as a whole.
  public var subject: String
  /// The key, empty when it is about no single one.
  public var key: String
  /// What is wrong.
  public var kind: Kind

  /// The mistakes that can be made.
  public enum Kind: Equatable, Sendable {
    /// The file is not YAML or not text.
    case syntax(String, isExact: Bool)
    /// The file is larger, deeper or more entangled than any workshop.
    case limit(String)
    case misplaced(allowed: [String])
    case noWorkshop
    case unknownKey(String, nearest: String?, allowed: [String])
    case missing(String)
    case twice(firstLine: Int)
    case expected(String, found: String, advice: String?)
    case choice(found: String, nearest: String?, allowed: [String])
    case outside(found: Int, allowed: ClosedRange<Int>)
    case backwards(String)
    case badID(String)
    case badKey(String)
    case onlyDigits(String)
    case named(String, expected: String)
    case taken(String, first: String)
    case unknown(String, kind: String, nearest: String?, among: [String])
    case agendaSum(Int, minutes: Int)
    case minimum(Int, minutes: Int)
    case stepKeys([String], framework: String, expected: [String])
    case outsideClip(Int, from: Int, to: Int?)
    case endsBeforeStart(Int, start: Int)
    case notInOrder(Int, after: Int)
    case pass(Int, maximum: Int)
    case answer(Int, options: Int)
    case anchor(Int, levels: ClosedRange<Int>)
    case scoredRoles(Int)
    /// Rounds take longer than their item has.
    case rounds(Int, each: Int, minutes: Int)
    /// So many minutes lie between the end of what comes before an item and its fixed start.
    case startGap(Int)
    /// What comes before an item takes so many minutes, more than its fixed start leaves.
    case startTooEarly(reached: Int)
    case collides(String, with: String)
    /// A path that leads out of a folder, such as `the workshop's folder`.
    case leadsOut(String, of: String)
  }

  /// Whether a workshop can be used all the same.
  public var isRemark: Bool {
    switch kind {
    case .rounds, .startGap, .startTooEarly: true
    default: false
    }
  }

  /// Creates a mistake.
  public init(file: String, place: TextPlace, subject: String = "", key: String = "", kind: Kind) {
    self.file = file
    self.place = place
    self.subject = subject
    self.key = key
    self.kind = kind
  }
}
