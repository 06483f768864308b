import Calendar

/// How a new report stands to those that came in before it.
public enum Download: Equatable, Sendable {
  /// It is the very same file.
  case repeated(AttendanceImport)
  /// It knows nothing that this one does not: an older download of the same meeting, or a part.
  case older(than: AttendanceImport)
  /// It adds to what there is, and stands in for these, all of which it knows: older downloads.
  case news(replacing: [AttendanceImport])
}

extension EvidenceBook {
  /// How a report stands to those that came in before it.
  ///
  /// A download of the same meeting that was made later has every connection of the earlier one, since
  /// nobody's coming is taken back; a meeting that was started again has none of them, and the half
  /// of a file not all.
  public func download(of file: AttendanceImport) -> Download {
    if let same = current.first(where: { $0.hash == file.hash }) { return .repeated(same) }
    let mine = comings(file)
    var replaced: [AttendanceImport] = []
    for old in current where old.platform == file.platform {
      let theirs = comings(old)
      if theirs.isEmpty || mine.isEmpty || isReported(old) != isReported(file) { continue }
      if isReported(file), old.meeting != file.meeting { continue }
      if theirs.isSubset(of: mine), theirs != mine || !isBefore(file, old) {
        replaced.append(old)
      } else if mine.isSubset(of: theirs) {
        return .older(than: old)
      }
    }
    return .news(replacing: replaced)
  }

  /// Somebody's coming, or in a report without times somebody.
  private struct Coming: Hashable {
    let person: PersonID
    let start: Instant?
  }

  private func comings(_ file: AttendanceImport) -> Set<Coming> {
    Set(
      file.people.flatMap { seen -> [Coming] in
        let person = identity(seen.person)
        if seen.spans.isEmpty { return [Coming(person: person, start: nil)] }
        return seen.spans.map { Coming(person: person, start: $0.start) }
      })
  }

  private func isReported(_ file: AttendanceImport) -> Bool {
    file.people.allSatisfy(\.spans.isEmpty)
  }

  /// Whether a file of the same comings was made earlier: it knows fewer moments or minutes.
  private func isBefore(_ file: AttendanceImport, _ old: AttendanceImport) -> Bool {
    if let mine = file.newest, let theirs = old.newest, mine != theirs { return mine < theirs }
    let minutes = { (file: AttendanceImport) in file.people.compactMap(\.reported).reduce(0, +) }
    return minutes(file) < minutes(old)
  }
}
