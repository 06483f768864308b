import Workshop

/// Where a typed line may come back: the room may see the screen, and others may read the file.
enum LineKeeping: Equatable {
  /// Nowhere: it says something about a person, or somebody's words.
  case nowhere
  /// In this console, but in no file.
  case here
  /// In this console and, from the history file, in later ones.
  case always

  /// Judges a line that was carried out.
  ///
  /// A line of a private verb comes back when it has only numbers beside the verb (`in 6`), or when
  /// the verb writes nothing (`scores ana`).
  init(_ line: String) {
    let isFree = line.hasPrefix(" ") || line.contains("\"") || line.contains("@")
    guard !isFree, let request = (try? Request(line)).flatMap({ $0 }),
      let verb = try? Verb.find(request.verb, allowingBeginnings: true)
    else {
      self = .nowhere
      return
    }
    guard verb.effects.contains(.isPrivate) else {
      self = .always
      return
    }
    let saysNothing = request.words.allSatisfy { $0.text.utf8.allSatisfy(Self.isDigit) }
    self = saysNothing || !verb.effects.contains(.mayWriteActs) ? .here : .nowhere
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}
