extension Finding: CustomStringConvertible {
  /// Place, finding and what to do, in one line.
  public var description: String {
    line == 0 ? "\(file): \(kind)" : "\(file):\(line): byte \(offset): \(kind)"
  }
}

extension Finding.Kind: CustomStringConvertible {
  /// The finding and what to do, in sentences.
  public var description: String {
    switch self {
    case .flawed(let flaw):
      "This line \(flaw). It is not counted; all others are. Put back a good copy of the file, if "
        + "there is one: what both have is counted once."
    case .padded:
      "This line is whole, but a tool put bytes around it that do not belong there. It is counted. "
        + "Keep editors and line-ending conversions away from journals."
    case .torn(let bytes):
      "The file ends in the middle of a line (\(bytes) bytes), which is not counted. After a crash "
        + "nothing answered is lost by it; if another program cut the file, put back a good copy."
    case .arriving(let bytes):
      "The last line is still arriving (\(bytes) bytes so far) and counts once it is complete."
    case .newer(let version):
      "This line has format \(version); this program knows formats up to \(LineParser.version). "
        + "Nothing is written here by this program. Update it to go on."
    case .misfit(let act, let reason):
      "This line has a right checksum, but as '\(act)' it says what cannot be: \(reason). It is not "
        + "counted; all others are. Ask its writer which program wrote it."
    case .unknownAct(let name, let count):
      "\(count) \(count == 1 ? "act" : "acts") named '\(name)', from here on, are unknown to this "
        + "program. They are kept as they are. Update it to see them."
    case .more(let count):
      "\(count) more lines of this file are not acts."
    case .unreadable(let reason):
      "The file cannot be read: \(reason). Its acts are missing here."
    case .fork(let writer, let seq, let copies):
      "\(writer) wrote number \(seq) in \(copies) different ways, as when two computers share a copied "
        + "state folder. All are counted, and the later one wins. Open the session on one of them "
        + "with another name from now on (--as)."
    case .gap(let writer, let missing):
      "\(Finding.numbers(missing, of: writer)) missing. Put back the file that has "
        + "\(missing.count == 1 ? "it" : "them"), from a backup or another computer."
    case .foreign(let uuid, let lines):
      "This file belongs to another session or cohort (\(uuid)), so none of its "
        + "\(lines) \(lines == 1 ? "line" : "lines") is counted. Move it to the folder that it belongs "
        + "to."
    case .stray(let uuid, let lines):
      "\(lines) \(lines == 1 ? "line" : "lines") of this file, from here on, "
        + "\(lines == 1 ? "belongs" : "belong") to another session or cohort (\(uuid)) and "
        + "\(lines == 1 ? "is" : "are") not counted; all others are. Move "
        + "\(lines == 1 ? "it" : "them") to the folder that \(lines == 1 ? "it belongs" : "they belong") to."
    case .nameless(let writer):
      "This file does not say what it belongs to, although \(writer) had said so before. It is "
        + "counted. Its first line may be lost: put back a good copy, or move it to where it belongs."
    case .fewer(let writer, let has, let wrote):
      (has == 0
        ? "No line of \(writer) is here" : "The last line of \(writer) here has number \(has)")
        + ", and this installation has seen number \(wrote): an older copy was put in place. Put back "
        + "the file that has the others, from a backup or another computer; lectern check "
        + "--accept-loss takes them as gone."
    }
  }
}

extension Finding {
  /// Numbers of a writer as the subject of a sentence, with its verb.
  static func numbers(_ range: ClosedRange<Int>, of writer: Writer) -> String {
    range.count == 1
      ? "Number \(range.lowerBound) of \(writer) is"
      : "Numbers \(range.lowerBound) to \(range.upperBound) of \(writer) are"
  }
}
