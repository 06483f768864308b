import Text

/// The list of files that were handed over, as `sha256sum --check` reads it.
public enum ExportManifest {
  /// The list's file name.
  public static let name = "SHA256SUMS"

  /// Returns the list of some files, sorted by name.
  public static func file(of files: [ExportFile]) -> ExportFile {
    var text = ""
    for file in files.sorted(by: { $0.name < $1.name }) {
      text += "\(SHA256.hex(file.bytes))  \(file.name)\n"
    }
    return ExportFile(name: name, bytes: Array(text.utf8))
  }
}
