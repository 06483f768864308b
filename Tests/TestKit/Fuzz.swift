import Glibc

/// How much of something random is tried, and from which seed.
///
/// `LECTERN_FUZZ=100000 LECTERN_FUZZ_SEED=7 swift test --filter Absurd` tries more, and the same again.
public struct Fuzz: Sendable {
  /// How many are tried.
  public let count: Int
  /// Where the randomness begins; say it with each failure.
  public let seed: UInt64

  /// Takes what the environment says, else so many from a seed of their own.
  ///
  /// A program that crashes says nothing any more, so the seed is printed before.
  public init(_ name: String, usually count: Int) {
    let value = { (name: String) in getenv(name).map { String(cString: $0) } }
    self.count = value("LECTERN_FUZZ").flatMap { Int($0) } ?? count
    seed = value("LECTERN_FUZZ_SEED").flatMap { UInt64($0) } ?? .random(in: 0...UInt64.max)
    print("LECTERN_FUZZ_SEED=\(seed) for \(self.count) \(name)")
    fflush(nil)
  }
}
