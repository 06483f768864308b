import Glibc

/// Work on a thread of its own, so that the clock goes on meanwhile.
///
/// It is for reading and understanding files: it gets values and gives one, and is joined before
/// anything is decided. Its caller must ``join()`` it.
public struct BackgroundWork<Success: Sendable> {
  private let body: @Sendable () throws -> Success
  private let outcome = Outcome<Success>()
  private let thread: WorkerThread

  /// Begins the work.
  public init(_ body: @escaping @Sendable () throws -> Success) {
    self.body = body
    thread = WorkerThread { [outcome] in outcome.result = Result { try body() } }
  }

  /// Whether it is done within so many milliseconds.
  public func isDone(within milliseconds: Int32) -> Bool { thread.hasEnded(within: milliseconds) }

  /// Waits for it, and returns what came of it.
  public func join() throws -> Success {
    thread.join()
    return try (outcome.result ?? Result { try body() }).get()
  }
}

/// What came of work: written by one thread before it ends, read by the other after it has joined it.
private final class Outcome<Success>: @unchecked Sendable {
  var result: Result<Success, any Error>?
}

/// A thread that does one thing and says when it has.
private final class WorkerThread {
  private var thread: pthread_t?
  /// The thread closes the second end when it is done, which the first end tells.
  private var ends: [Int32] = [-1, -1]

  private typealias Work = @Sendable () -> Void

  /// What a thread, which knows no types, is given.
  private final class Job {
    let work: Work
    let end: Int32

    init(_ work: @escaping Work, _ end: Int32) {
      self.work = work
      self.end = end
    }
  }

  /// Begins a thread; where there is none left, the work is done here and now.
  init(_ work: @escaping @Sendable () -> Void) {
    guard pipe(&ends) == 0 else {
      ends = [-1, -1]
      work()
      return
    }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    let job = Unmanaged.passRetained(Job(work, ends[1]))
    var thread = pthread_t()
    if pthread_create(&thread, nil, Self.run, job.toOpaque()) == 0 {
      self.thread = thread
    } else {
      _ = Self.run(job.toOpaque())
    }
  }

  deinit { if ends[0] >= 0 { close(ends[0]) } }

  private static let run: @convention(c) (UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? = {
    if let raw = $0 {
      let job = Unmanaged<Job>.fromOpaque(raw).takeRetainedValue()
      job.work()
      close(job.end)
    }
    return nil
  }

  func hasEnded(within milliseconds: Int32) -> Bool {
    guard thread != nil else { return true }
    var end = pollfd(fd: ends[0], events: Int16(POLLIN), revents: 0)
    return poll(&end, 1, milliseconds) > 0
  }

  func join() {
    if let thread { pthread_join(thread, nil) }
    thread = nil
  }
}
