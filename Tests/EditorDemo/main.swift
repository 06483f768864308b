// A small console around the line editor, for its end-to-end tests and for trying it out.
//
// DEMO_CONTROL names a FIFO whose lines drive the demo, so that no test waits for real time:
// "now 61000" sets the clock, "alert TEXT" posts, "title TEXT" names the window, "keys" reads single keys until Escape, "crash" crashes.
import Glibc
import LineEditor

let environment = Environment()
let isUsable = Editor.isUsable(
  environment: environment.variables, inputIsTerminal: isatty(0) == 1,
  outputIsTerminal: isatty(1) == 1)
exit(isUsable ? Demo(environment).run() : runPlain())

func runPlain() -> Int32 {
  while let line = readLine() { print("GOT[\(line)]") }
  return 0
}
