import Glibc

/// The environment that the program was started with.
enum Environment {
  /// The values by their names; of a name that is there twice, the first.
  static var values: [String: String] {
    var values: [String: String] = [:]
    var next = environ
    while let entry = next.pointee {
      next += 1
      guard let equals = strchr(entry, Int32(UInt8(ascii: "="))) else { continue }
      let name = UnsafeRawBufferPointer(start: entry, count: equals - entry)
      let key = String(decoding: name, as: UTF8.self)
      if values[key] == nil { values[key] = String(cString: equals + 1) }
    }
    return values
  }
}
