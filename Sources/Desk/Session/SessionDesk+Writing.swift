public import Journal
import Workshop

extension SessionDesk {
  /// How many names one person may have here: for several processes at once, for files that somebody
  /// else has put something in the place of, and for backups that were put back.
  private static let mostNames = 16

  /// Makes sure that acts can be saved.
  ///
  /// A desk that could not write when it was opened tries again: there may be room on the disk by now.
  ///
  /// - Throws: `SessionProblem.readOnly` for a desk that only reads, else what stands in the way.
  public func needWriter() throws {
    if writer != nil { return }
    guard sharesLabel != nil else { throw SessionProblem.readOnly }
    try startWriting()
    if writer == nil { throw obstacle ?? .wrongState("Nothing can be saved here.") }
  }

  /// Begins to write under the first name that is free and fit for it.
  ///
  /// - Throws: `Problem.held` when another process of the same person writes; what else stands in the
  ///   way is ``obstacle``.
  func startWriting() throws(Problem) {
    let known = obstacle
    for slot in 1...Self.mostNames {
      let writer = name(slot)
      do throws(Problem) {
        try startWriting(as: writer)
        sit(as: writer, despite: nil)
        return putRight()
      } catch .held(let owner, let holder) {
        let isAlone = sharesLabel == false && slot == 1
        if isAlone || slot == Self.mostNames { throw .held(writer: owner, by: holder) }
      } catch .notPlain(let path) {
        tell([.otherName(.notPlain(path: path))])
      } catch .restoredBackup(let owner, let missing) {
        tell([.otherName(.restoredBackup(writer: owner, missing: missing))])
      } catch {
        sit(as: nil, despite: error)
        if known == nil { tell([.onlyReading(error)]) }
        return
      }
    }
  }

  /// The name under which this installation writes, or one for this run alone where it cannot be kept.
  private func name(_ slot: Int) -> Writer {
    do throws(FileProblem) {
      return try WriterNames(state: home.state).writer(label: rater, slot: slot, random: &random)
    } catch {
      if slot == 1 { tell([.noState(error)]) }
      return Writer(label: rater, using: &random)
    }
  }

  private func startWriting(as writer: Writer) throws(Problem) {
    if let obstacle = folder.obstacle ?? cohort.obstacle { throw obstacle }
    let logs = [folder.journal.log, cohort.people.log]
    do throws(Problem) {
      for log in logs { tell(try log.startWriting(as: writer).map(DeskNotice.journal)) }
    } catch {
      for log in logs { log.stopWriting() }
      throw error
    }
  }

  /// Puts right what the folder has lost, as far as it is known.
  private func putRight() {
    _ = try? refresh()
    cohort.remember()
    do throws(FileProblem) {
      if let (problem, kept) = try cohort.mend() { tell([.mended(problem, kept: kept)]) }
      if let (problem, kept) = try folder.mend() { tell([.mended(problem, kept: kept)]) }
    } catch {
      tell([.notMended(error)])
    }
    guard let opening = folder.openingToRepeat else { return }
    do {
      try record(.session(.opened(opening)))
      tell([.openingRepeated])
    } catch let problem as Problem {
      tell([.onlyReading(problem)])
    } catch {}
  }
}

/// Something that the user must be told.
public enum DeskNotice: Equatable {
  /// Something was done to keep a journal whole.
  case journal(Notice)
  /// An act is saved, but not where it belongs.
  case notInJournal(path: String, reason: String)
  /// This installation can remember nothing.
  case noState(FileProblem)
  /// Nothing can be saved; the session can be read.
  case onlyReading(Problem)
  /// The usual name cannot be written under, so that another one is.
  case otherName(Problem)
  /// A file that was lost is back, and the wrong one in its place is kept.
  case mended(FolderProblem, kept: String?)
  /// A file that was lost cannot be put back.
  case notMended(FileProblem)
  /// Something has become of the second copy of the cohort's folder.
  case mirror(Mirror.News)
  /// The session's first line was lost and has been written again.
  case openingRepeated
}
