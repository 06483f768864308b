import Glibc

/// Whether something becomes true before patience ends: the thing itself is waited for, and the limit
/// only bounds how long a failing test takes.
public func eventually(within seconds: Int = 60, _ condition: () throws -> Bool) rethrows -> Bool {
  var start = timespec()
  clock_gettime(CLOCK_MONOTONIC, &start)
  while try !condition() {
    var now = timespec()
    clock_gettime(CLOCK_MONOTONIC, &now)
    guard now.tv_sec - start.tv_sec < seconds else { return false }
    poll(nil, 0, 5)
  }
  return true
}
