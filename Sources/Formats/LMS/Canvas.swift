extension LMSSystem {
  /// Canvas: it looks for its own ID, then the SIS User ID, then the SIS Login ID.
  public static let canvas = LMSSystem(
    name: "Canvas", keys: ["canvas", "sis", "login"],
    headers: ["sis": ["sis user id", "sis id"], "login": ["sis login id"]])
}
