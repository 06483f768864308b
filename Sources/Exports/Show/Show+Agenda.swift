import Calendar
import Plans
import Text
import Workshop

extension Show {
  func agenda(_ situation: Situation, _ writer: inout JSONWriter) {
    let forecast = situation.forecast
    writer.member("items", array: forecast.rows) { writer, row in
      writer.object { writer in
        writer.member("id", row.id)
        writer.member("title", row.title)
        writer.member("planned", row.planned)
        writer.member("minimum", row.minimum)
        writer.member("roundMinutes", row.roundMinutes)
        writer.member("state", row.state.rawValue)
        writer.member("start", row.state == .skipped ? nil : row.start.rfc3339(in: situation.zone))
        writer.member("end", row.state == .skipped ? nil : row.end.rfc3339(in: situation.zone))
      }
    }
    writer.member("driftSeconds", forecast.drift)
    writer.member("projectedEnd", forecast.projectedEnd.rfc3339(in: situation.zone))
    writer.member("hardStop", (forecast.hardStop?.due).map { $0.rfc3339(in: situation.zone) })
    writer.member("lateStarts", array: forecast.lateStarts) { writer, late in
      writer.object { writer in
        writer.member("id", late.item)
        writer.member("due", late.due.rfc3339(in: situation.zone))
        writer.member("expected", late.expected.rfc3339(in: situation.zone))
      }
    }
  }

  func rooms(_ situation: Situation, _ writer: inout JSONWriter) {
    let rotation = situation.session.rotation
    let keys = rotation.rounds.keys.sorted { order($0, situation) < order($1, situation) }
    writer.member("rounds", array: keys) { writer, key in
      writer.object { writer in
        writer.member("activity", key.activity)
        writer.member("round", key.round)
        writer.member("open", rotation.isOpened(key))
        writer.member("rooms", array: Array((rotation.rounds[key] ?? []).enumerated())) {
          room($1.element, number: $1.offset + 1, of: key, situation, &$0)
        }
      }
    }
    let rounds = keys.compactMap { rotation.rounds[$0] }
    writer.member("repeatedPairs", array: Meetings(rounds).repeatedPairs) { writer, pair in
      writer.value(pair.map(\.text))
    }
    writer.member(
      "keptApart", situation.rulePairs(.apart).isDisjoint(with: rounds.flatMap(\.pairs)))
  }

  /// Rounds in the order of the workshop's activities.
  private func order(_ key: Rotation.RoundKey, _ situation: Situation) -> [Int] {
    [situation.plan.activities.firstIndex { $0.id == key.activity } ?? .max, key.round]
  }

  private func room(
    _ room: Room, number: Int, of key: Rotation.RoundKey, _ situation: Situation,
    _ writer: inout JSONWriter
  ) {
    let play = situation.plan.activity(key.activity)?.rolePlay
    let views = situation.plannedViews(in: key)
    writer.object { writer in
      writer.member("room", number)
      writer.member("seats", array: Array(room.enumerated())) { writer, seat in
        writer.object { writer in
          writer.member("learner", seat.element.learner?.text)
          writer.member("name", name(seat.element, situation))
          writer.member("role", play?.role(at: seat.offset)?.id)
          writer.member("trainer", seat.element.learner == nil)
        }
      }
      writer.member("watched", views.first { $0.room == number }?.trainers ?? [])
    }
  }

  private func name(_ seat: Seat, _ situation: Situation) -> String {
    switch seat {
    case .learner(let id): situation.roster[id]?.name ?? id.text
    case .standIn(let name): name
    }
  }
}

extension [Int] {
  fileprivate static func < (a: [Int], b: [Int]) -> Bool { a.lexicographicallyPrecedes(b) }
}
