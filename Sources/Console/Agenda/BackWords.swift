import Calendar
import Desk
import Plans
import Wording
import Workshop

/// The line for the room's chat that says when it goes on, wherever people sit.
enum BackWords {
  /// Such as `Back at 10:33 · 09:33 in Lisbon`: the session's own time, then each other one of the
  /// cohort's zones.
  static func line(_ moment: Instant, zone: Zone, others: [Zone]) -> String {
    let here = zone.civil(moment)
    var clocks: [(words: String, places: [String])] = []
    for other in others where other.offset(at: moment) != zone.offset(at: moment) {
      let words = other.civil(moment).clockText + day(other.civil(moment), than: here)
      let place = place(other)
      if let index = clocks.firstIndex(where: { $0.words == words }) {
        if !clocks[index].places.contains(place) { clocks[index].places.append(place) }
      } else {
        clocks.append((words, [place]))
      }
    }
    let elsewhere = clocks.map { "\($0.words) in \(DisplayFormat.list($0.places, "and"))" }
    return (["Back at \(here.clockText)"] + elsewhere).joined(separator: " · ")
  }

  /// The city of a zone's name, or what people call the zone.
  private static func place(_ zone: Zone) -> String {
    let city = zone.name.split(separator: "/").last.map(String.init) ?? zone.name
    return String(city.map { $0 == "_" ? " " : $0 })
  }

  private static func day(_ civil: CivilTime, than here: CivilTime) -> String {
    let (there, own) = (days(civil), days(here))
    return there == own ? "" : there > own ? " (next day)" : " (the day before)"
  }

  private static func days(_ civil: CivilTime) -> [Int] { [civil.year, civil.month, civil.day] }
}

extension [Int] {
  fileprivate static func > (a: [Int], b: [Int]) -> Bool { b.lexicographicallyPrecedes(a) }
}

extension Turn {
  /// The line that says when it goes on; zones that cannot be read are left out.
  func back(at moment: Instant) -> String {
    let others = desk.cohort.settings.zones.compactMap { try? desk.zones.zone($0) }
    return BackWords.line(moment, zone: situation.zone, others: others)
  }
}
