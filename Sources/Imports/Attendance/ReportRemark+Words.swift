public import Workshop

extension AttendanceReport.Remark: CustomStringConvertible {
  /// The remark as `line N: words`, with the column where it is about one.
  public var description: String {
    let place = column.map { "line \(line), \($0)" } ?? "line \(line)"
    return "\(place): \(words)"
  }

  private var words: String {
    switch kind {
    case .encoding(let name): "read as \(name); save as UTF-8 when letters look wrong"
    case .unreadableText: "a character that cannot be read; the rest stands"
    case .unreadableTime(let text): "expected a date and time, found \"\(text)\"; taken as unknown"
    case .unreadableDuration(let text): "expected a duration, found \"\(text)\"; taken as unknown"
    case .nobody: "times but no name or e-mail; kept without a person"
    case .skipped(let text): "no times of anybody (\"\(text)\"); row left out"
    case .ragged(let found, let expected):
      "\(found) fields where the header has \(expected); read as far as it goes"
    case .endsBeforeStart(let joined, let left):
      "ends (\(left)) before it begins (\(joined)); both taken as unknown"
    case .stillThere: "had not left when the file was made; the end is unknown"
    case .leftWithoutJoining: "left without having joined; the beginning is unknown"
    case .repeatedHour(let text):
      "clocks went back: \"\(text)\" was twice; one of the two was taken"
    case .skippedHour(let text):
      "clocks went forward: \"\(text)\" never was; taken as an hour later"
    case .otherMeeting(let name, let rows):
      "\(rows == 1 ? "1 row" : "\(rows) rows") of another meeting (\(name)); left out"
    case .gapsHidden: "only when people first came and last went: minutes are at most these"
    case .lowerTotal(let minutes):
      "\(minutes) min, less than from coming to going: somebody was away between, so it is at most that"
    case .onlyReported: "no times, only the platform's minutes: reported, not computed"
    case .readByStructure: "unknown words; read by what the columns hold"
    case .brokenQuotes: "quotes that do not pair; read as they stand"
    case .cut: "more rows than are read; what follows was left out"
    }
  }
}
