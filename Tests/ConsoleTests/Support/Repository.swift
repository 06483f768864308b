/// The repository these tests lie in.
enum Repository {
  static let path = "/" + #filePath.split(separator: "/").dropLast(4).joined(separator: "/")
}
