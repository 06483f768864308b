/// Two raters of twelve performances on levels 1 to 5; every expected number was computed with other
/// programs (scikit-learn, statsmodels, krippendorff, pingouin).
public enum TwelveRatings {
  /// The levels of the first rater.
  public static let first = [3, 4, 2, 5, 3, 4, 1, 2, 4, 3, 5, 2]
  /// The levels of the second.
  public static let second = [3, 3, 2, 4, 3, 4, 2, 2, 3, 3, 5, 1]
  /// The two of each performance.
  public static let pairs = Array(zip(first, second))
}
