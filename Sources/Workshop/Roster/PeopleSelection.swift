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

  /// Reads names; `all` is everybody in a group, `-name` takes somebody out again, `3-6` are four
  /// roster numbers, and the longest run of words that are one name is one person.
  public init(_ words: [String], identity: Identity, all: [PersonID]) {
    var rest = words[...]
    while let word = rest.first {
      if word == "all" {
        rest.removeFirst()
        add(all)
        continue
      }
      let takesOut = word.hasPrefix("-") && word.count > 1
      let name = takesOut ? String(word.dropFirst()) : word
      if let range = Self.range(name) {
        rest.removeFirst()
        for number in range { find((takesOut ? "-" : "") + "\(number)", takesOut, identity) }
        continue
      }
      let run = identity.run(of: [name] + rest.dropFirst().prefix(Self.longestName - 1))
      rest.removeFirst(run)
      find(
        words[rest.startIndex - run..<rest.startIndex].joined(separator: " "), takesOut, identity)
    }
    if unclearExclusion != nil { people = [] }
  }

  /// Names as they stand one behind the other: the longest run of words that are one name is one.
  public static func names(in words: [String], identity: Identity) -> [String] {
    var names: [String] = []
    var rest = words[...]
    while !rest.isEmpty {
      let run = rest.prefix(identity.run(of: Array(rest.prefix(longestName))))
      names.append(run.joined(separator: " "))
      rest.removeFirst(run.count)
    }
    return names
  }

  /// More words than a name has.
  private static let longestName = 8

  /// The numbers of `3-6`; at most a thousand of them.
  private static func range(_ text: String) -> ClosedRange<Int>? {
    let ends = text.split(separator: "-", omittingEmptySubsequences: false)
    guard ends.count == 2, let first = Int(ends[0]), let last = Int(ends[1]), first > 0,
      first <= last, last - first < 1000
    else { return nil }
    return first...last
  }

  private mutating func add(_ more: [PersonID]) {
    for person in more where !people.contains(person) { people.append(person) }
  }

  private mutating func find(
    _ word: String, _ takesOut: Bool, _ identity: Identity
  ) {
    let name = takesOut ? String(word.dropFirst()) : word
    switch identity.typed(name) {
    case .one(let person):
      if takesOut { people.removeAll { $0 == person } } else { add([person]) }
    case .several(let candidates):
      unclear.append(Unclear(word: word, candidates: candidates, isAmbiguous: true))
    case .nobody(let nearest):
      unclear.append(Unclear(word: word, candidates: nearest, isAmbiguous: false))
    }
  }
}
