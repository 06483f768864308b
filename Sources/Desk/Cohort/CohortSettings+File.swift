import Formats
public import Workshop

extension CohortSettings {
  /// The name of the file in a cohort's folder.
  public static let fileName = "cohort.yaml"

  /// Reads a cohort's settings; a cohort without the file has none.
  public static func read(folder: String) throws -> CohortSettings {
    let path = Path.join(folder, fileName)
    guard Files.isFile(path) else { return CohortSettings() }
    let (settings, mistakes) = CohortFile.read(SourceFile(path: path, bytes: try Files.read(path)))
    if !mistakes.isEmpty { throw Mistakes(mistakes) }
    return settings
  }
}
