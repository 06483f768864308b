public import Plans
import Workshop

/// A cohort's own file: `cohort.yaml`.
///
/// ```yaml
/// programme: blended-deescalation
/// delivery: online            # online, room or phone
/// zones: [Europe/Berlin, Asia/Kolkata]
/// trainers: [faye, bo]
/// mirror: /media/stick
/// lms:
///   course: "De-escalation, spring cohort"
/// ```
public enum CohortFile {
  /// Reads the settings, with every mistake in them.
  public static func read(_ file: SourceFile) -> (settings: CohortSettings, mistakes: [Mistake]) {
    var reader = PlanReader(paths: [file.path], isLenient: false)
    var settings = CohortSettings()
    if let node = reader.node(file, at: 0) {
      let fields = reader.fields(
        node, "", ["programme", "delivery", "zones", "trainers", "mirror", "lms"])
      settings.programme = reader.text(fields, "programme")
      settings.delivery =
        reader.choice(fields, "delivery", of: CohortSettings.Delivery.self) ?? .online
      settings.zones = reader.texts(fields, "zones")
      settings.trainers = reader.texts(fields, "trainers")
      settings.mirror = reader.text(fields, "mirror")
      if let node = fields["lms"] {
        settings.lms = reader.lms(node)
        settings.hasPoints = reader.fields(node, "lms", LMSNames.keys)["points"] != nil
      }
    }
    return (settings, reader.sortedMistakes)
  }

  /// The file a new cohort begins with.
  public static func template(programme: String) -> String {
    """
    # What this cohort does differently from its workshop. Every line may be left out.
    programme: \(programme.isEmpty ? "\"\"" : programme)
    delivery: online            # online, room or phone
    # zones: [Europe/Berlin]    # where learners live, for the times that are pasted to them
    # trainers: [faye, bo]      # who scores: they get rooms to watch, and fill seats left over
    # mirror: /media/stick      # a second copy of everything is kept there while a console is open
    # lms:
    #   course: exact course name in the LMS
    #   item: exact name of the grade item
    #   iri: https://example.com/xapi
    #   home-page: https://learn.example.com
    #   privacy: status         # files say present, late, partial … and no times or minutes

    """
  }
}

/// Mistakes in files that people write, all at once.
public struct Mistakes: Error, CustomStringConvertible {
  /// The mistakes in order.
  public let list: [Mistake]

  /// Creates a list of mistakes.
  public init(_ list: [Mistake]) { self.list = list }

  /// One line a mistake.
  public var description: String { list.map(\.description).joined(separator: "\n") }
}
