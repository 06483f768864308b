import Text
import Workshop

/// The accounts that platforms name people's connections by.
enum ReportAccount {
  /// An address in lower case; of a guest's account in another tenant the guest's own address.
  ///
  /// `maria_example.com#EXT#@tenant.example` is `maria@example.com`: the last underscore stands for
  /// the sign.
  static func address(_ text: String) -> String {
    // Most are in lower case already, and need no second text.
    let isLower = text.utf8.allSatisfy { $0 < 0x80 && !(0x41...0x5A).contains($0) }
    let lower = isLower ? text : text.lowercased()
    if !lower.utf8.contains(UInt8(ascii: "#")) { return lower }
    guard let mark = lower.firstIndex(of: "#"), lower[mark...].hasPrefix("#ext#") else {
      return lower
    }
    let guest = lower[..<mark]
    guard !guest.contains("@"), let sign = guest.lastIndex(of: "_") else { return String(guest) }
    return "\(guest[..<sign])@\(guest[guest.index(after: sign)...])"
  }

  /// Whether a cell says that there is nothing.
  static func isBlank(_ text: String) -> Bool {
    if text.utf8.count > 8 || text.isEmpty { return false }
    if let first = text.utf8.first, (0x30...0x39).contains(first) { return false }
    if text.allSatisfy({ "-\u{2013}\u{2014}\u{2212}. ?".contains($0) }) { return true }
    return ["n/a", "na", "null", "none", "nan"].contains(text.lowercased())
  }
}

/// Who runs the meeting as the lines about it say.
struct ReportHosts {
  private var emails: Set<String> = []
  private var names: Set<String> = []

  init(_ facts: [(line: Int, label: String, value: String)]) {
    for fact in facts {
      switch ReportHeader.role(of: fact.label) {
      case .host:
        let name = fact.value.prefix { $0 != "(" }
        if !name.isEmpty { names.insert(RosterCell.name(String(name)).lowercased()) }
        addEmails(fact.value)
      case .email: addEmails(fact.value)
      default: break
      }
    }
  }

  private mutating func addEmails(_ text: String) {
    for email in RosterCell.emails(text) where RosterCell.isEmail(email) {
      emails.insert(email.lowercased())
    }
  }

  /// Whether somebody is a host; by name only when no address says otherwise.
  func contains(_ sighting: AttendanceReport.Sighting) -> Bool {
    if emails.isEmpty && names.isEmpty { return false }
    if !sighting.emails.isEmpty { return sighting.emails.contains(where: emails.contains) }
    return names.contains(sighting.name.lowercased())
  }
}

/// What a table of people says beside the table of connections: addresses and roles.
struct ReportSummary {
  private var people: [String: [(emails: [String], role: String)]] = [:]

  init(_ tables: [ReportTable]) {
    for table in tables {
      for row in table.rows {
        let name = RosterCell.name(table.text(.name, row)).lowercased()
        if name.isEmpty { continue }
        let emails = [ReportHeader.Role.email, .upn].flatMap { role in
          RosterCell.emails(table.text(role, row)).map(ReportAccount.address)
            .filter(RosterCell.isEmail)
        }
        people[name, default: []].append((emails, table.text(.role, row)))
      }
    }
  }

  /// The addresses of somebody: of several people with the name, those who share one.
  func emails(of sighting: AttendanceReport.Sighting) -> [String] { found(sighting)?.emails ?? [] }

  /// The role of somebody.
  func role(of sighting: AttendanceReport.Sighting) -> String? { found(sighting)?.role }

  private func found(
    _ sighting: AttendanceReport.Sighting
  ) -> (emails: [String], role: String)? {
    if people.isEmpty { return nil }
    let named = people[sighting.name.lowercased()] ?? []
    if sighting.emails.isEmpty { return named.count == 1 ? named[0] : nil }
    return named.first { !Set($0.emails).isDisjoint(with: sighting.emails) }
  }

  /// What is the same in two rows of one person.
  static func key(_ sighting: AttendanceReport.Sighting) -> String {
    "\(sighting.name.lowercased())\t\(sighting.emails.first ?? "")"
  }
}
