import Names

/// Somebody of the roster as they are looked for in a report.
struct MatchPerson: Sendable {
  let id: PersonID
  /// The words of the name, folded.
  let words: [String]
  private let names: [[String]]
  private let aliases: [String]
  private let emails: [String]
  private let logins: [String]

  init(_ person: Person) {
    id = person.id
    let name = DisplayName(person.name)
    words = name.words
    let nicknames = person.aliases.map { DisplayName($0) }.filter { alias in
      alias.words.count > 1 && alias.inner.isEmpty && alias.codes.isEmpty
    }
    names = [name.words, name.all] + nicknames.map(\.words)
    aliases = person.aliases
    let ids = person.ids.values.map { NameFolding.fold($0) }
    emails = (person.emails + ids.filter { $0.contains("@") }).map(PersonKey.email)
    logins = ids.filter { $0.count >= 3 && !$0.contains("@") }
  }

  /// The keys somebody is recognized by.
  func keys(_ kind: MatchKey) -> Set<String> {
    switch kind {
    case .alias: Set(aliases)
    case .email: Set(emails)
    case .login: Set(logins.flatMap { login in [login] + words.map { "\(login) \($0)" } })
    case .name, .innerName: names.reduce(into: []) { $0.formUnion(NameWords.keys($1)) }
    case .addressPattern: Set(Self.patterns(words))
    }
  }

  /// Whether an address speaks for somebody of this name or at least not against them: it is one of
  /// theirs, none of theirs is known, or one of the name's words stands in it.
  func mayHave(_ email: String) -> Bool {
    if emails.isEmpty || emails.contains(email) { return true }
    let letters = NameFolding.fold(String(email.prefix { $0 != "@" })).filter(\.isLetter)
    return words.contains { $0.count >= 3 && letters.contains($0) }
  }

  /// Whether there are no words but the name's own, numbers aside.
  func isOnly(_ shown: [String]) -> Bool {
    shown.allSatisfy { words.contains($0) || Int($0) != nil }
  }

  /// What the part before the @ is made of when it holds a whole name: first and last word, or all.
  static func patterns(_ words: [String]) -> [String] {
    guard let first = words.first, let last = words.last, words.count > 1 else { return [] }
    return [first + last, last + first, words.joined(), words.reversed().joined()]
  }
}

extension SeenPerson {
  /// The keys somebody of a report is recognized by.
  ///
  /// A program that takes notes may have somebody's address, and is nobody but by an alias that
  /// somebody gave it, or by the whole name of a person who is called like one.
  func keys(_ kind: MatchKey) -> Set<String> {
    if isNotetaker, kind != .alias, kind != .name { return [] }
    return switch kind {
    case .alias: Set(names.map(\.raw).filter { !$0.isEmpty })
    case .email: Set(emails)
    case .login:
      Set(logins.filter { !$0.contains("@") })
        .union(names.flatMap { $0.isLogin ? [NameFolding.fold($0.raw)] : [] })
        .union(names.flatMap(\.markedLogins))
    case .name:
      names.reduce(into: []) {
        $0.formUnion(NameWords.keys($1.words))
        $0.formUnion(NameWords.keys($1.all))
      }
    case .innerName: names.reduce(into: []) { $0.formUnion(NameWords.keys($1.inner)) }
    case .addressPattern: Set(emails.compactMap(Self.localPart))
    }
  }

  /// The letters before the @, which must be at least five to tell people apart.
  private static func localPart(_ email: String) -> String? {
    let local = email.prefix { $0 != "@" && $0 != "+" }
    let words = NameWords.of(String(local))
    let letters = words.filter { Int($0) == nil }.joined()
    return letters.count >= 5 ? letters : nil
  }
}

extension DisplayName {
  /// Whether the name in its second reading comes from columns of its own, such as a registration's,
  /// and not from parentheses that anybody can write.
  var isRegistered: Bool { !inner.isEmpty && !raw.contains { "(\u{FF08}".contains($0) } }

  /// Whether the whole name may be a login: one piece with a digit, a dot or an underscore.
  fileprivate var isLogin: Bool {
    raw.count >= 3 && !raw.contains { $0.isWhitespace }
      && raw.contains { $0.isNumber || $0 == "." || $0 == "_" }
  }

  /// Parts that may be a login, alone when they have letters and digits, else with each word of the
  /// name, since a mere number may count anything.
  fileprivate var markedLogins: [String] {
    codes.flatMap { code -> [String] in
      let isPlain = code.allSatisfy(\.isNumber)
      let own = all.filter { $0 != code }.map { "\(code) \($0)" }
      return isPlain || !code.contains(where: \.isNumber) ? own : [code] + own
    }
  }
}
