import Desk

/// Sessions of a home.
enum Sessions {
  /// The name of the first session of the first cohort.
  static func first(in path: String) throws -> String {
    let home = Home(path: path, state: path + "/.state")
    for cohort in home.cohortIDs {
      let folder = "\(home.sessions)/\(cohort)"
      if let session = Home.sessions(in: folder).first { return "\(cohort)/\(session)" }
    }
    throw Child.Failure(description: "there is no session in \(path)")
  }
}
