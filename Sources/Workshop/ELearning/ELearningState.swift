/// How far somebody is with what is to be done before a session.
public enum ELearningState: Equatable, Sendable {
  case done
  case notDone
  /// They need not do it.
  case waived(reason: String?)
}
