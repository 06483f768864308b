/// Takes the names of people out of a text, so that it can be shown to everybody.
public struct NameMask: Sendable {
  private let names: Set<String>

  /// What stands in place of a name.
  public static let blank = "____"

  /// Creates a mask for names and other names of people.
  ///
  /// Every part of them counts, except for single Latin letters and for what is written
  /// small within a name, such as `van` and `de`.
  public init(_ names: [String]) {
    let words = names.flatMap(Self.words).filter { word in
      (word.count > 1 || !word.allSatisfy(\.isASCII)) && word.first?.isLowercase != true
    }
    self.names = Set(words.map(Self.folded))
  }

  /// Returns a text with every name and e-mail address taken out, and how many there were; names that
  /// follow each other are one.
  public func masked(_ text: String) -> (text: String, count: Int) {
    var result = ""
    var count = 0
    var rest = text[...]
    while let first = rest.first {
      if !Self.isPart(first) {
        result.append(rest.removeFirst())
        continue
      }
      let address = rest.prefix { Self.isPart($0) || "@.-_+".contains($0) }
      if address.contains("@") {
        rest = rest.dropFirst(address.count)
        add(to: &result, &count)
        continue
      }
      let word = rest.prefix(while: Self.isPart)
      rest = rest.dropFirst(word.count)
      if names.contains(Self.folded(word)) {
        add(to: &result, &count)
      } else {
        result += word
      }
    }
    return (result, count)
  }

  private func add(to result: inout String, _ count: inout Int) {
    if result.hasSuffix(Self.blank + " ") {
      result.removeLast()
    } else {
      result += Self.blank
      count += 1
    }
  }

  private static func words(_ name: String) -> [Substring] { name.split { !isPart($0) } }

  private static func folded(_ word: Substring) -> String {
    NameWords.of(String(word)).joined()
  }

  private static func isPart(_ character: Character) -> Bool {
    character.isLetter || character.isNumber
  }
}
