import Workshop

/// Values of a journal that come again and again, each made once.
///
/// A million acts name a few hundred people and give a few combinations of levels. What they share
/// costs neither time nor memory a second time; what was forgotten is only read again.
public final class ValueCache {
  /// Whole acts, by name and facts: most of what is done is done again, such as being here.
  let acts = Recall<Act>(longest: 104, places: 1 << 12)
  /// Lists of people.
  let people = Recall<[PersonID]>(longest: 104, places: 1 << 10)
  /// Levels: there are three thousand ways to score five criteria from 1 to 5.
  let levels = Recall<Levels>(longest: 40, places: 1 << 13)
  /// Scores as far as they were read before their levels.
  let scores = Recall<Score>(longest: 112, places: 1 << 11)
  /// How long the text of the latest of those was.
  var scoreLength = 0

  /// Creates a memory of nothing.
  public init() {}
}
