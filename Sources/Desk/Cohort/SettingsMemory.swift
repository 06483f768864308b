import Formats
import Plans
import Text
import Workshop

/// What a cohort's settings were when this installation last opened one of its consoles.
///
/// `cohort.yaml` is written by people and has no checksum: that it says something else than before
/// may be meant or may be damage, and only a person can tell.
struct SettingsMemory {
  private let path: String

  /// Creates access to what is remembered in a state folder about the cohort with a UUID at a path.
  init(state: String, uuid: String, cohort: String) {
    let place = SHA256.hex(Array(Path.absolute(cohort).utf8)).prefix(8)
    path = Path.join(state, "settings/\(uuid)-\(place).yaml")
  }

  /// The file as it was; `nil` when none is remembered.
  var known: [UInt8]? { try? Files.read(path) }

  /// Remembers a file; where that fails nothing is noticed later, which nobody needs to know now.
  func remember(_ bytes: [UInt8]) {
    try? Files.makeFolder(Path.folder(of: path))
    try? Files.write(bytes, to: path)
  }
}

/// A setting that says something else than before.
struct ChangedSetting {
  /// Its key, such as `lms: course`.
  let key: String
  /// What it said; empty when it said nothing.
  let old: String
  /// What it says.
  let new: String

  /// What was and what is; of people only that they are others.
  var words: String { key == "trainers" ? key : "\(key) '\(old)' → '\(new)'" }

  /// Compares two files; changes of comments and layout are none.
  static func list(from old: [UInt8], to new: [UInt8]) -> [ChangedSetting] {
    let (before, after) = (values(old), values(new))
    return zip(before, after).filter { $0.text != $1.text }.map {
      ChangedSetting(key: $0.key, old: $0.text, new: $1.text)
    }
  }

  private static func values(_ bytes: [UInt8]) -> [(key: String, text: String)] {
    let settings = CohortFile.read(SourceFile(path: "", bytes: bytes)).settings
    let lms = settings.lms
    return [
      ("programme", settings.programme), ("delivery", settings.delivery.rawValue),
      ("zones", settings.zones.joined(separator: ", ")),
      ("mirror", settings.mirror), ("trainers", settings.trainers.joined(separator: ", ")),
      ("lms: course", lms.course), ("lms: code", lms.code), ("lms: item", lms.item),
      ("lms: points", settings.hasPoints ? "\(lms.points)" : ""), ("lms: iri", lms.iri),
      ("lms: home-page", lms.homePage),
      ("lms: privacy", lms.statusOnly.map { $0 ? "status" : "times" } ?? ""),
    ]
  }
}
