package import Calendar

/// A moment as a file writes it: perhaps without a date, perhaps with day and month in an order
/// that only the whole file tells.
package struct WrittenTime: Equatable, Sendable {
  /// The date; nil when the cell has a time of day alone.
  package var date: Day?
  /// Seconds since midnight on a clock of 24 hours; nil when the cell has a date alone.
  package var second: Int?
  /// Milliseconds of the second.
  package var millisecond = 0
  /// Seconds from UTC when the cell says them.
  package var offset: Int?

  /// A date as written.
  package enum Day: Hashable, Sendable {
    /// Year, month and day are certain.
    case certain(Int, Int, Int)
    /// Three numbers, the last a year of four digits: day and month in one of two orders.
    case yearLast(Int, Int, Int)
    /// Three numbers of at most two digits.
    case short(Int, Int, Int)
  }

  /// The date in an order; nil without a date or when there is no such day.
  package func day(_ order: DateOrder) -> CivilTime? {
    guard let date else { return nil }
    let parts: (year: Int, month: Int, day: Int) =
      switch (date, order) {
      case (.certain(let year, let month, let day), _): (year, month, day)
      case (.yearLast(let first, let second, let year), .monthFirst): (year, first, second)
      case (.yearLast(let first, let second, let year), _): (year, second, first)
      case (.short(let first, let second, let third), .dayFirst): (2000 + third, second, first)
      case (.short(let first, let second, let third), .monthFirst): (2000 + third, first, second)
      case (.short(let first, let second, let third), .yearFirst): (2000 + first, second, third)
      }
    let day = CivilTime(parts.year, parts.month, parts.day)
    return day.isValid ? day : nil
  }

  /// Whether the order of a file matters to it.
  package var dependsOnOrder: Bool {
    switch date {
    case .yearLast, .short: true
    case .certain, nil: false
    }
  }

  /// The time of day on a day.
  package func civil(on day: CivilTime) -> CivilTime {
    let second = second ?? 0
    return CivilTime(
      day.year, day.month, day.day, second / 3600, second / 60 % 60, second % 60, millisecond)
  }
}

extension WrittenTime {
  /// Reads a cell; nil when it is neither a date nor a time of day.
  ///
  /// Takes the ways Zoom, Teams, Meet, Webex and BigBlueButton write moments in many languages:
  /// numbers in any digits, months as numbers or names, clocks of 12 or 24 hours, `à`, `de`,
  /// `年月日`, weekdays, ISO 8601 with an offset, and a spreadsheet's `="…"`.
  package init?(_ text: String) {
    guard text.utf8.count <= 80, var reader = WrittenTimeReader(text) else { return nil }
    guard let time = reader.read() else { return nil }
    self = time
  }
}
