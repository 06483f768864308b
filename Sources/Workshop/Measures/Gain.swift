import Plans

/// What was learned between a pre-test and a post-test, over those who took both.
public struct Gain: Equatable, Sendable {
  /// The pre-test's id.
  public let pre: String
  /// The post-test's id.
  public let post: String
  /// How many took both.
  public let n: Int
  /// The mean of the pre-test in percent of its maximum.
  public let preMean: Double
  /// The mean of the post-test in percent of its maximum.
  public let postMean: Double

  /// Percentage points between the means.
  public var points: Double { postMean - preMean }

  /// The normalised gain of the class means, or `nil` when the pre-test left nothing to gain.
  ///
  /// Source: R. R. Hake, "Interactive-engagement versus traditional methods", American Journal of
  /// Physics 66 (1998): (post − pre) / (100 − pre).
  public var normalised: Double? { preMean < 100 ? points / (100 - preMean) : nil }

  /// Compares two tests over the people with a result in both; `nil` when there is nobody.
  init?(pre: Test, post: Test, results: ResultBook) {
    let before = results.tests[pre.id] ?? [:]
    let after = results.tests[post.id] ?? [:]
    let people = before.keys.filter { after[$0] != nil }.sorted()
    guard !people.isEmpty, pre.maximum > 0, post.maximum > 0 else { return nil }
    let count = Double(people.count)
    self.pre = pre.id
    self.post = post.id
    n = people.count
    preMean =
      people.reduce(0) { $0 + (before[$1]?.points ?? 0) } * 100 / count / Double(pre.maximum)
    postMean =
      people.reduce(0) { $0 + (after[$1]?.points ?? 0) } * 100 / count / Double(post.maximum)
  }
}

extension Situation {
  /// What was learned between the workshop's first pre-test and its first post-test.
  public var gain: Gain? {
    guard let pre = plan.tests.first(where: { $0.moment == .pre }),
      let post = plan.tests.first(where: { $0.moment == .post })
    else { return nil }
    return Gain(pre: pre, post: post, results: session.results)
  }
}
