extension LMSSystem {
  /// Canvas: it looks for its own ID, then the SIS User ID, then the SIS Login ID.
  ///
  /// Of the gradebook's importer (`lib/gradebook_importer.rb` in instructure/canvas-lms): `Student`
  /// comes first, `ID` second, `Section` is the last column about the student, and columns that
  /// Canvas computes itself are ignored.
  public static let canvas = LMSSystem(
    name: "Canvas", keys: ["canvas", "sis", "login"],
    headers: ["sis": ["sis user id", "sis id"], "login": ["sis login id"]],
    files: [LMSFile(.gradebook, "canvas", "gradebook file with one assignment")],
    gradebook: Gradebook(
      header: ["Student", "ID", "SIS User ID", "SIS Login ID", "Section"],
      signs: ["sis user id", "sis login id"],
      otherRows: ["points possible", "student, test", "test student"],
      reserved: [
        "current score", "current points", "current grade", "final score", "final points",
        "final grade", "override grade", "override score", "override status",
      ]))
}
