public import Desk
import Exchange
import Journal
import Workshop

/// The program as it was started: where things lie, who types, which clock runs, where words go.
public struct Program {
  /// The environment.
  public let environment: [String: String]
  /// Where workshops, cohorts and handouts lie.
  public let home: Home
  /// Who types, for people.
  public let label: String
  /// Whether time moves only by `at` and ids are seeded.
  public let isManual: Bool
  /// Where answers and complaints go.
  public let output: Output

  /// Creates a program.
  ///
  /// - Parameters:
  ///   - home: The home folder, when an option says it.
  ///   - label: Who types, when an option says it; else `LECTERN_NAME`, else the user's name.
  ///   - isManual: Whether time moves only by `at`.
  ///   - environment: The environment.
  ///   - output: Where answers and complaints go.
  public init(
    home: String? = nil, label: String? = nil, isManual: Bool = false,
    environment: [String: String], output: Output = Output()
  ) {
    self.environment = environment
    self.home = Home(option: home, environment: environment)
    let names = [label, environment["LECTERN_NAME"], environment["USER"]]
    self.label = names.compactMap { $0 }.first { !$0.isEmpty } ?? "trainer"
    self.isManual = isManual
    self.output = output
  }

  /// Carries out a part of the program; what goes wrong is said on standard error.
  ///
  /// - Returns: The exit status: 0 when all went well, else 1.
  public func run(_ body: (Program) throws -> Bool) -> Int32 {
    do {
      return try body(self) ? 0 : 1
    } catch {
      output.complain("lectern: \(Complaint.words(for: error))")
      return 1
    }
  }

  /// Opens a session.
  func desk(_ session: String, writes: Bool = true, sharesLabel: Bool = false) throws
    -> SessionDesk
  {
    let path = try home.session(session)
    var options = SessionDesk.Options(label: label, writes: writes, sharesLabel: sharesLabel)
    if isManual {
      options.time = TimeSource(manual: try manualStart(path))
      options.random = Randomness(seed: "\(Path.absolute(path)) \(label)")
    }
    return try SessionDesk(home: home, session: path, options: options)
  }

  /// A manual clock begins when the doors open, or where the session has got to.
  private func manualStart(_ path: String) throws -> Instant {
    let folder = try SessionFolder(path: path, clock: HybridClock { .max / 2 }, zones: Zones())
    let last = folder.journal.ledger.entries.map(\.at).max()
    return max(folder.opening.doors, last ?? folder.opening.doors)
  }
}
