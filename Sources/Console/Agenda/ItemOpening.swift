import Plans
import Wording
import Workshop

/// What an item needs when it begins.
extension Turn {
  /// Says what the item that has just begun needs, and makes its materials ready to paste.
  func open(_ item: AgendaItem) {
    let forecast = situation.forecast
    guard let row = forecast.rows.first(where: { $0.id == item.id }) else { return }
    let slide = item.slide.isEmpty ? "" : " · slide \(item.slide)"
    say("\(voice.item(item.id)) \(row.planned) min, until \(voice.clock(row.end))\(slide)")
    if !item.say.isEmpty { sayParagraph("Say: \(item.say)") }
    for activity in item.activities.compactMap(situation.plan.activity) {
      say("launch starts \(ItemWords.activity(activity)).")
    }
    let text = materials(of: item)
    if !text.isEmpty { hand(out: text) }
  }

  /// An item's text for the room; while a break runs, with when it goes on.
  func materials(of item: AgendaItem) -> [String] {
    guard item.kind == .break,
      let row = situation.forecast.rows.first(where: { $0.id == item.id && $0.state == .running })
    else { return RoomText(item.materials.rows).rows }
    return RoomText(item.materials.rows).rows + [back(at: row.end)]
  }
}
