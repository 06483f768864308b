/// A topic the room wants to talk about, with its weight.
public struct TopicRank: Equatable, Sendable {
  /// What a frequency or severity can be.
  public static let ratings = 1...5

  /// The topic.
  public let topic: Session.Noted
  /// How often it happens, when it was said.
  public let frequency: Int?
  /// How bad it is, when it was said.
  public let severity: Int?

  /// Frequency times severity; `nil` while one of them is unknown.
  public var weight: Int? {
    guard let frequency, let severity else { return nil }
    return frequency * severity
  }
}

extension Session {
  /// Topics with the heaviest first; those without a weight last, in the order they came.
  public var rankedTopics: [TopicRank] {
    let topics = notes.filter { $0.note.kind == .topic }.map { topic in
      TopicRank(
        topic: topic, frequency: topic.note.facts["freq"].flatMap { Int(typed: $0) },
        severity: topic.note.facts["sev"].flatMap { Int(typed: $0) })
    }
    return topics.enumerated().sorted {
      ($1.element.weight ?? 0, $0.offset) < ($0.element.weight ?? 0, $1.offset)
    }.map(\.element)
  }
}
