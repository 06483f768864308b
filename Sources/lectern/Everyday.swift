import Console

/// What is typed all day, carried out the same way by either reader of the words.
///
/// ArgumentParser builds all commands with their options before it reads the first word, which takes
/// longer than opening a session. Lines of these three shapes, in which no word begins like an
/// option, are recognised without it. All others are its own, and so are every mistake and every
/// question for help.
enum Everyday: Equatable {
  /// Goes back to the session in progress.
  case resume
  /// Opens a session.
  case open(session: String)
  /// Carries out one command in a session.
  case carryOut([String], session: String)

  /// Recognises a command line, or returns `nil` for one that needs ArgumentParser.
  init?(_ words: [String]) {
    guard words.allSatisfy({ !$0.isEmpty && !$0.hasPrefix("-") }) else { return nil }
    switch (words.first, words.count) {
    case (nil, _): self = .resume
    case (ShellCommand.open.name, 2): self = .open(session: words[1])
    case (ShellCommand.carryOut.name, 3...): self = .carryOut(Array(words[2...]), session: words[1])
    default: return nil
    }
  }

  /// The command it is.
  var command: ShellCommand {
    switch self {
    case .resume: .resume
    case .open: .open
    case .carryOut: .carryOut
    }
  }

  /// Carries it out.
  func run(in program: Program) throws -> Bool {
    switch self {
    case .resume: try program.resume()
    case .open(let session): try program.open(session)
    case .carryOut(let words, let session): try program.carryOut(words, in: session)
    }
  }
}
