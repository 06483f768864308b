import Plans
import Wording
import Workshop

/// Who will have attended enough, in one line; or somebody's numbers.
enum AttendanceForecastWords {
  static func say(_ turn: Turn) throws {
    guard let chosen = try turn.chosenAttendees("roll forecast") else { return }
    if chosen.isEmpty { return turn.sayAll(line(turn.situation, turn.voice)) }
    for person in chosen { turn.sayAll(details(person, turn.situation, turn.voice)) }
  }

  private static func line(_ situation: Situation, _ voice: DisplayFormat) -> String {
    let forecast = situation.attendanceForecast
    let percent = situation.plan.completion.attendance
    var parts = ["Safe \(forecast.safe.count)"]
    if !forecast.open.isEmpty {
      let names = groups(forecast.open, voice).map { moment, people in
        "\(SummaryWords.names(people, voice)) (\(moment))"
      }
      parts.append("can still reach \(percent) %: \(names.joined(separator: ", "))")
    }
    if !forecast.unsure.isEmpty {
      let names = forecast.unsure.map { "\(voice.name($0.person)) ≤ \(($0.tenths + 5) / 10) %" }
      parts.append("not certain: \(names.joined(separator: ", "))")
    }
    if !forecast.lost.isEmpty {
      let names = forecast.lost.map { "\(voice.name($0.person)) \(share($0.tenths, percent)) %" }
      parts.append("cannot: \(names.joined(separator: ", "))")
    }
    return parts.joined(separator: " · ")
  }

  /// Those who have until the same time together, in the order of the first of each.
  private static func groups(
    _ chances: [AttendanceForecast.Chance], _ voice: DisplayFormat
  ) -> [(moment: String, people: [PersonID])] {
    var groups: [(moment: String, people: [PersonID])] = []
    for chance in chances {
      let moment = "\(chance.isHere ? "until" : "back by") \(voice.clock(chance.moment))"
      if let place = groups.firstIndex(where: { $0.moment == moment }) {
        groups[place].people.append(chance.person)
      } else {
        groups.append((moment, [chance.person]))
      }
    }
    return groups
  }

  private static func details(
    _ person: PersonID, _ situation: Situation, _ voice: DisplayFormat
  ) -> String {
    let forecast = situation.learnerForecast(person)
    if situation.opening.isAssumed {
      return
        "\(voice.full(person)): \(forecast.seconds / 60) min; nobody knows when the session is held"
    }
    let percent = situation.plan.completion.attendance
    let isHere = situation.isHere(person)
    var words =
      "\(voice.full(person)): \(forecast.seconds / 60) of \(forecast.possible / 60) min · "
      + "\(DisplayFormat.decimal(tenths: forecast.bestTenths)) % at best · "
    if forecast.isSafe {
      words += "has \(percent) %"
    } else if forecast.isUnsure {
      words +=
        "not certain to have \(percent) %, as nobody knows whether they were away between; here and "
        + "left say so"
    } else if let moment = forecast.lastMoment, forecast.isGone {
      words += "cannot reach \(percent) % unless back by \(voice.clock(moment))"
    } else if let moment = forecast.lastMoment {
      words +=
        isHere
        ? "has \(percent) % at \(voice.clock(moment))"
        : "reaches \(percent) % when back by \(voice.clock(moment))"
    } else {
      words += "cannot reach \(percent) % any more"
    }
    return words
  }

  /// Whole percent, but for a share that would then read as enough.
  private static func share(_ tenths: Int, _ percent: Int) -> String {
    let whole = (tenths + 5) / 10
    return whole < percent ? "\(whole)" : DisplayFormat.decimal(tenths: tenths)
  }
}
