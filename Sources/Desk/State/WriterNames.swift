public import Journal

/// The names this installation writes under: one for each label, kept in its state folder.
public struct WriterNames {
  private let folder: String

  /// Creates access to the names kept in a state folder.
  public init(state: String) { folder = Path.join(state, "writers") }

  /// The name for a label, made and kept on its first use.
  ///
  /// - Parameters:
  ///   - label: What people call the user.
  ///   - slot: The number of the name with that label, from 1: a second process needs its own.
  ///   - random: Where the suffix comes from.
  /// - Throws: When a new name cannot be kept.
  public func writer(
    label: String, slot: Int = 1, random: inout some RandomNumberGenerator
  ) throws(FileProblem) -> Writer {
    let fresh = Writer(label: label, using: &random)
    let kept = fresh.name.split(separator: "-").first.map(String.init) ?? "writer"
    let path = Path.join(folder, slot == 1 ? kept : "\(kept).\(slot)")
    if Files.isFile(path) {
      let text = String(decoding: try Files.read(path), as: UTF8.self)
      let name = text.split(whereSeparator: \.isNewline).first.map(String.init) ?? ""
      if let writer = Writer(name) { return writer }
    }
    try Files.makeFolder(folder)
    try Files.write(Array((fresh.name + "\n").utf8), to: path)
    return fresh
  }

  /// The name for a label, or where none can be kept one for this run alone.
  func writerForNow(
    _ label: String, slot: Int = 1, random: inout some RandomNumberGenerator
  ) -> Writer {
    (try? writer(label: label, slot: slot, random: &random)) ?? Writer(label: label, using: &random)
  }
}
