public import Desk
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
  /// The run of a command that is going on.
  var current = CommandRun(.open)

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

  /// Carries out a command; what goes wrong is said on standard error.
  ///
  /// - Parameters:
  ///   - command: What was called.
  ///   - insists: Whether files are to be written from damaged journals, too.
  ///   - body: What it does; returns whether all was done.
  /// - Returns: The exit status.
  public func run(
    _ command: ShellCommand, insists: Bool = false, _ body: (Program) throws -> Bool
  ) -> Int32 {
    var program = self
    program.current = CommandRun(command, insists: insists)
    return program.current.status(isDone: program.isDone(body)).rawValue
  }

  private func isDone(_ body: (Program) throws -> Bool) -> Bool {
    do {
      return try body(self)
    } catch {
      let lines = ErrorWords.lines(for: error)
      output.complain("lectern: \(lines[0])")
      for line in lines.dropFirst() { output.complain(line) }
      return false
    }
  }

  /// What went wrong, in words.
  public static func words(for error: any Error) -> String { ErrorWords.words(for: error) }

  /// Opens a session and names what is wrong with its files.
  ///
  /// - Parameter isGreeted: Whether the console's first lines name it instead.
  func desk(
    _ session: String, writes: Bool = true, sharesLabel: Bool = false, isGreeted: Bool = false
  ) throws -> SessionDesk {
    let path = try home.session(session)
    var options = SessionDesk.Options(label: label, writes: writes, sharesLabel: sharesLabel)
    if isManual { makeManual(&options, path) }
    let desk = try SessionDesk(home: home, session: path, options: options)
    if isGreeted { _ = current.note(desk.damage) } else { tell(desk.damage) }
    return desk
  }

  /// A manual clock begins when the doors open, or where the session has got to.
  ///
  /// Ids go on from what is there, so that no two openings make the same ones. When the session was
  /// made does not count: a script means the same on any day.
  private func makeManual(_ options: inout SessionDesk.Options, _ path: String) {
    let clock = HybridClock { .max / 2 }
    let cohort = Cohort(path: Path.folder(of: path), home: home, clock: clock)
    let folder = SessionFolder(path: path, of: cohort, home: home, clock: clock, zones: Zones())
    let acts = folder.journal.ledger.entries
    let last = folder.lastAct ?? folder.opening.doors
    options.time = TimeSource(manual: max(folder.opening.doors, last))
    options.random = Randomness(
      seed: "\(cohort.id)/\(folder.name) \(label) \(acts.count) \(cohort.roster.people.count)")
  }
}
