import Glibc

/// The environment of the process, read once.
struct Environment {
  let variables: [String: String]

  init() {
    let names = ["TERM", "NO_COLOR", "XTERM_VERSION", "DEMO_CONTROL", "DEMO_HISTORY"]
    variables = names.reduce(into: [:]) { variables, name in
      if let value = getenv(name) { variables[name] = String(cString: value) }
    }
  }

  subscript(name: String) -> String? { variables[name] }
}
