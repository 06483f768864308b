import Workshop

/// Finds the name somebody meant.
public enum Nearest {
  /// Returns the name nearest to a mistyped one, ignoring case; nil when none is near.
  ///
  /// No change is forgiven in one or two letters, one in up to six, then one more for every three;
  /// of equally near names the first is taken.
  public static func name(
    to typed: String, among names: some Sequence<String>
  ) -> String? {
    let typed = String(typed.lowercased().prefix(lengthLimit))
    var best: (name: String, distance: Int)?
    for name in names {
      let length = max(typed.count, name.count)
      let limit = length < 3 ? 0 : max(1, (length - 1) / 3)
      guard abs(typed.count - name.count) <= limit else { continue }
      let distance = EditDistance.of(typed, name.lowercased())
      if distance <= limit && distance < best?.distance ?? .max { best = (name, distance) }
    }
    return best?.name
  }

  /// How many letters of what was typed are looked at; names are shorter.
  private static let lengthLimit = 100
}
