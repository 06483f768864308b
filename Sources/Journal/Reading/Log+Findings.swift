extension Log {
  /// All that is wrong with the files as they were last read; empty when all is well.
  public var findings: [Finding] {
    let inFiles = files.values.sorted { $0.path < $1.path }.flatMap(findings(in:))
    let unknown = unknownActs.values.sorted { ($0.file, $0.offset) < ($1.file, $1.offset) }
    let forks = seen.forks.map { fork in
      whole(fork.writer, .fork(writer: fork.writer, seq: fork.seq, copies: fork.copies))
    }
    let claimed = files.values.filter { !$0.isForeign(to: belonging) }
      .reduce(into: Set<ClaimedNumber>()) { $0.formUnion($1.claimed) }
    let gaps = (seen.gaps + lost).filter { !$0.isClaimed(claimed) }.map { gap in
      whole(gap.writer, .gap(writer: gap.writer, missing: gap.missing))
    }
    return inFiles + misfits.findings + unknown + forks + gaps + fewer
  }

  /// Remembers that what was once seen here and is in no file now is gone: `findings` names it no
  /// longer.
  ///
  /// Its numbers are not given again, so a copy that turns up after all is welcome.
  public func acceptLosses() { memory?.acceptLosses(losses) }

  /// Of a foreign file nothing else matters.
  private func findings(in file: FollowedFile) -> [Finding] {
    if file.isForeign(to: belonging), let uuid = file.named.filter(belonging.isForeign).min() {
      return [whole(file, .foreign(uuid: uuid, lines: max(file.intact, 1)))]
    }
    return file.allFindings.map { lasting($0, in: file) } + nameless(file)
  }

  /// What may still be on its way is no damage yet.
  private func lasting(_ finding: Finding, in file: FollowedFile) -> Finding {
    guard case .torn(let bytes) = finding.kind, file.path != pen?.journal?.path,
      let identity = file.identity, isRecent(identity)
    else { return finding }
    return Finding(
      file: finding.file, line: finding.line, offset: finding.offset, kind: .arriving(bytes: bytes))
  }

  private func isRecent(_ identity: FileIdentity) -> Bool {
    let (age, overflow) = clock.wall().subtractingReportingOverflow(identity.modified / 1_000_000)
    return !overflow && age.magnitude < 600_000
  }

  private func nameless(_ file: FollowedFile) -> [Finding] {
    guard file.named.isEmpty else { return [] }
    return file.reach.sorted { $0.key < $1.key }
      .filter { joinings.had($0.key, joinedBefore: $0.value) }
      .map { whole(file, .nameless(writer: $0.key)) }
  }

  private var fewer: [Finding] {
    let accepted = memory?.acceptedLosses() ?? [:]
    return losses.sorted { $0.key < $1.key }.compactMap { writer, wrote in
      guard wrote > accepted[writer] ?? 0 else { return nil }
      return whole(writer, .fewer(writer: writer, has: seen.highest(writer), wrote: wrote))
    }
  }

  /// The numbers up to which there once were lines of writers who have fewer now.
  private var losses: [Writer: Int] {
    memory?.numbers().filter { seen.highest($0.key) < $0.value } ?? [:]
  }

  private func whole(_ file: FollowedFile, _ kind: Finding.Kind) -> Finding {
    Finding(file: file.path, line: 0, offset: 0, kind: kind)
  }

  private func whole(_ writer: Writer, _ kind: Finding.Kind) -> Finding {
    Finding(file: Folder(path: folder).journal(of: writer), line: 0, offset: 0, kind: kind)
  }
}

extension Gap {
  /// Whether flawed lines are in the place of all that is missing: those are named already.
  fileprivate func isClaimed(_ claimed: Set<ClaimedNumber>) -> Bool {
    missing.count <= claimed.count
      && missing.allSatisfy { claimed.contains(ClaimedNumber(writer: writer, seq: $0)) }
  }
}
