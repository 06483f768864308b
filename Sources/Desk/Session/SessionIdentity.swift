import Calendar
import Text
import Workshop

/// Finds out which session lies in a folder, from everything that says so.
///
/// A UUID is never made up: where nobody knows it, there is none.
struct SessionIdentity {
  /// The session's folder.
  let path: String
  /// The UUIDs that lines name, each with the files that hold such a line.
  let named: [String: Set<String>]
  /// The sessions that the cohort's people were told of.
  let people: [SessionOpening]
  /// The UUID that this installation has seen here last.
  let remembered: String?

  private var folder: String { Path.name(of: Path.absolute(path)) }

  /// The session's UUID; `nil` when nobody knows it.
  ///
  /// - Parameters:
  ///   - openings: The first lines that the journals hold, in order; only asked for when in doubt.
  ///   - cohort: The cohort's id.
  ///   - waiting: The UUID under which acts wait in the state folder that fit these journals.
  func uuid(
    among openings: () -> [Opening], cohort: String, waiting: () -> String?
  ) -> String? {
    let listed = people.filter { $0.folder == folder }.map(\.opening.session)
    if let latest = listed.last { return told(listed) ?? renamed ?? latest }
    if named.isEmpty { return remembered ?? waiting() }
    if let remembered, named[remembered] != nil { return remembered }
    if named.count > 1 { return best(openings(), cohort) ?? named.keys.min() }
    // Another session's file in the place of this one's.
    if let remembered, let opening = openings().last, fit(opening, cohort).isNone {
      return remembered
    }
    return named.keys.first
  }

  /// Of the sessions that the cohort's people were told of in this folder, the one that lies here.
  ///
  /// One that a file here names counts before one that nobody names, and of those the one that this
  /// installation has seen: a later line about this folder, in somebody else's file, replaces nothing.
  /// Where no file names a session, the latest was made here after the others had been removed.
  private func told(_ listed: [String]) -> String? {
    let here = named.isEmpty ? listed.suffix(1) : listed.filter { named[$0] != nil }[...]
    if let remembered, here.contains(remembered) { return remembered }
    return here.first
  }

  /// The only session named here, when people were told of it in a folder that is no longer there.
  private var renamed: String? {
    guard named.count == 1, let only = named.keys.first,
      let other = people.last(where: { $0.opening.session == only }), other.folder != folder,
      !Files.isFolder(Path.join(Path.folder(of: path), other.folder))
    else { return nil }
    return only
  }

  /// The session whose first line fits this folder best; of equals the earliest, and of those in one
  /// file the latest, which is where a session was made a second time.
  private func best(_ openings: [Opening], _ cohort: String) -> String? {
    guard let most = openings.map({ fit($0, cohort).count }).max() else { return nil }
    let fitting = openings.filter { fit($0, cohort).count == most }.map(\.session)
    guard let first = fitting.first else { return nil }
    return fitting.last { named[$0] == named[first] } ?? first
  }

  private struct Fit {
    var cohort = false
    var workshop = false
    var isNone: Bool { !cohort && !workshop }
    var count: Int { (cohort ? 1 : 0) + (workshop ? 1 : 0) }
  }

  private func fit(_ opening: Opening, _ cohort: String) -> Fit {
    let document = try? Files.read(Path.join(path, WorkshopFile.name))
    return Fit(
      cohort: opening.cohort == cohort,
      workshop: document.map { SHA256.hex($0) == opening.workshop } ?? false)
  }
}
