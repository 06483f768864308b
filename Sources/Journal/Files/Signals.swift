import Glibc

/// The two signals that would end a program in the middle of a write.
public enum Signals {
  /// Lets a full quota and a closed pipe be errors instead of the end of the program.
  ///
  /// SIGXFSZ (file size limit) and SIGPIPE kill by default. An executable that writes journals
  /// calls this first. Being ignored is inherited by programs it starts.
  public static func ignoreFatalWrites() {
    signal(SIGXFSZ, SIG_IGN)
    signal(SIGPIPE, SIG_IGN)
  }
}
