/// The repository that the tests lie in.
public enum Repository {
  /// Its folder.
  public static let path = "/" + #filePath.split(separator: "/").dropLast(3).joined(separator: "/")

  /// The path of something in it, such as `Workshops`.
  public static func file(_ name: String) -> String { "\(path)/\(name)" }
}
