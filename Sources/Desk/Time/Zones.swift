public import Calendar
import Formats
import Workshop

/// The machine's time zone files.
public struct Zones: Sendable {
  private let folder: String

  /// Creates access to a folder of TZif files.
  public init(folder: String = "/usr/share/zoneinfo") { self.folder = folder }

  /// Reads a zone by its IANA name.
  public func zone(_ name: String) throws(ZoneProblem) -> Zone {
    if name == "UTC" { return .utc }
    guard name.split(separator: "/", omittingEmptySubsequences: false).allSatisfy(Self.isPart)
    else { throw .unknown(name) }
    do {
      return try Zone(name: name, file: Files.read(Path.join(folder, name)))
    } catch {
      throw Files.isFolder(folder) ? .unknown(name) : .noFiles(folder)
    }
  }

  /// Reads a zone in which something new is held: files that are rules or copies are none.
  public func place(_ name: String) throws(ZoneProblem) -> Zone {
    let isNone =
      ["posixrules", "localtime", "Factory"].contains(name) || name.hasPrefix("posix/")
      || name.hasPrefix("right/")
    if isNone { throw .unknown(name) }
    return try zone(name)
  }

  private static func isPart(_ part: Substring) -> Bool {
    part.first?.isLetter == true
      && part.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && $0 != UInt8(ascii: ".") }
  }

  /// The name of the machine's own zone, from `TZ` or the system's setting.
  public static func local(environment: [String: String]) -> String {
    if let zone = environment["TZ"], !zone.isEmpty {
      return zone.hasPrefix(":") ? String(zone.dropFirst()) : zone
    }
    let path = Path.absolute("/etc/localtime")
    let parts = path.split(separator: "/")
    guard let folder = parts.lastIndex(of: "zoneinfo") else { return "UTC" }
    let name = parts[(folder + 1)...].joined(separator: "/")
    return name == "Etc/UTC" || name.isEmpty ? "UTC" : name
  }
}

/// A time zone that cannot be had.
public enum ZoneProblem: Error, Equatable, CustomStringConvertible {
  /// There is no zone of that name.
  case unknown(String)
  /// The machine has no zone files.
  case noFiles(String)

  /// What is missing, and what to do.
  public var description: String {
    switch self {
    case .unknown(let name):
      "There is no time zone '\(name)'. Zones have names such as Europe/Berlin or UTC."
    case .noFiles(let folder):
      "This machine has no time zone files in \(folder). Install the package tzdata."
    }
  }
}
