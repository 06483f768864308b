// Measures what the program promises to be quick at, each against a yardstick of the same run.
//
//   lectern-bench PROGRAM HOME FOLDER     everything; FOLDER holds what is made for it
//   lectern-bench make FOLDER ACTS        makes a home with one big session and says where it is
//   lectern-bench practice FOLDER         a practice hour of sixty learners
//   lectern-bench rotation                rooms against the best known, and how long they take
//   lectern-bench load SESSION            loads a session and says how long that took
//   lectern-bench xapi FOLDER             statements of twenty thousand scores
//   lectern-bench type PROGRAM HOME       only key to echo, and what an idle console costs
//   lectern-bench echo                    libedit by itself: what the echo is measured against
//
// It prints and never judges: what is quick enough is said in Benchmarks/README.md.
import Glibc

do {
  try Bench(Array(CommandLine.arguments.dropFirst())).run()
} catch {
  say("lectern-bench: \(error)")
  exit(1)
}
