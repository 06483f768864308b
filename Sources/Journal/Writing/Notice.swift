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
  /// Lines that were read here and that no file had any more were saved again.
  case putBack(writer: Writer, lines: Int, file: String)
  /// Lines that were read here are in no file any more, and could not be put back.
  case lost(writer: Writer, missing: ClosedRange<Int>)
  /// A file that belongs elsewhere lay in the place of the own one; it was given another name.
  case foreignAside(file: String, uuid: String, keptAs: String)
  /// A file of another folder belongs elsewhere, and nothing of it was added.
  case foreignLeft(file: String, uuid: String)
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
      "\(file) was replaced or overwritten from outside; \(lines) "
        + "\(lines == 1 ? "act that it lacked was" : "acts that it lacked were") added again."
    case .putBack(let writer, let lines, let file):
      "\(lines) \(lines == 1 ? "act" : "acts") of \(writer) had gone from the files and "
        + "\(lines == 1 ? "is" : "are") saved again as \(file)."
    case .lost(let writer, let missing):
      "\(Finding.numbers(missing, of: writer)) no longer in any file and cannot be put back from "
        + "here. Put back the file that has \(missing.count == 1 ? "it" : "them"), from a backup or "
        + "another computer."
    case .foreignAside(let file, let uuid, let keptAs):
      "\(file) belongs to another session or cohort (\(uuid)). It is kept as \(keptAs) and not "
        + "counted; a new one was begun."
    case .foreignLeft(let file, let uuid):
      "\(file) belongs to another session or cohort (\(uuid)); nothing of it was added."
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
