import Workshop

extension Roster {
  /// Twenty-four learners in alphabetical order and one walk-in; their ids are their names.
  static var morning: Roster {
    var roster = Roster()
    let names = """
      Ana Ben Chloe Dev Elif Femi Grace Hugo Ines Jamal Kenji Lena Marco Nadia Omar Priya Quinn \
      Rosa Sam Tess Uma Viktor Wei Zoe
      """
    for name in names.split(separator: " ") { roster.add(String(name)) }
    roster.add("Kim", enrolled: false)
    return roster
  }

  /// A roster of some full names, each enrolled, with `p1`, `p2` … for ids.
  init(names: [String]) {
    self.init()
    for (index, name) in names.enumerated() { add(name, id: "p\(index + 1)") }
  }

  mutating func add(
    _ name: String, id: String? = nil, emails: [String] = [], aliases: [String] = [],
    enrolled: Bool = true
  ) {
    var facts = PersonFacts(id: PersonID(id ?? name.lowercased()))
    facts.name = name
    facts.emails = emails
    facts.aliases = aliases
    facts.enrolled = enrolled
    apply(.person(facts))
  }
}
