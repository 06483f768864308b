public import Names

/// Everything in a report that is about one person, as far as the report itself can tell.
public struct SeenPerson: Equatable, Sendable {
  /// The names they were shown under, each once, in the order of the file.
  public internal(set) var names: [DisplayName]
  /// Their e-mail addresses, lower case.
  public internal(set) var emails: [String]
  /// Their logins, folded.
  public internal(set) var logins: [String]
  /// The rows, in the order of the file.
  public internal(set) var sightings: [AttendanceReport.Sighting]

  /// What they are called: the first name, else an address or a login.
  public var title: String {
    names.first { !$0.raw.isEmpty }?.raw ?? emails.first ?? logins.first ?? ""
  }
  /// The line they first appear on.
  public var line: Int { sightings.first?.line ?? 0 }
  /// Whether they are a telephone and nothing else.
  public var isPhone: Bool { sightings.allSatisfy { $0.kind == .phone } }
  /// Whether one of the rows is the host's.
  public var isHost: Bool { sightings.contains { $0.kind == .host } }

  init(_ sighting: AttendanceReport.Sighting) {
    names = [DisplayName(sighting.name, original: sighting.original)]
    emails = sighting.emails.map(PersonKey.email)
    logins = sighting.login.map { [NameFolding.fold($0)] } ?? []
    sightings = [sighting]
    for login in logins where login.contains("@") { add(email: PersonKey.email(login)) }
    if sighting.name.contains("@"), !sighting.name.contains(" ") {
      add(email: PersonKey.email(sighting.name))
    }
  }

  /// Somebody known by name only.
  public init(named name: String) {
    self.init(AttendanceReport.Sighting(line: 0, name: name))
  }

  private mutating func add(email: String) { if !emails.contains(email) { emails.append(email) } }

  /// One person of rows that have the same name and account; `nil` of none.
  fileprivate init?(of sightings: [AttendanceReport.Sighting]) {
    guard let first = sightings.first else { return nil }
    self.init(first)
    self.sightings = sightings
  }

  /// One person of several rows, each name, address and login once; `nil` of no rows.
  init?(joining rows: [SeenPerson]) {
    guard let first = rows.first else { return nil }
    self = first
    if rows.count == 1 { return }
    var seen = (names: Set(names.map(\.raw)), emails: Set(emails), logins: Set(logins))
    for row in rows.dropFirst() {
      for name in row.names where seen.names.insert(name.raw).inserted { names.append(name) }
      for email in row.emails where seen.emails.insert(email).inserted { emails.append(email) }
      for login in row.logins where seen.logins.insert(login).inserted { logins.append(login) }
      sightings += row.sightings
    }
    sightings.sort { $0.line < $1.line }
  }
}

extension AttendanceReport {
  /// The people of the report.
  ///
  /// Rows of one e-mail address are one person, a program that takes notes under it aside, and so are rows of one name unless several addresses
  /// go by it. Waiting rooms, ghosts that are nobody's and people who were registered and never came
  /// are nobody.
  public var people: [SeenPerson] {
    // Rows of one name and account, of which somebody who drops out often has many, are one person.
    var order: [Account] = []
    var groups: [Account: [Sighting]] = [:]
    for var sighting in sightings {
      switch sighting.kind {
      case .participant, .host, .phone: break
      case .ghost(.some(let owner)): sighting.name = owner
      case .ghost(nil), .waitingRoom, .notAttended: continue
      }
      let account = Account(sighting)
      if groups[account] == nil { order.append(account) }
      groups[account, default: []].append(sighting)
    }
    // A row that has nothing of anybody is nobody else's.
    let rows = order.flatMap { account -> [SeenPerson] in
      let group = groups[account] ?? []
      return account.isNobody
        ? group.map { SeenPerson($0) } : [SeenPerson(of: group)].compactMap { $0 }
    }
    return Self.fold(Self.fold(rows) { $0.isNotetaker ? [] : $0.emails }, by: Self.nameKeys(rows))
  }

  /// What says that two rows are of one person without looking at others.
  private struct Account: Hashable {
    let name: String
    let original: String?
    let emails: [String]
    let login: String?

    init(_ sighting: Sighting) {
      name = sighting.name
      original = sighting.original
      emails = sighting.emails
      login = sighting.login
    }

    var isNobody: Bool { name.isEmpty && emails.isEmpty && login == nil }
  }

  /// Joins those who share one of their keys, in the order in which they first appear.
  private static func fold(
    _ rows: [SeenPerson], by keys: (SeenPerson) -> [String]
  ) -> [SeenPerson] {
    var parents = Array(rows.indices)
    func root(_ index: Int) -> Int {
      var index = index
      while parents[index] != index {
        parents[index] = parents[parents[index]]
        index = parents[index]
      }
      return index
    }
    var owners: [String: Int] = [:]
    for (index, row) in rows.enumerated() {
      for key in keys(row) {
        if let owner = owners[key] {
          let (a, b) = (root(owner), root(index))
          parents[max(a, b)] = min(a, b)
        } else {
          owners[key] = index
        }
      }
    }
    let groups = Dictionary(grouping: rows.indices, by: root)
    // The root is the first of its rows.
    return groups.sorted { $0.key < $1.key }.compactMap { _, group in
      SeenPerson(joining: group.map { rows[$0] })
    }
  }

  /// The names that only one address, or none, goes by.
  private static func nameKeys(_ rows: [SeenPerson]) -> (SeenPerson) -> [String] {
    var addresses: [String: Set<[String]>] = [:]
    for row in rows where !row.emails.isEmpty {
      for key in row.nameKeys { addresses[key, default: []].insert(row.emails.sorted()) }
    }
    return { row in row.nameKeys.filter { (addresses[$0]?.count ?? 0) <= 1 } }
  }
}

extension SeenPerson {
  /// What says that two rows without addresses are one person: the whole name, and whether it is a
  /// telephone's; rows without a name are never the same.
  fileprivate var nameKeys: [String] {
    names.compactMap { name in
      let words = name.all.isEmpty ? NameWords.of(name.raw) : name.all
      if words.isEmpty { return name.raw.isEmpty ? nil : name.raw }
      return words.sorted().joined(separator: " ")
    }
  }
}
