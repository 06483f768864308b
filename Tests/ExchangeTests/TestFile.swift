import Glibc

/// Files that tests read, and goldens that they record.
enum TestFile {
  /// Returns the bytes of a file, or nil when it cannot be read.
  static func bytes(_ path: String) -> [UInt8]? {
    guard let file = fopen(path, "rb") else { return nil }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while case let count = fread(&buffer, 1, buffer.count, file), count > 0 {
      bytes += buffer.prefix(count)
    }
    return bytes
  }

  /// Returns the golden text of a name; records it first when LECTERN_RECORD is 1.
  static func golden(_ name: String, recording text: String) -> String? {
    let folder = #filePath.split(separator: "/").dropLast(2).joined(separator: "/")
    let path = "/\(folder)/Goldens/\(name)"
    if let record = getenv("LECTERN_RECORD"), String(cString: record) == "1" {
      guard let file = fopen(path, "wb") else { return nil }
      defer { fclose(file) }
      let bytes = Array(text.utf8)
      guard fwrite(bytes, 1, bytes.count, file) == bytes.count else { return nil }
    }
    return bytes(path).map { String(decoding: $0, as: UTF8.self) }
  }
}
