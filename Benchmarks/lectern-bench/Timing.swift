import Glibc

/// Nanoseconds of a clock that nobody sets.
func nanoseconds() -> Int64 {
  var time = timespec()
  clock_gettime(CLOCK_MONOTONIC, &time)
  return Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec)
}

/// Durations of one thing that was done again and again.
struct Timing {
  private var samples: [Int64] = []

  /// Does the thing once more.
  mutating func measure(_ body: () throws -> Void) rethrows {
    let start = nanoseconds()
    try body()
    samples.append(nanoseconds() - start)
  }

  /// Takes a duration that was measured elsewhere.
  mutating func add(_ nanoseconds: Int64) { samples.append(nanoseconds) }

  /// The duration that a share of the repetitions stayed under, in milliseconds.
  func quantile(_ share: Double) -> Double {
    guard !samples.isEmpty else { return 0 }
    let position = min(samples.count - 1, Int(Double(samples.count) * share))
    return Double(samples.sorted()[position]) / 1e6
  }

  /// The median in milliseconds.
  var median: Double { quantile(0.5) }
}

/// A number with so many decimals; nothing here depends on a locale.
func decimal(_ number: Double, _ places: Int = 2) -> String {
  var scale = 1
  for _ in 0..<places { scale *= 10 }
  let scaled = Int((abs(number) * Double(scale)).rounded())
  let fraction = String(scaled % scale + scale).dropFirst()
  return "\(number < 0 ? "-" : "")\(scaled / scale)" + (places == 0 ? "" : ".\(fraction)")
}
