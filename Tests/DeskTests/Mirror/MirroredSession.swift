import Calendar
import TestKit
import Workshop

@testable import Desk

/// A session whose cohort has a mirror in a folder `stick`, as the process that keeps it sees both.
final class MirroredSession {
  let session: OpenSession
  let mirror: String
  /// At which folder the mirror's disk is mounted, as far as anybody can tell.
  var mountPoint: String?
  lazy var copy = servant()

  init() throws {
    session = try OpenSession()
    mirror = session.folder.file("stick")
    mountPoint = mirror
    try Files.makeFolder(mirror)
  }

  /// A process that begins to keep the mirror.
  func servant() -> MirrorCopy {
    let orders = MirrorOrders(
      cohort: session.cohort, uuid: "u1", mirror: mirror, home: session.home.path,
      state: session.home.state, waiting: [])
    return MirrorCopy(orders) { [unowned self] path in
      path.hasPrefix("/proc/") ? mountPoint : "/"
    }
  }

  /// The path in the mirror of a file of the cohort.
  func mirrored(_ path: String) -> String {
    mirror + path.dropFirst(session.home.sessions.utf8.count)
  }

  /// Lets something happen in the session.
  func act(_ minutes: Int = 12) throws {
    try session.desk().record(
      .rollCall(.here([PersonID("p2")])), at: OpenSession.start.adding(minutes: minutes))
  }

  /// Why the mirror is not up to date after one more look; `nil` when it is.
  func look() -> FileProblem? {
    do throws(FileProblem) {
      try copy.pass()
      return nil
    } catch {
      return error
    }
  }

  /// Whether every file of the cohort lies in the mirror as it is.
  func isEven() throws -> Bool {
    let paths = [
      try session.journal, try session.people, session.workshop, session.settings,
    ]
    return try paths.allSatisfy { try Disk.read($0) == Disk.read(mirrored($0)) }
  }
}
