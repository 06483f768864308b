/// What the process that keeps a mirror says: one line each.
enum MirrorReport: Equatable {
  /// The mirror holds everything, so many acts that it was told of among it.
  case have(Int)
  /// The mirror cannot be written, and why.
  case gone(String)
  /// It is at work.
  case busy
  /// Something happened that a person should know.
  case remark(Remark)

  /// What a person should know of once.
  enum Remark: Equatable {
    /// Something else lay in the place of a file of the mirror, and has another name now.
    case replaced(file: String, keptAs: String)
    /// So many lines were brought back that the cohort's folder had lost.
    case broughtBack(Int)
    /// The mirror is written for the first time, and lies on the same disk as the cohort.
    case onSameDisk
  }

  /// The line, without its end.
  var text: String {
    switch self {
    case .have(let count): "have \(count)"
    case .gone(let reason): "gone \(reason)"
    case .busy: "busy"
    case .remark(.replaced(let file, let kept)): "replaced \(kept)\t\(file)"
    case .remark(.broughtBack(let lines)): "back \(lines)"
    case .remark(.onSameDisk): "same-disk"
    }
  }

  /// Reads a line; `nil` for any other.
  init?(_ text: String) {
    let words = text.split(separator: " ", maxSplits: 1).map(String.init)
    let rest = words.count == 2 ? words[1] : ""
    switch words.first {
    case "have":
      guard let count = Int(rest) else { return nil }
      self = .have(count)
    case "gone": self = .gone(rest)
    case "busy": self = .busy
    case "same-disk": self = .remark(.onSameDisk)
    case "back":
      guard let lines = Int(rest) else { return nil }
      self = .remark(.broughtBack(lines))
    case "replaced":
      let names = rest.split(separator: "\t", maxSplits: 1).map(String.init)
      guard names.count == 2 else { return nil }
      self = .remark(.replaced(file: names[1], keptAs: names[0]))
    default: return nil
    }
  }
}

/// What the process that keeps a mirror is started with.
struct MirrorOrders: Equatable {
  /// The cohort's folder.
  let cohort: String
  /// Its UUID; its path while nobody knows that.
  let uuid: String
  /// The folder in which the copy lies, under the cohort's id.
  let mirror: String
  /// The home and the state folder.
  let home: String
  let state: String
  /// Folders of acts that wait in the state folder, each with the path of their journals in the cohort.
  let waiting: [Waiting]

  /// Acts that wait.
  struct Waiting: Equatable {
    let folder: String
    let journals: String
  }
}

extension MirrorOrders {
  /// The orders as words of a command line.
  var words: [String] {
    [cohort, uuid, mirror, home, state] + waiting.flatMap { [$0.folder, $0.journals] }
  }

  /// Reads words of a command line; `nil` when they are others.
  init?(_ words: [String]) {
    guard words.count >= 5, words.count % 2 == 1 else { return nil }
    (cohort, uuid, mirror) = (words[0], words[1], words[2])
    (home, state) = (words[3], words[4])
    waiting = stride(from: 5, to: words.count, by: 2).map {
      Waiting(folder: words[$0], journals: words[$0 + 1])
    }
  }
}
