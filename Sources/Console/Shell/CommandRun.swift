import Desk

/// One run of a command: what it has found so far that decides how it ends.
final class CommandRun {
  /// The command.
  let command: ShellCommand
  /// Whether files are to be written over damage, too.
  let insists: Bool
  /// What is wrong with the files that were read.
  private(set) var damage = Damage()
  /// Whether something that was written is held back or doubtful.
  var isDoubtful: Bool { isHoldingBack || !damage.doubts.isEmpty }
  /// Whether something was held back, or left for a person to look at.
  var isHoldingBack = false

  init(_ command: ShellCommand, insists: Bool = false) {
    self.command = command
    self.insists = insists
  }

  /// Notes what is wrong with files, and returns what was not noted before.
  func note(_ more: Damage) -> Damage {
    let news = more.without(damage)
    damage.merge(news)
    return news
  }

  /// How the run ended.
  func status(isDone: Bool) -> ExitStatus {
    command.status(isDone: isDone, isDoubtful: isDoubtful, isDamaged: !damage.isEmpty)
  }
}

extension Program {
  /// Names damage on standard error, each once in a run, and lets it decide the exit status.
  func tell(_ damage: Damage) {
    for line in DamageWords.lines(current.note(damage)) { output.complain(line) }
  }

  /// Makes sure that files may be written from what was read.
  func admitFiles() throws(WithheldFiles) {
    guard current.command.damage == .withholds, !current.damage.isEmpty, !current.insists else {
      return
    }
    throw WithheldFiles(current.damage)
  }
}
