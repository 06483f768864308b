import Desk
import Glibc

/// Edits a text with the program that somebody has chosen for that, at the terminal.
struct Composer {
  private let command: String
  private let environment: [String: String]
  private let folder: String

  /// Takes `VISUAL` or `EDITOR`; nil where neither is set.
  ///
  /// - Parameter folder: The private folder in which the text lies while it is edited.
  init?(environment: [String: String], in folder: String) {
    self.folder = folder
    guard
      let command = [environment["VISUAL"], environment["EDITOR"]].compactMap(\.self)
        .first(where: { !$0.isEmpty })
    else { return nil }
    self.command = command
    self.environment = environment
  }

  /// Hands a text over and waits for what comes back; nil when nothing came or the program failed.
  ///
  /// The text lies in a file that only its owner reads, and only while the program runs.
  func edit(_ text: String) -> String? {
    guard (try? Files.makeFolder(folder)) != nil else { return nil }
    var path = Array(Path.join(folder, "draft-XXXXXX").utf8CString)
    let descriptor = mkstemp(&path)
    guard descriptor >= 0 else { return nil }
    close(descriptor)
    let name = String(decoding: path.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
    defer { unlink(name) }
    guard (try? Files.write(Array(text.utf8), to: name)) != nil, run(on: name),
      let bytes = try? Files.read(name)
    else { return nil }
    var edited = String(decoding: bytes, as: UTF8.self)
    while edited.last?.isNewline == true { edited.removeLast() }
    return edited
  }

  /// Runs the command as a shell reads it (`code --wait`), with the terminal and all its keys.
  private func run(on name: String) -> Bool {
    let arguments: [String] = ["sh", "-c", command + " \"$1\"", "sh", name]
    var words = arguments.map { strdup($0) } + [nil]
    var variables = environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { for pointer in words + variables { free(pointer) } }
    var child: pid_t = 0
    guard posix_spawn(&child, "/bin/sh", nil, nil, &words, &variables) == 0 else { return false }
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0 { guard errno == EINTR else { return false } }
    return status == 0
  }
}
