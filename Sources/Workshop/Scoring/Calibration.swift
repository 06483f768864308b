import Plans

/// What raters gave one performance that all of them scored, before the rounds or between them.
public struct Calibration: Equatable, Sendable {
  /// Which performance, from 1.
  public var number: Int
  /// What it was, when it was said.
  public var title: String?
  /// The levels it deserves, when they were given.
  public var reference: Levels?
  /// What raters gave.
  public var ratings: [Rating]
  /// Lines that hold no rating, as they came.
  public var unread: [KeptLine]

  /// What one rater gave.
  public struct Rating: Equatable, Sendable {
    /// Who gave it; `nil` when the line did not say.
    public var rater: Rater?
    /// The levels.
    public var levels: Levels
    /// Evidence.
    public var note: String?

    /// Creates a rating.
    public init(rater: Rater?, levels: Levels, note: String? = nil) {
      self.rater = rater
      self.levels = levels
      self.note = note
    }
  }

  /// Creates a calibration that says nothing yet.
  public init(number: Int) {
    self.number = number
    title = nil
    reference = nil
    ratings = []
    unread = []
  }
}

/// Every calibration: of each rater the latest rating counts.
public struct CalibrationBook: Equatable, Sendable {
  /// The calibrations in order of their numbers.
  public private(set) var all: [Calibration] = []

  /// The calibration with a number.
  public subscript(number: Int) -> Calibration? { all.first { $0.number == number } }

  /// Takes in what came: of each rater the latest counts, and everybody without a name counts.
  mutating func apply(_ news: Calibration) {
    var calibration = self[news.number] ?? Calibration(number: news.number)
    if let title = news.title { calibration.title = title }
    if let reference = news.reference { calibration.reference = reference }
    for rating in news.ratings {
      if let rater = rating.rater,
        let known = calibration.ratings.firstIndex(where: { $0.rater == rater })
      {
        calibration.ratings[known] = rating
      } else {
        calibration.ratings.append(rating)
      }
    }
    calibration.unread += news.unread
    all.removeAll { $0.number == news.number }
    let place = all.firstIndex { $0.number > news.number } ?? all.endIndex
    all.insert(calibration, at: place)
  }
}

/// Deciding on calibrations.
extension Situation {
  /// The calibration that is meant without saying which: the latest, else the first.
  public var calibrationAtHand: Int { session.calibrations.all.last?.number ?? 1 }

  /// Takes in lines in which raters scored the same performance.
  ///
  /// A line without a sender is a rating of nobody in particular; what is no rating is kept with it.
  public func calibrate(
    _ number: Int, _ lines: [IncomingLine], own: String, trainers: TrainerNames
  ) throws(Refusal) -> Act {
    let placer = ScorePlacer(self)
    var news = Calibration(number: number)
    for line in lines {
      let message = ScoreMessage(line.text, scoring: plan.scoring)
      guard message.problem == nil, !message.levels.isEmpty else {
        news.unread.append(KeptLine(line.text, sender: line.sender, line: line.line))
        continue
      }
      // In a line without a sender's mark the name stands before the levels.
      let text = line.sender ?? message.lead ?? (message.name.isEmpty ? nil : message.name)
      let sender = placer.sender(text, own: own, trainers: trainers)
      news.ratings.append(
        Calibration.Rating(
          rater: Self.rater(sender), levels: message.levels, note: message.note))
    }
    if news.ratings.isEmpty && news.unread.isEmpty { throw .scoring(.emptyScore) }
    return .scoring(.calibrated(news))
  }

  /// Takes in the user's own rating.
  public func calibrate(
    _ number: Int, _ line: ScoreLine, rater: Rater
  ) throws(Refusal) -> Act {
    if line.levels.isEmpty { throw .scoring(.emptyScore) }
    var news = Calibration(number: number)
    news.ratings = [Calibration.Rating(rater: rater, levels: line.levels, note: line.text)]
    return .scoring(.calibrated(news))
  }

  /// Notes the levels that the performance deserves.
  public func reference(_ number: Int, _ line: ScoreLine) throws(Refusal) -> Act {
    if line.levels.isEmpty { throw .scoring(.emptyScore) }
    var news = Calibration(number: number)
    news.reference = line.levels
    return .scoring(.calibrated(news))
  }

  private static func rater(_ sender: Sender) -> Rater? {
    switch sender {
    case .nobody: nil
    case .trainer(let label): Rater(name: label)
    case .learner(let person): Rater(name: person.text, source: .observer)
    case .unknown(let name): Rater(name: name, source: .observer)
    }
  }
}
