import Glibc

/// Standard input, output and error.
public enum StandardDescriptors {
  /// Opens on nothing the descriptors that were closed when the program started.
  ///
  /// A file takes the lowest number that is free: answers and errors would be written into the next
  /// journal that is opened, and a journal read as commands. An executable that writes journals calls
  /// this before it opens anything.
  public static func fillGaps() {
    for descriptor in Int32(0)...2 where fcntl(descriptor, F_GETFD) == -1 && errno == EBADF {
      // Where there are no devices, a folder takes no bytes and gives none.
      let isTaken = open("/dev/null", O_RDWR) == descriptor || open("/", O_RDONLY) == descriptor
      if !isTaken { _exit(71) }
    }
  }
}
