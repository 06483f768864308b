public import Calendar

/// Who will have attended enough, sorted by what it takes.
public struct AttendanceForecast: Equatable, Sendable {
  /// Have enough, or are here and have enough in good time if they stay.
  public private(set) var safe: [PersonID] = []
  /// Can still have enough: until when they must stay or by when they must be here.
  public private(set) var open: [Chance] = []
  /// Have enough at most: nobody knows whether they were away, so they complete nothing by it.
  public private(set) var unsure: [Loss] = []
  /// Cannot have enough any more, or were said to have gone for good, with their share so far.
  public private(set) var lost: [Loss] = []

  /// Somebody who can still have enough.
  public struct Chance: Equatable, Sendable {
    /// Who.
    public let person: PersonID
    /// Until when they must stay, or by when they must be here.
    public let moment: Instant
    /// Whether they are here.
    public let isHere: Bool
  }

  /// Somebody who cannot have enough any more, or not for certain.
  public struct Loss: Equatable, Sendable {
    /// Who.
    public let person: PersonID
    /// Attended so far, in tenths of a percent.
    public let tenths: Int
  }

  /// The share of the session, in percent, that must be left after somebody has enough for it to be
  /// in good time.
  static let slack = 10
}

extension Situation {
  /// Who will have attended enough, in roster order.
  public var attendanceForecast: AttendanceForecast {
    var forecast = AttendanceForecast()
    let counted = countedTime
    let end = counted.last?.end ?? now
    for attendance in attendances {
      forecast.add(attendance, learnerForecast(attendance, counted: counted), end: end)
    }
    return forecast
  }
}

extension AttendanceForecast {
  /// Sorts somebody in: who has enough has it, even when they are gone.
  fileprivate mutating func add(
    _ attendance: Attendance, _ forecast: LearnerForecast, end: Instant
  ) {
    let person = attendance.person
    let isHere = attendance.status == .present
    if forecast.isSafe {
      safe.append(person)
    } else if let moment = forecast.lastMoment, !forecast.isGone {
      let left = max(0, end.seconds(since: moment))
      if isHere, left * 100 >= forecast.possible * Self.slack {
        safe.append(person)
      } else {
        open.append(Chance(person: person, moment: moment, isHere: isHere))
      }
    } else if forecast.isUnsure {
      unsure.append(Loss(person: person, tenths: attendance.tenths ?? 0))
    } else {
      lost.append(Loss(person: person, tenths: attendance.tenths ?? 0))
    }
  }
}
