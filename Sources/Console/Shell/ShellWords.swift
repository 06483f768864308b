import Names

/// The words of a command line in the order in which they are read: options that say where, when and
/// who may stand before the subcommand, and anywhere around the command of `do`.
public struct ShellWords: Equatable, Sendable {
  /// The words as they are read.
  public let words: [String]
  /// What is wrong with the subcommand, in words; `nil` when there is one of that name or none.
  public let problem: String?

  /// Options with a value that every subcommand, or a line of `do`, may have on either side.
  private static let moving = ["--home", "--clock", "--as"]

  /// Arranges words.
  ///
  /// - Parameter commands: The names of the subcommands.
  public init(_ words: [String], commands: [String]) {
    var rest = words[...]
    let leading = Self.takeOptions(&rest)
    guard let command = rest.first, !command.hasPrefix("-"), command != "help" else {
      self.words = leading.isEmpty ? words : leading + rest
      problem = nil
      return
    }
    rest = rest.dropFirst()
    guard commands.contains(command) else {
      self.words = words
      problem = Self.unknown(command, commands)
      return
    }
    problem = nil
    if command != ShellCommand.carryOut.name {
      self.words = [command] + leading + rest
      return
    }
    var options = leading + Self.takeOptions(&rest)
    var line: [String] = []
    while let word = rest.first {
      let taken = Self.takeOptions(&rest)
      options += taken
      if taken.isEmpty {
        line.append(word)
        rest = rest.dropFirst()
      }
    }
    self.words = [command] + options + line
  }

  /// Takes options from the beginning; one without its value stays, and is a mistake.
  private static func takeOptions(_ words: inout ArraySlice<String>) -> [String] {
    var taken: [String] = []
    while let word = words.first {
      if moving.contains(word), words.count > 1 {
        taken += words.prefix(2)
        words = words.dropFirst(2)
      } else if moving.contains(where: { word.hasPrefix($0 + "=") }) {
        taken.append(word)
        words = words.dropFirst()
      } else {
        break
      }
    }
    return taken
  }

  private static func unknown(_ word: String, _ commands: [String]) -> String {
    let nearest = EditDistance.nearest(word, among: commands).map { "Did you mean '\($0)'? " } ?? ""
    return "There is no 'lectern \(word)'. \(nearest)There are "
      + commands.filter { $0 != ShellCommand.resume.name }.sorted().joined(separator: ", ")
      + ". In a session: lectern do SESSION COMMAND."
  }
}
