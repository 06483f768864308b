import Calendar
import TestKit
import Workshop
import WorkshopKit

/// What is known about people, act by act, a minute apart from 08:00 on.
struct PeopleLines {
  private(set) var entries: [Entry<PeopleAct>] = []

  init(_ acts: [PeopleAct] = []) { for act in acts { add(act) } }

  var ledger: Ledger<PeopleAct> { Ledger(entries) }
  /// Who is whom; an id's digest is the id written backwards.
  var map: PersonMap { Self.map(ledger) }
  var roster: Roster { Roster(ledger, map: map) }

  static func map(_ ledger: Ledger<PeopleAct>) -> PersonMap {
    PersonMap(ledger) { String($0.text.reversed()) }
  }

  @discardableResult
  mutating func add(_ act: PeopleAct, at clock: String? = nil) -> ActID {
    let moment = clock.map { at($0) } ?? at("08:00").adding(minutes: entries.count)
    let id = ActID(writer: "faye", seq: entries.count + 1)
    let order = ActOrder(milliseconds: moment.milliseconds, counter: entries.count, id: id)
    entries.append(Entry(order: order, at: moment, act: act))
    return id
  }

  /// Somebody with a name, enrolled or a walk-in.
  static func person(
    _ id: String, _ name: String, emails: [String] = [], tags: [String: String] = [:],
    enrolled: Bool = true
  ) -> PeopleAct {
    var facts = PersonFacts(id: PersonID(id))
    facts.name = name
    facts.emails = emails
    facts.tags = tags
    facts.enrolled = enrolled
    return .person(facts)
  }

  static func same(_ a: String, _ b: String) -> PeopleAct { .same(PersonID(a), PersonID(b)) }

  /// The erasing of somebody, of whom an id remains.
  static func erased(_ id: String, as remains: String) -> PeopleAct {
    .erased(Erasing(person: String(id.reversed()), remains: PersonID(remains)))
  }

  /// Random acts about few people, some of them joined, erased or taken back.
  init(seed: UInt64, count: Int) {
    var random = RandomActs(.plausible, seed: seed)
    for _ in 0..<count {
      let erased = Self.erased(random.pick("ana", "ben", "chloe"), as: random.pick("px", "py"))
      let people = [PersonID("ana"), PersonID("ben"), PersonID("chloe"), PersonID("dev")]
      let same = PeopleAct.same(
        people.randomElement(using: &random) ?? people[0],
        people.randomElement(using: &random) ?? people[1])
      var acts = random.allAboutPeople() + [same, same, same]
      acts.removeAll { if case .erased = $0 { true } else { false } }
      if random.number(1...30) == 1 { acts = [erased] }
      add(acts.randomElement(using: &random) ?? same)
      random.earlier.append(entries[entries.count - 1].id)
    }
  }
}
