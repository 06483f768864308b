public import Formats
public import Plans
import Workshop

/// The workshops of a home, as their authors write them.
public struct Workshops {
  private let home: Home

  /// Creates access to a home's workshops.
  public init(home: Home) { self.home = home }

  /// Reads a workshop by its id or its folder's path.
  ///
  /// - Throws: ``Mistakes`` with all that is wrong in its files.
  public func plan(_ name: String) throws -> Plan {
    let (plan, mistakes) = try read(name)
    guard let plan else { throw Mistakes(mistakes) }
    return plan
  }

  /// Reads a workshop by its id or its folder's path, with every mistake in its files.
  ///
  /// - Parameter bytes: What stands in `workshop.yaml` in place of what is there.
  public func read(
    _ name: String, with bytes: [UInt8]? = nil
  ) throws -> (plan: Plan?, mistakes: [Mistake]) {
    let folder = try folder(name)
    var files = [try file("workshop.yaml", in: folder)]
    if let bytes { files[0].bytes = bytes }
    for part in ["scenarios", "activities", "tests", "surveys"] {
      for name in Files.names(in: Path.join(folder, part)) where name.hasSuffix(".yaml") {
        files.append(try file(Path.join(part, name), in: folder))
      }
    }
    var frameworks: [SourceFile] = []
    for (path, bytes) in try Files.read(folder: home.frameworks, ending: ".yaml") {
      frameworks.append(SourceFile(path: path, bytes: bytes))
    }
    return PlanReader.read(files: files, frameworks: frameworks) { path, below in
      let root = below == .workshop ? folder : home.handouts
      return !Path.isBelow(root, Path.join(root, path))
    }
  }

  private func file(_ name: String, in folder: String) throws -> SourceFile {
    let path = Path.join(folder, name)
    return SourceFile(path: path, bytes: try Files.read(path, atMost: Files.handwritten))
  }

  private func folder(_ name: String) throws(HomeProblem) -> String {
    for path in [Path.join(home.workshops, name), name]
    where Files.isFile(Path.join(path, "workshop.yaml")) { return path }
    throw .noWorkshop(name, known: home.workshopIDs)
  }
}
