/// Why a log cannot be read, opened for writing, or written.
public enum Problem: Error, Hashable, Sendable {
  /// Another process writes as this writer.
  case held(writer: Writer, by: Holder)
  /// A newer program has written here.
  case readOnly(ReadOnly)
  /// Where the journal should be lies a link, a folder or a device.
  case notPlain(path: String)
  /// The folder cannot be read.
  case unreadable(path: String, reason: String)
  /// The act itself cannot be put into a line.
  case refused(LineRefusal)
  /// Nothing can be saved, neither in the journal nor in the fallback folder.
  case unwritable(journal: String, fallback: String?)
  /// This act was not saved anywhere; `line` is what would have been written.
  case unsaved(line: String, journal: String, fallback: String?)
  /// The folder holds fewer lines of the writer than this installation wrote in it, as after a backup
  /// was put back; going on would give numbers a second time.
  case restoredBackup(writer: Writer, missing: ClosedRange<Int>)
  /// `append` without `startWriting`, or `startWriting` twice.
  case wrongState(String)
}

/// The process that holds a writer's lock, as far as it said who it is.
public struct Holder: Hashable, Sendable {
  /// Its process id.
  public let pid: Int?
  /// The computer that it runs on.
  public let host: String?
}

extension Holder: CustomStringConvertible {
  /// The process and its computer in words.
  public var description: String {
    switch (pid, host) {
    case (let pid?, let host?): "process \(pid) on \(host)"
    case (let pid?, nil): "process \(pid)"
    case (nil, _): "another process"
    }
  }
}

extension Problem: CustomStringConvertible {
  /// What is wrong, and what to do.
  public var description: String {
    switch self {
    case .held(let writer, let holder):
      "\(writer) is already writing here: \(holder). Close that one, or write under another name."
    case .readOnly(let reason): "\(reason)"
    case .notPlain(let path):
      "\(path) is a symbolic link or no plain file, and journals are never written through one. "
        + "Put the file itself there."
    case .unreadable(let path, let reason): "\(path) cannot be read: \(reason)."
    case .refused(let refusal): "\(refusal)"
    case .unwritable(let journal, let fallback):
      "Nothing can be saved: \(Problem.reasons(journal, fallback))."
    case .unsaved(_, let journal, let fallback):
      "This act was NOT saved: \(Problem.reasons(journal, fallback))."
    case .restoredBackup(let writer, let missing):
      "\(Finding.numbers(missing, of: writer)) missing: this installation wrote "
        + "\(missing.count == 1 ? "it" : "them") here, so an older copy has been put in place. Put "
        + "back the file that has \(missing.count == 1 ? "it" : "them"); \(writer) writes nothing here "
        + "until then."
    case .wrongState(let what): what
    }
  }

  private static func reasons(_ journal: String, _ fallback: String?) -> String {
    "\(journal)" + (fallback.map { ", and the fallback: \($0)" } ?? ", and there is no fallback")
  }
}
