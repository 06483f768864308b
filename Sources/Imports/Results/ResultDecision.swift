public import Imports
import Text
public import Workshop

/// What a file of test results or survey answers comes to: an act, and what to tell.
public struct ResultDecision: Equatable, Sendable {
  /// What to save; `nil` when the file adds nothing.
  public internal(set) var act: Act?
  /// People with a result in the file, in the order of the file.
  public internal(set) var people: [PersonID] = []
  /// Those of them whose result has a flag.
  public internal(set) var flagged: [PersonID] = []
  /// How many responses without a name the file has.
  public internal(set) var anonymous = 0
  /// Rows that belong to nobody for certain.
  public internal(set) var unknown: [Unknown] = []
  /// How many people's results are new or other than before.
  public internal(set) var news = 0
  /// Whether this very file was imported before.
  public internal(set) var isRepeated = false
  /// What was decided while reading.
  public internal(set) var remarks: [ResultRemark] = []
  /// What could not be read.
  public internal(set) var problems: [ResultProblem] = []

  /// A row that belongs to nobody for certain.
  public struct Unknown: Equatable, Sendable {
    /// The row's line.
    public let line: Int
    /// Whom it names.
    public let person: PersonText
  }
}

/// A file of results: its name, the digest of its bytes, the bytes.
public struct ResultFile: Equatable, Sendable {
  /// The file's name without its folder.
  public let name: String
  /// The SHA-256 of its bytes, in hexadecimal.
  public let hash: String
  /// Its bytes.
  public let bytes: [UInt8]

  /// Creates a file from its bytes.
  public init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
    hash = SHA256.hex(bytes)
  }

  /// Reads a file.
  public static func read(_ path: String) throws(FileProblem) -> ResultFile {
    ResultFile(name: Path.name(of: path), bytes: try Files.read(path))
  }

  /// The one of some ids that the file's name contains, as `pretest.csv` contains `pre-test`.
  public func meant(among ids: [String]) -> String? {
    let letters = { (text: String) in text.lowercased().filter { $0.isLetter || $0.isNumber } }
    let found = ids.filter { letters(name).contains(letters($0)) }
    return found.count == 1 ? found[0] : nil
  }
}
