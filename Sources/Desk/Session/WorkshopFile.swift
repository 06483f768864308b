import Calendar
import Formats
import Plans
import Text
import Workshop

/// The workshop as a session was made with it: `workshop.json`, or what stands in for it.
struct WorkshopFile {
  /// The file's name in a session's folder.
  static let name = "workshop.json"

  /// The workshop.
  let plan: Plan
  /// The bytes that the session was made with, when they are known.
  let document: [UInt8]?
  /// What is wrong with the file in the folder.
  let problem: FolderProblem?

  /// Reads the file, and looks for the right one where it is not.
  ///
  /// - Parameters:
  ///   - session: The session's folder.
  ///   - digest: The digest in the session's first line; empty when nobody knows it.
  init(in session: String, digest: String, home: Home) {
    let path = Path.join(session, Self.name)
    let (found, fault) = Self.read(path)
    if let found, digest.isEmpty || found.digest == digest {
      (plan, document, problem) = (found.plan, found.bytes, nil)
      return
    }
    let damage = fault ?? .altered
    if let (copy, source) = Self.copy(digest, of: session, home) {
      (plan, document) = (copy.plan, copy.bytes)
      problem = .workshop(path: path, damage, .copy(source))
    } else {
      plan = found?.plan ?? .withoutItems
      document = nil
      problem = .workshop(path: path, damage, found == nil ? .none : .itself)
    }
  }

  private struct Document {
    let plan: Plan
    let bytes: [UInt8]
    var digest: String { SHA256.hex(bytes) }

    init(_ bytes: [UInt8], path: String) throws {
      plan = try PlanDocument.read(bytes, path: path)
      self.bytes = bytes
    }
  }

  private static func read(_ path: String) -> (Document?, FolderProblem.WorkshopFault?) {
    if !Files.exists(path) { return (nil, .missing) }
    if !Files.isFile(path) { return (nil, .unreadable("it is no plain file")) }
    do {
      return (try Document(Files.read(path), path: path), nil)
    } catch let problem as FileProblem {
      return (nil, .unreadable(problem.reason))
    } catch {
      return (nil, .unreadable("\(error)"))
    }
  }

  /// The document with a digest: what was put aside in the folder, what this installation keeps, or
  /// what the workshop's author has now.
  private static func copy(_ digest: String, of session: String, _ home: Home) -> (
    Document, String
  )? {
    if digest.isEmpty { return nil }
    let names = Files.names(in: session).filter { $0.hasSuffix(".json") }
    for path in names.map({ Path.join(session, $0) }) where Files.isFile(path) {
      if let found = (try? Files.read(path)).flatMap({ try? Document($0, path: path) }),
        found.digest == digest
      {
        return (found, path)
      }
    }
    if let (path, bytes) = StateFolder(home.state).workshop(digest),
      let found = try? Document(bytes, path: path)
    {
      return (found, path)
    }
    return authored(digest, home)
  }

  private static func authored(_ digest: String, _ home: Home) -> (Document, String)? {
    for id in home.workshopIDs {
      guard let plan = try? Workshops(home: home).plan(id) else { continue }
      let bytes = PlanDocument.json(plan)
      guard SHA256.hex(bytes) == digest,
        let found = try? Document(bytes, path: Path.join(home.workshops, id))
      else { continue }
      return (found, Path.join(home.workshops, id))
    }
    return nil
  }
}

extension WorkshopFile {
  /// Puts the right document in the place of a wrong one, which is kept beside it.
  ///
  /// - Returns: Where the wrong one is kept; `nil` when there was none.
  static func write(_ document: [UInt8], in session: String) throws(FileProblem) -> String? {
    let path = Path.join(session, name)
    let kept = try Files.setAside(path)
    try Files.write(document, to: path)
    return kept
  }
}

extension Plan {
  /// A plan without anything in it, for a session whose workshop is lost.
  static var withoutItems: Plan {
    Plan(id: "", title: "Session", minutes: 0, framework: Framework(id: "", title: "", steps: []))
  }
}
