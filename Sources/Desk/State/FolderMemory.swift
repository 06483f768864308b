import Calendar
import Formats
public import Journal
import Workshop

/// What this installation remembers of one folder of journals: how far each writer's lines reached, and
/// what a session's first line said.
///
/// It is kept by the folder's path and the UUID of what lies in it, so that neither a copy elsewhere nor
/// another session in the same place is taken for it. All of it may be lost without harm.
public final class FolderMemory: LogMemory {
  private let file: NumberFile
  private let losses: NumberFile
  private let openingPath: String

  /// Opens the memory of a folder that holds the lines of the session or cohort with a UUID.
  init(_ state: StateFolder, folder: String, uuid: String) {
    let key = StateFolder.key(Path.absolute(folder), uuid)
    let base = Path.join(state.path, "folders/\(key)")
    file = NumberFile(base + ".numbers")
    losses = NumberFile(base + ".lost")
    openingPath = base + ".opening"
  }

  /// For each writer the highest number that was ever seen in this folder.
  public func numbers() -> [Writer: Int] { file.numbers }
  /// Takes note of numbers; lower ones than those that are remembered change nothing.
  ///
  /// What was taken as gone and is back may be lost once more: that will be named again.
  public func note(_ numbers: [Writer: Int]) {
    file.note(numbers)
    losses.remove { writer, accepted in numbers[writer] ?? 0 >= accepted }
  }
  /// For each writer the number up to which somebody has said that the missing lines are gone.
  public func acceptedLosses() -> [Writer: Int] { losses.numbers }
  /// Takes note that lines up to these numbers are gone.
  public func acceptLosses(_ numbers: [Writer: Int]) { losses.note(numbers) }

  /// What the session's first line said.
  var opening: Opening? {
    guard let bytes = try? Files.read(openingPath) else { return nil }
    let act = Array("session".utf8).withUnsafeBytes { name in
      bytes.withUnsafeBytes { try? ActCodec.act(named: name, facts: $0, memory: ValueCache()) }
    }
    guard case .session(.opened(let opening)) = act else { return nil }
    return opening
  }

  /// Keeps what the session's first line says.
  func keep(_ opening: Opening, zone: Zone) {
    if self.opening == opening { return }
    let facts = ActCodec.facts(of: .session(.opened(opening)), zone: zone)
    try? Files.makeFolder(Path.folder(of: openingPath))
    try? Files.write(facts, to: openingPath)
  }
}

/// Which session or cohort this installation has seen in a folder last.
extension StateFolder {
  private func place(_ folder: String) -> String {
    Path.join(path, "folders/\(Self.key(Path.absolute(folder))).uuid")
  }

  /// The UUID of what lay in a folder; `nil` when nothing is remembered.
  func uuid(in folder: String) -> String? {
    guard let bytes = try? Files.read(place(folder)) else { return nil }
    return String(decoding: bytes, as: UTF8.self).split(separator: "\n").first.map(String.init)
  }

  /// Remembers what lies in a folder.
  func remember(_ uuid: String, in folder: String) {
    if self.uuid(in: folder) == uuid { return }
    try? Files.makeFolder(Path.join(path, "folders"))
    try? Files.write(Array((uuid + "\n").utf8), to: place(folder))
  }
}
