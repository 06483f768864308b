import Glibc
import LineEditor
import Text

/// Standard output and standard error, written at once; a closed pipe ends the words, not the work.
///
/// Whatever a line holds, it comes out without any character that a terminal would obey.
public struct Output: Sendable {
  private let answers: Int32
  private let complaints: Int32
  /// A terminal that shows the answers as well, when they go where nobody sees them.
  private let echo: Int32?

  /// Creates an output on two descriptors.
  public init(answers: Int32 = 1, complaints: Int32 = 2) {
    self.init(answers: answers, complaints: complaints, echo: nil)
  }

  private init(answers: Int32, complaints: Int32, echo: Int32?) {
    self.answers = answers
    self.complaints = complaints
    self.echo = echo
  }

  /// The same output that also shows the answers on a terminal, unless they go there anyway or into
  /// a pipe, whose reader may show them.
  func echoing(on screen: Int32) -> Output {
    var status = stat()
    guard screen >= 0, isatty(answers) == 0, fstat(answers, &status) == 0,
      ![S_IFIFO, S_IFSOCK].contains(status.st_mode & S_IFMT)
    else { return self }
    return Output(answers: answers, complaints: complaints, echo: screen)
  }

  /// Writes lines to standard output.
  func say(_ lines: [String]) {
    Self.write(lines, to: answers)
    if let echo { Self.write(lines, to: echo) }
  }
  /// Writes one line to standard output.
  func say(_ line: String) { say([line]) }

  /// Writes a table for a person: in a file it begins with what a spreadsheet needs, while a program
  /// that reads it from a pipe gets the rows alone.
  func say(table rows: [String]) {
    var status = stat()
    let isFile = fstat(answers, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
    if isFile, lseek(answers, 0, SEEK_CUR) == 0 {
      Self.write(CSVWriter.byteOrderMark, to: answers)
    }
    say(rows)
  }
  /// Writes a prompt to a terminal.
  func prompt(_ text: String, on screen: Int32) {
    Self.write(Array(text.withVisibleControls.utf8), to: screen)
  }
  /// Writes JSON to standard output; what a terminal would obey or hide is escaped as JSON has it, so
  /// that every reader of it gets the same text.
  func put(json bytes: [UInt8]) {
    let text = String(decoding: bytes, as: UTF8.self)
    let isSafe = text.unicodeScalars.allSatisfy { $0.isASCII || !$0.steersTerminal }
    Self.write(isSafe ? bytes : Array(Self.escaped(text).utf8), to: answers)
  }

  /// ASCII controls are escaped already, and line ends lie between members.
  private static func escaped(_ json: String) -> String {
    var escaped = ""
    for scalar in json.unicodeScalars {
      if scalar.isASCII || !scalar.steersTerminal {
        escaped.unicodeScalars.append(scalar)
        continue
      }
      for unit in UTF16.encode(scalar) ?? UTF16.encodedReplacementCharacter {
        let digits = String(unit, radix: 16)
        escaped += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      }
    }
    return escaped
  }

  /// Writes a line to standard error.
  public func complain(_ line: String) { Self.write([line], to: complaints) }

  /// Waits until a pipe is empty, at most a fifth of a second; anything else is not waited for.
  ///
  /// The reader of the pipe may show the answers on the terminal that is drawn on next.
  func waitForReader() {
    var status = stat()
    guard fstat(answers, &status) == 0, status.st_mode & S_IFMT == S_IFIFO else { return }
    for _ in 0..<20 {
      var waiting: Int32 = 0
      guard ioctl(answers, UInt(FIONREAD), &waiting) == 0, waiting > 0 else { break }
      poll(nil, 0, 10)
    }
    poll(nil, 0, 10)  // what was read is written a moment later
  }

  private static func write(_ lines: [String], to descriptor: Int32) {
    var bytes: [UInt8] = []
    for line in lines { bytes += Array(line.withVisibleControls.utf8) + [0x0A] }
    write(bytes, to: descriptor)
  }

  private static func write(_ bytes: [UInt8], to descriptor: Int32) {
    var done = 0
    while done < bytes.count {
      let count = bytes[done...].withUnsafeBytes {
        Glibc.write(descriptor, $0.baseAddress, $0.count)
      }
      if count > 0 { done += count } else if errno != EINTR && errno != EAGAIN { return }
    }
  }
}
