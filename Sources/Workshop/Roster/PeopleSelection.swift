/// What a list of names on one line comes to: those that are clear, and those to ask about.
public struct PeopleSelection: Equatable, Sendable {
  /// The people that are clear, each once, in the order they were named.
  public private(set) var people: [PersonID] = []
  /// The words that are not clear, with whom they may mean.
  public private(set) var unclear: [Unclear] = []

  /// A word that names nobody, or more than one.
  public struct Unclear: Equatable, Sendable {
    /// The word as it was typed.
    public let word: String
    /// The people it may mean, in roster order; nobody when it names nobody.
    public let candidates: [PersonID]
    /// Whether the candidates match equally well; otherwise they are only near.
    public let isAmbiguous: Bool

    /// Whether it takes somebody out.
    public var takesOut: Bool { word.hasPrefix("-") && word.count > 1 }
  }

  /// The first word that takes somebody out and is not clear; while there is one nobody is clear, as
  /// they may be who was meant to be left out.
  public var unclearExclusion: Unclear? { unclear.first(where: \.takesOut) }

  /// Reads names; `all` is everybody in a group, and `-name` takes somebody out again.
  public init(_ words: [String], identity: Identity, all: [PersonID]) {
    for word in words {
      if word == "all" {
        add(all)
      } else if word.hasPrefix("-"), word.count > 1 {
        find(String(word.dropFirst()), word, identity) { selection, person in
          selection.people.removeAll { $0 == person }
        }
      } else {
        find(word, word, identity) { selection, person in selection.add([person]) }
      }
    }
    if unclearExclusion != nil { people = [] }
  }

  private mutating func add(_ more: [PersonID]) {
    for person in more where !people.contains(person) { people.append(person) }
  }

  private mutating func find(
    _ name: String, _ word: String, _ identity: Identity,
    then use: (inout PeopleSelection, PersonID) -> Void
  ) {
    switch identity.typed(name) {
    case .one(let person): use(&self, person)
    case .several(let candidates):
      unclear.append(Unclear(word: word, candidates: candidates, isAmbiguous: true))
    case .nobody(let nearest):
      unclear.append(Unclear(word: word, candidates: nearest, isAmbiguous: false))
    }
  }
}
