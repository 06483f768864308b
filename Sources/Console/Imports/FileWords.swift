import Desk

/// How files that cannot be used are told.
enum FileWords {
  /// Reads a file and understands it while the clock goes on; what goes wrong names the file and says
  /// that nothing changed.
  static func reading<Success: Sendable>(
    _ path: String, _ turn: Turn, _ read: @escaping @Sendable () throws -> Success
  ) throws -> Success {
    try reading(path) { try turn.meanwhile("reading \(Path.name(of: path)) …", read) }
  }

  /// As many of some lines as anybody reads, and how many more there are.
  static func first(_ lines: [String]) -> [String] { first(lines) { $0 } }

  /// The lines of as many things as anybody reads, and how many more there are; the others are never
  /// put into words.
  static func first<Thing>(_ things: [Thing], _ line: (Thing) -> String) -> [String] {
    let most = 50
    let rest = things.count - most
    return things.prefix(most).map(line) + (rest > 0 ? ["and \(rest) more such lines"] : [])
  }

  /// Runs something that reads a file; what goes wrong names the file and says that nothing changed.
  static func reading<Result>(_ path: String, _ read: () throws -> Result) throws -> Result {
    do {
      return try read()
    } catch let problem as FileProblem {
      throw CommandProblem.plain("\(problem.description) Nothing was imported.")
    } catch {
      let name = Path.name(of: path)
      throw CommandProblem.plain("\(name): \(error). Nothing was imported.")
    }
  }
}
