public import Statistics

extension ResultBook {
  /// The mean of a test's points.
  public func mean(ofTest id: String) -> Mean? {
    Mean((tests[id] ?? [:]).sorted { $0.key < $1.key }.map(\.value.points))
  }

  /// The mean of a survey question's numbers, anonymous answers among them.
  public func mean(of item: String, inSurvey id: String) -> Mean? {
    let named = (surveys[id] ?? [:]).sorted { $0.key < $1.key }.map(\.value)
    return Mean(
      (named + (anonymous[id] ?? [])).compactMap { response in
        if case .number(let number) = response.answers[item] { Double(number) } else { nil }
      })
  }
}
