private import Synchronization

/// A value that is worked out when somebody first asks for it, and then kept for all copies.
package final class Once<Value: Sendable>: Sendable {
  private let kept = Mutex<Value?>(nil)

  package init() {}

  /// Returns the value; the first caller makes it.
  package func value(_ make: () -> Value) -> Value {
    kept.withLock { kept in
      if let kept { return kept }
      let made = make()
      kept = made
      return made
    }
  }
}

extension Once: Equatable {
  /// Says yes: what is worked out says nothing that its source does not say.
  package static func == (a: Once, b: Once) -> Bool { true }
}
