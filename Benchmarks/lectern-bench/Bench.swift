import Desk
import Glibc

/// One run, as it was asked for.
struct Bench {
  let arguments: [String]

  init(_ arguments: [String]) { self.arguments = arguments }

  struct Usage: Error, CustomStringConvertible {
    let description =
      "usage: lectern-bench PROGRAM HOME FOLDER | make FOLDER ACTS | load SESSION | xapi FOLDER"
      + " | practice FOLDER | rotation | type PROGRAM HOME"
  }

  func run() throws {
    switch (arguments.first, arguments.count) {
    case ("make", 3):
      guard let acts = Int(arguments[2]) else { throw Usage() }
      let session = try BigSession(folder: arguments[1], acts: acts).make()
      say("\(session.path)  \(session.journal)")
    case ("practice", 2): try PracticeBench(folder: arguments[1]).run()
    case ("rotation", 1): try RotationBench().run()
    case ("xapi", 2): try StatementBench(folder: arguments[1]).run()
    case ("load", 2): try LoadBench.load(arguments[1])
    case ("echo", 1): EchoBench.libedit()
    case ("type", 3):
      try EchoBench(program: arguments[1], home: arguments[2]).run()
      try IdleBench(program: arguments[1], home: arguments[2]).run()
    case (_, 3): try measure(program: arguments[0], home: arguments[1], folder: arguments[2])
    default: throw Usage()
    }
  }

  private func measure(program: String, home: String, folder: String) throws {
    say("Medians of interleaved repetitions, this machine, this run.\n")
    try StartBench(program: program, home: home).run()
    try EchoBench(program: program, home: home).run()
    try IdleBench(program: program, home: home).run()
    try AnswerBench(program: program, folder: folder).run()
    try LoadBench(folder: folder).run()
    try StatementBench(folder: folder).run()
    ReplanBench().run()
    try RotationBench().run()
    try AttendanceBench().run()
    try PracticeBench(folder: folder).run()
  }
}

/// Prints a line at once.
func say(_ line: String) {
  let bytes = Array((line + "\n").utf8)
  _ = bytes.withUnsafeBytes { write(1, $0.baseAddress, $0.count) }
}
