// A program that does nothing but keep a journal, for the tests that need real processes and the
// fault runner: what it answers on standard output is what it has promised.
//
//   journal-probe append FOLDER WRITER COUNT [--fallback F] [--facts BYTES] [--signals]
//   journal-probe hold FOLDER WRITER
//   journal-probe read FOLDER [--fallback F] [--peak]
//   journal-probe count FOLDER
import Glibc
import Journal

let arguments = Array(CommandLine.arguments.dropFirst())
if !arguments.contains("--signals") { Signals.ignoreFatalWrites() }
do {
  try Probe(arguments).run()
} catch {
  say("problem \(error)")
  exit(1)
}
