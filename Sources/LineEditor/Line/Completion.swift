/// What could stand in place of a part of the line.
public struct Completion: Equatable, Sendable {
  /// One thing that could stand there.
  public struct Candidate: Equatable, Sendable {
    /// What goes into the line.
    public var text: String
    /// Why it is offered, shown beside it in the menu.
    public var description: String
    /// What follows it in the line when it is the only one: a space, unless more must follow.
    public var ending: String

    /// A candidate with a description for the menu, if there is something to say.
    public init(_ text: String, description: String = "", ending: String = " ") {
      self.text = text
      self.description = description
      self.ending = ending
    }
  }

  /// The part of the line that the chosen candidate replaces.
  public var replacing: Range<String.Index>
  /// What is offered, best first.
  public var candidates: [Candidate]

  /// Candidates for a part of the line, best first.
  public init(replacing: Range<String.Index>, candidates: [Candidate]) {
    self.replacing = replacing
    self.candidates = candidates
  }

  /// What all candidates begin with, if that says more than `typed` and does not contradict it.
  func extending(_ typed: String) -> String? {
    guard var common = candidates.first?.text else { return nil }
    for candidate in candidates.dropFirst() {
      let shared = zip(common, candidate.text).prefix { $0 == $1 }.count
      common = String(common.prefix(shared))
    }
    let goesOn = Folding.bytes(of: common).starts(with: Folding.bytes(of: typed))
    return goesOn && common.count > typed.count ? common : nil
  }
}
