import Desk
import Exports
import Wording

/// What is wrong with a session's files, in the same words wherever it is told.
enum DamageWords {
  /// More than these are only counted: `check` lists every one.
  private static let most = 10

  /// One line for each thing that is wrong, in doubt or still arriving; none when all is well.
  static func lines(_ damage: Damage) -> [String] {
    let shown = damage.notes.prefix(most).map { "\(SessionCheck.Level.warn.rawValue) \($0)" }
    let more = damage.notes.count - shown.count
    let rest = more > 0 ? ["… and \(more) more; lectern check lists them all."] : []
    return shown + rest + (damage.doubts + damage.arriving).map { "\($0)" }
  }

  /// The same below the first lines of a console.
  static func alerts(_ damage: Damage) -> [String] { lines(damage).map { "! \($0)" } }
}

/// Files that are not written, since what they would be made from is damaged.
struct WithheldFiles: Error {
  /// What is missing or damaged.
  let damage: Damage

  init(_ damage: Damage) { self.damage = damage }

  /// Why nothing was written, and how it is written all the same.
  ///
  /// - Parameter option: `anyway` as it is typed here.
  func words(_ option: String) -> String {
    let count = damage.notes.count
    return
      "Nothing was written: \(DisplayFormat.count(count, "finding")) above, and the files could "
      + "differ from what happened. Put right what is named, or write them with \(option)."
  }
}
