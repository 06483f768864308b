import Text

/// A file's name and content, as somebody who may read files hands it over.
public struct SourceFile: Equatable, Sendable {
  /// The path as it shall be shown, such as `Workshops/x/scenarios/late.yaml`.
  public var path: String
  /// The content.
  public var bytes: [UInt8]

  /// Creates a file.
  public init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }

  /// The last part of the path.
  var name: String { path.split(separator: "/").last.map(String.init) ?? path }

  /// The name without its ending.
  var stem: String { name.split(separator: ".").first.map(String.init) ?? name }

  /// The folder it lies in, without the folders above; empty when there is none.
  var folder: String { path.split(separator: "/").dropLast().last.map(String.init) ?? "" }
}

/// A place in one of several files.
struct SourcePlace: Hashable {
  /// The file's position in the list of files.
  var file: Int
  /// The place in it.
  var place: TextPlace
}
