public import Formats
import Journal

/// What a cohort's or session's folder has lost, so that not all in it can be read.
///
/// None of it keeps a session from being opened: it costs what the file held and nothing else.
public enum FolderProblem: Error, Equatable, Sendable {
  /// A folder of journals cannot be looked into; nothing can be written there either.
  case unreadable(path: String, reason: String)
  /// The people here are those of another cohort than the session's.
  case otherCohort(path: String, name: String)
  /// Nobody knows the cohort's UUID.
  case cohortUnknown(path: String)
  /// A line of `cohort.yaml` that says nothing that can be used; the default counts instead.
  case setting(Mistake)
  /// `cohort.yaml` cannot be read, and why; the defaults count.
  case settings(path: String, reason: String)
  /// There is no `cohort.yaml`, and why; the defaults count.
  case settingsLost(path: String, reason: String)
  /// There is no `cohort.yaml`; what it said when a console was last opened here counts.
  case settingsKept(path: String, document: [UInt8])
  /// The session's first line is lost; what it said is known from elsewhere.
  case openingLost(path: String, source: OpeningSource)
  /// Nobody knows the session's UUID.
  case sessionUnknown(path: String)
  /// Nobody knows when the session is held: zone and window are only likely.
  case timesUnknown(path: String)
  /// This computer does not know the session's time zone; UTC stands in for it.
  case zoneUnknown(path: String, name: String)
  /// `workshop.json` is not the file that the session was made with.
  case workshop(path: String, WorkshopFault, WorkshopRemedy)

  /// From where a lost first line is known.
  public enum OpeningSource: Equatable, Sendable {
    /// From the cohort's `people/`.
    case people
    /// From what this installation remembers.
    case state
  }

  /// What has become of a `workshop.json`.
  public enum WorkshopFault: Equatable, Sendable {
    /// It is gone.
    case missing
    /// It cannot be read, or is no workshop, and why.
    case unreadable(String)
    /// It can be read, and is another one.
    case altered
  }

  /// What stands in for a `workshop.json`.
  public enum WorkshopRemedy: Equatable, Sendable {
    /// The right one, from this path.
    case copy(String)
    /// The one that is there, right or not.
    case itself
    /// Nothing: a session without items.
    case none
  }

  /// The file or folder that it is about.
  public var path: String {
    switch self {
    case .unreadable(let path, _), .otherCohort(let path, _), .cohortUnknown(let path),
      .settings(let path, _), .settingsLost(let path, _), .settingsKept(let path, _),
      .openingLost(let path, _), .sessionUnknown(let path),
      .timesUnknown(let path), .zoneUnknown(let path, _), .workshop(let path, _, _):
      path
    case .setting(let mistake): mistake.file
    }
  }
}

extension Problem {
  /// Why a folder cannot be read, in the system's words.
  var reason: String {
    if case .unreadable(_, let reason) = self { reason } else { "\(self)" }
  }
}
