public import Formats

extension ExportRemark {
  /// The remark as a sentence.
  public var words: String {
    switch self {
    case .notBegun(let session):
      "\(session) has not begun: nobody has completed the course, and it has no attendance."
    case .running(let session): "\(session) is still running: these are its figures so far."
    case .unsure(let names):
      "Attended enough at most, so not completed, as nobody knows whether they were away between their "
        + "first coming and last going: \(names.joined(separator: ", "))."
    case .migration(let system):
      "This is a migration file: \(system)'s own people import it. Nobody can upload it alone."
    case .setting(let name, let instead?):
      "'\(name)' under 'lms:' is empty: '\(instead)' is used. Check that it is the exact name."
    case .setting(let name, nil):
      "'\(name)' under 'lms:' must be a web address such as https://learn.example.com; without it "
        + "no statement can be made. Set it in cohort.yaml."
    case .noGrades: "This workshop gives no grade ('result: none'): nobody is in the file."
    case .ungraded(let names):
      "No grade, left out so that none is erased: \(names.joined(separator: ", "))."
    case .partial(let names):
      "Graded from some of the steps only: \(names.joined(separator: ", ")). unscored lists them."
    case .existingItem(let item):
      "The second time, import into the existing '\(item)': 'new item' makes another of that name."
    case .reservedTitle(let item, let system):
      "\(system) ignores a column called '\(item)'. Set another 'item' under 'lms:'."
    case .usual(let count, let attendance, let result):
      "\(count) not listed: \(attendance) and \(result)."
    case .byName(let names):
      "No login known, find them by name: \(names.joined(separator: ", "))."
    case .nothingToState(let names):
      "Neither came nor took a test, so there is no statement: \(names.joined(separator: ", "))."
    case .future(let count):
      "\(count) \(count == 1 ? "statement lies" : "statements lie") in the future and are left out."
    }
  }
}
