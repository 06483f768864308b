/// A system that people have logins in, with the keys of their ids in the roster.
package struct LMSSystem {
  /// The name people know it by.
  package let name: String
  /// The keys of a person's ids in it, in the order in which it matches.
  ///
  /// A walk-in without any of
  /// them has no account there, whatever their e-mail address.
  package let keys: [String]

  /// LearnUpon: the Login ID is an e-mail address or a user name.
  package static let learnUpon = LMSSystem(name: "LearnUpon", keys: ["learnupon"])
  /// Moodle: its files here are matched by e-mail address.
  package static let moodle = LMSSystem(name: "Moodle", keys: ["moodle"])
  /// Canvas: it looks for its own ID, then the SIS User ID, then the SIS Login ID.
  package static let canvas = LMSSystem(name: "Canvas", keys: ["canvas", "sis", "login"])

  /// The account system of xAPI statements: an id kept for statements, else the id in the system
  /// whose name is in the home page's address, else in any of them.
  package static func statements(homePage: String) -> LMSSystem {
    let page = homePage.lowercased()
    let systems = [learnUpon, moodle, canvas]
    let owner = systems.first { page.contains($0.name.lowercased()) }
    let keys = owner?.keys ?? systems.flatMap(\.keys)
    return LMSSystem(name: owner?.name ?? "LMS", keys: ["xapi"] + keys)
  }
}
