public import Text

/// What an export comes to: the files to write and what to know before handing them over.
public struct ExportResult: Equatable, Sendable {
  /// The files in order; always the same ones for the same sessions, also when nobody is in them.
  public var files: [ExportFile]
  /// Who was held back and what else there is to know.
  public var preflight: ExportPreflight

  /// Creates an export.
  public init(files: [ExportFile], preflight: ExportPreflight) {
    self.files = files
    self.preflight = preflight
  }
}

/// A file to write: the same bytes on any machine, at any time, in any time zone.
public struct ExportFile: Equatable, Sendable {
  /// The file's name without a folder.
  public var name: String
  /// Its bytes.
  public var bytes: [UInt8]
  /// Who reads it.
  public var reader: FileReader

  /// Creates a file.
  public init(name: String, bytes: [UInt8], reader: FileReader) {
    self.name = name
    self.bytes = bytes
    self.reader = reader
  }
}

/// What can be chosen about an export.
public struct ExportOptions: Equatable, Sendable {
  /// Whether the marking sheet names only who differs from the usual.
  public var exceptionsOnly: Bool
  /// The logins, ids and addresses the learning system knows, in any case; `nil` when no list of
  /// its users is at hand.
  public var known: Set<String>?
  /// Whether files say only what attendance comes to, without times, minutes or shares, also where
  /// `lms:` does not ask for that.
  public var statusOnly: Bool

  /// Creates options; plain files of everybody unless said otherwise.
  public init(
    exceptionsOnly: Bool = false, known: Set<String>? = nil, statusOnly: Bool = false
  ) {
    self.exceptionsOnly = exceptionsOnly
    self.known = known
    self.statusOnly = statusOnly
  }
}

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
    return ExportFile(name: name, bytes: Array(text.utf8), reader: .importer)
  }
}
