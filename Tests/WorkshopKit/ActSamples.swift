import Formats
public import Workshop

/// Acts of every name that a journal holds, for each test that says "every".
///
/// They are drawn from ``RandomActs``, which do not compile without every kind of act.
public enum ActSamples {
  /// One act of every name, in the order of ``ActName/all``.
  public static let acts: [Act] = ActName.all.compactMap { name in
    drawn.first { ActCodec.name(of: $0) == name.text }
  }

  /// One act about people of every name.
  public static let peopleActs: [PeopleAct] = PeopleActCodec.Name.allCases.compactMap { name in
    drawnAboutPeople.first { PeopleActCodec.name(of: $0) == name.rawValue }
  }

  /// Many acts of every kind, the same ones in every run.
  private static let drawn: [Act] = seeds.flatMap { seed in
    var random = random(seed)
    return random.all()
  }

  private static let drawnAboutPeople: [PeopleAct] = seeds.flatMap { seed in
    var random = random(seed)
    return random.allAboutPeople()
  }

  /// Enough for kinds that have two names.
  private static let seeds: ClosedRange<UInt64> = 1...40

  private static func random(_ seed: UInt64) -> RandomActs {
    var random = RandomActs(.plausible, seed: seed)
    random.earlier = [ActID(writer: "faye-7k3q9x", seq: 3)]
    return random
  }
}
