/// Something that was done to keep a journal whole, for the person to know.
public enum Notice: Hashable, Sendable {
  /// The last line had lost its newline, which was put back.
  case lineEnded(file: String)
  /// The end of a file was no line; its bytes were kept in another file and cut off.
  case endCut(file: String, bytes: Int, keptIn: String)
  /// A file with bad lines was set aside as it is, and a fresh one begun.
  case setAside(file: String, badLines: Int, firstBad: Int, keptAs: String)
  /// Acts that had been saved in the fallback folder were brought back.
  case adopted(lines: Int, from: String, as: String)
  /// The own file was replaced or cut short from outside, and acts it had lost were added again.
  case restored(file: String, lines: Int)
  /// Lines of another folder were added.
  case merged(writer: Writer, lines: Int, file: String)
  /// The journal's folder was moved, removed or replaced; nothing is written into the new one.
  case folderGone(folder: String, to: String?)
  /// From here on acts go to the fallback folder.
  case fallingBack(to: String, reason: String)
}

extension Notice: CustomStringConvertible {
  /// What happened, in a sentence.
  public var description: String {
    switch self {
    case .lineEnded(let file):
      "\(file): the last line had no line end; it is whole and counts."
    case .endCut(let file, let bytes, let keptIn):
      "\(file): the last \(bytes) bytes were no complete line. They are kept in \(keptIn)."
    case .setAside(let file, let badLines, let firstBad, let keptAs):
      "\(file): \(badLines) bad \(badLines == 1 ? "line" : "lines"), the first is line \(firstBad). "
        + "The file is kept as \(keptAs); its good lines count."
    case .adopted(let lines, let from, let name):
      "\(lines) \(lines == 1 ? "act was" : "acts were") brought back from \(from) as \(name)."
    case .restored(let file, let lines):
      "\(file) was replaced from outside; \(lines) \(lines == 1 ? "act" : "acts") that it lacked "
        + "\(lines == 1 ? "was" : "were") added again."
    case .merged(let writer, let lines, let file):
      "\(lines) \(lines == 1 ? "act" : "acts") of \(writer) added as \(file)."
    case .folderGone(let folder, let fallback):
      "\(folder) was moved, removed or replaced from outside. "
        + (fallback.map { "Acts are saved in \($0) until it is back." }
          ?? "Acts cannot be saved until it is back.")
    case .fallingBack(let path, let reason):
      "The journal cannot be written (\(reason)). Acts are saved in \(path) and brought back later."
    }
  }
}
