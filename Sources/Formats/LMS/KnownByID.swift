extension LMSSystem {
  /// Saba, known by its ids in rosters; no file is made for it.
  public static let saba = LMSSystem(name: "Saba", keys: ["saba"])
  /// Cornerstone, known by its ids in rosters; no file is made for it.
  public static let cornerstone = LMSSystem(name: "Cornerstone", keys: ["cornerstone"])
  /// Docebo, known by its ids in rosters; no file is made for it.
  public static let docebo = LMSSystem(name: "Docebo", keys: ["docebo"])
  /// Workday, known by its ids in rosters; no file is made for it.
  public static let workday = LMSSystem(name: "Workday", keys: ["workday"])
}
