import Glibc

/// Files under `Tests/` that hold what is expected.
///
/// With `LECTERN_RECORD=1` in the environment they are written anew; read the difference.
public enum Golden {
  /// Whether goldens are being recorded.
  public static var isRecording: Bool {
    getenv("LECTERN_RECORD").map { String(cString: $0) } == "1"
  }

  /// In which line a text is not what a file under `Tests/` holds; `nil` when it is, byte by byte.
  public static func difference(_ text: String, from file: String) -> String? {
    let path = Repository.file("Tests/\(file)")
    do {
      if isRecording { try Disk.write(text, to: path) }
      let line = Difference.first(expected: try Disk.text(path), found: text)
      return line.map { "\(file), \($0)" }
    } catch {
      return "\(file): \(error)"
    }
  }
}
