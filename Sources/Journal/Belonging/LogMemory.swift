/// What an installation remembers about the writers of one folder, so that it notices when a backup
/// has been put in its place.
///
/// It is kept outside of the folder, by its UUID and its path. `note` comes after every act and must
/// not wait for the disk: what a power failure takes from it makes no alarm, only a missed one.
public protocol LogMemory: AnyObject {
  /// For each writer the highest number that was ever seen in this folder.
  func numbers() -> [Writer: Int]
  /// Takes note of numbers; lower ones than those that are remembered change nothing.
  func note(_ numbers: [Writer: Int])
  /// For each writer the number up to which somebody has said that the missing lines are gone.
  func acceptedLosses() -> [Writer: Int]
  /// Takes note that lines up to these numbers are gone.
  func acceptLosses(_ numbers: [Writer: Int])
}
