import Workshop

extension LMSSystem {
  /// Statements of xAPI, whose words are those of our own extension of an attended statement.
  public static let statements = LMSSystem(
    name: "xAPI", keys: ["xapi"], attendance: { $0.rawValue })

  /// The account system of statements: an id kept for statements, else the id in the system whose
  /// name is in the home page's address, else in any of them.
  public static func statements(homePage: String) -> LMSSystem {
    let page = homePage.lowercased()
    let owner = all.first { page.contains($0.name.lowercased()) }
    var system = statements
    system.name = owner?.name ?? "LMS"
    system.keys += owner?.keys ?? all.flatMap(\.keys)
    return system
  }
}
