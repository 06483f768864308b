import Glibc

/// The environment that the program was started with.
enum Environment {
  /// The values by their names; of a name that is there twice, the first.
  static var values: [String: String] {
    var values: [String: String] = [:]
    var next = environ
    while let entry = next.pointee {
      let text = String(cString: entry)
      if let equals = text.firstIndex(of: "="), values[String(text[..<equals])] == nil {
        values[String(text[..<equals])] = String(text[text.index(after: equals)...])
      }
      next += 1
    }
    return values
  }
}
