import Names

/// Programs that sit in a meeting to take notes, often under the name of somebody who is not there.
public enum Notetaker {
  /// Whether a name is one's, by the words that only they have.
  public static func isOne(_ name: String) -> Bool { isOne(NameWords.of(name)) }

  /// Whether the words of a name, folded, are one's.
  static func isOne(_ words: [String]) -> Bool {
    let text = " \(words.joined(separator: " ")) "
    return alone.contains { text.contains(" \($0) ") }
  }

  private static let alone = [
    "notetaker", "note taker", "notetaking", "note taking", "notes taker", "meeting notes",
    "meeting note", "otterpilot", "otter pilot", "otter ai", "otter", "fireflies", "fireflies ai",
    "read ai", "fathom ai", "fathom notetaker", "tldv", "tl dv", "meetgeek", "avoma", "sembly",
    "airgram", "supernormal", "recall ai", "krisp", "circleback", "granola", "bluedot", "gong io",
    "ai companion", "ai assistant", "ai meeting", "meeting assistant", "meeting bot",
    "recording bot", "recorder bot", "bot", "transcription", "transcriber", "scribe",
    "protokollant", "mitschreiber", "mitschrift", "secretario virtual", "議事録",
    "メモ取り", "회의록",
  ]
}

extension SeenPerson {
  /// Whether every name is one of a program that takes notes.
  public var isNotetaker: Bool {
    !names.isEmpty && names.allSatisfy { Notetaker.isOne($0.all) }
  }
}
