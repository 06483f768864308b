import Plans

/// A line as it came, with who sent it.
public struct IncomingLine: Equatable, Sendable {
  /// The line without what a platform put in front of it.
  public var text: String
  /// Who sent it, as the platform names them.
  public var sender: String?
  /// Its line in a file, from 1.
  public var line: Int?

  /// Creates a line.
  public init(_ text: String, sender: String? = nil, line: Int? = nil) {
    self.text = text
    self.sender = sender
    self.line = line
  }
}

/// What lines that came at once come to: one act, and what to tell.
///
/// Every line is in exactly one of the lists.
public struct DeliveryDecision: Equatable, Sendable {
  /// What to save; `nil` when everything was known.
  public internal(set) var act: Act?
  /// The scores that found their place.
  public internal(set) var placed: [Score] = []
  /// How many lines said what was known already.
  public internal(set) var known = 0
  /// The lines that wait in the inbox from now on, and why.
  public internal(set) var kept: [UnreadLines] = []
  /// The lines that waited in the inbox already, or were placed or dropped there.
  public internal(set) var keptBefore = 0

  /// A line without a place.
  public struct UnreadLines: Equatable, Sendable {
    /// The line.
    public let line: KeptLine
    /// Why.
    public let why: PlacementProblem
  }

  /// How many lines came.
  public var lines: Int { placed.count + known + kept.count + keptBefore }
}

/// Deciding on lines that came at once.
extension Situation {
  /// Places lines; what cannot be placed for certain goes to the inbox.
  ///
  /// - Parameters:
  ///   - lines: The lines in the order in which they count: a later one corrects an earlier one.
  ///   - file: The file they came in and its digest, when they did.
  ///   - own: The label of the user.
  ///   - trainers: The trainers.
  public func deliver(
    _ lines: [IncomingLine], file: (name: String, hash: String)? = nil, own: String,
    trainers: TrainerNames
  ) -> DeliveryDecision {
    var placer = ScorePlacer(self)
    var decision = DeliveryDecision()
    var delivery = Delivery(file: file?.name, hash: file?.hash)
    var now = session.scores
    var seen: Set<KeptLine> = []
    for line in lines {
      let sender = placer.sender(line.sender, own: own, trainers: trainers)
      let message = ScoreMessage(line.text, scoring: plan.scoring)
      do throws(PlacementProblem) {
        let score = try placer.place(message, from: sender, isFromFile: file != nil)
        if isKnown(score, now, file?.hash) {
          decision.known += 1
        } else {
          decision.placed.append(score)
          now.apply(score, at: self.now)
          placer.book = now
        }
      } catch {
        let kept = KeptLine(line.text, sender: line.sender, line: line.line)
        let again = KeptLine(line.text, sender: line.sender)
        if session.scores.inbox.holds(kept) || (file != nil && seen.contains(again)) {
          decision.keptBefore += 1
        } else {
          decision.kept.append(DeliveryDecision.UnreadLines(line: kept, why: error))
        }
        seen.insert(again)
      }
    }
    delivery.scores = decision.placed
    delivery.kept = decision.kept.map(\.line)
    if !delivery.scores.isEmpty || !delivery.kept.isEmpty {
      decision.act = .scoring(.delivered(delivery))
    }
    return decision
  }

  /// Whether a line adds nothing.
  ///
  /// What a file says counts even where it is so already: an earlier row of it must stay behind the
  /// later one when the file comes again.
  private func isKnown(_ score: Score, _ book: ScoreBook, _ hash: String?) -> Bool {
    guard let hash else { return book.knows(score) }
    return session.scores.delivered.contains(score)
      || (session.scores.files.contains(hash)
        && session.scores.sheets[score.performance]?[score.rater] != nil)
  }

  /// Keeps a typed line that cannot be read or placed, so that nothing that was typed is lost.
  public func keep(_ text: String, typedBy rater: Rater) -> Act {
    .scoring(.delivered(Delivery(kept: [KeptLine(text, rater: rater)])))
  }
}
