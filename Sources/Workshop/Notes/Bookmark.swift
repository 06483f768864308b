public import Calendar
public import Plans

/// A moment of the session to come back to: words that somebody said, without anybody's name.
public struct Bookmark: Equatable, Sendable {
  /// The words.
  public var text: String
  /// The criterion that they show, by its key.
  public var criterion: String?
  /// The activity whose clip was on, and where it was in whole seconds.
  public var clip: Place?

  /// A place in a clip.
  public struct Place: Equatable, Sendable {
    /// The activity.
    public var activity: String
    /// Seconds from the beginning of the file.
    public var at: Int

    /// Creates a place.
    public init(activity: String, at: Int) {
      self.activity = activity
      self.at = at
    }
  }

  /// Creates a bookmark.
  public init(text: String, criterion: String? = nil, clip: Place? = nil) {
    self.text = text
    self.criterion = criterion
    self.clip = clip
  }
}

extension Situation {
  /// Bookmarks words for the debrief.
  public func bookmark(_ bookmark: Bookmark, at: Instant) throws(Refusal) -> Act {
    try check(at)
    if bookmark.text.allSatisfy(\.isWhitespace) { throw .notes(.emptyNote) }
    if let key = bookmark.criterion, plan.scoring.criterion(key) == nil {
      throw .scoring(.noCriterion(key))
    }
    return .notes(.bookmarked(bookmark))
  }

  /// What was bookmarked, by criterion in the order of the scoring; what shows none comes last.
  public var bookmarksByCriterion: [(criterion: Criterion?, bookmarks: [Bookmark])] {
    let bookmarks = session.bookmarks
    let keys = plan.scoring.criteria.map(\.key)
    let known = plan.scoring.criteria.map { criterion in
      (Optional(criterion), bookmarks.filter { $0.criterion == criterion.key })
    }
    let rest = bookmarks.filter { mark in mark.criterion.map { !keys.contains($0) } ?? true }
    return (known + [(nil, rest)]).filter { !$0.1.isEmpty }.map {
      (criterion: $0.0, bookmarks: $0.1)
    }
  }
}
