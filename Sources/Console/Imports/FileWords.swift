import Desk

/// How files that cannot be used are told.
enum FileWords {
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
