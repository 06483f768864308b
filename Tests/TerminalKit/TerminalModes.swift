import Glibc

/// The modes of a terminal as `stty -a` would show them, for comparing before and after.
public struct TerminalModes: Equatable, CustomStringConvertible, Sendable {
  let flags: [UInt32]
  let characters: [UInt8]

  init?(of descriptor: Int32) {
    var modes = termios()
    guard tcgetattr(descriptor, &modes) == 0 else { return nil }
    flags = [modes.c_iflag, modes.c_oflag, modes.c_cflag, modes.c_lflag]
    characters = withUnsafeBytes(of: modes.c_cc) { Array($0) }
  }

  /// Whether keys arrive one by one, without waiting for Enter.
  public var isRaw: Bool { flags[3] & UInt32(ICANON) == 0 }

  /// Whether the terminal shows what is typed by itself.
  public var echoes: Bool { flags[3] & UInt32(ECHO) != 0 }

  /// The flags in octal and the control characters.
  public var description: String {
    flags.map { String($0, radix: 8) }.joined(separator: ":") + " \(characters)"
  }
}
