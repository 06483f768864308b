import Desk
import Workshop

/// Who runs the session, by the names they type under.
struct TrainerNames {
  private let labels: Set<String>

  init(_ turn: Turn) {
    var labels: Set<String> = [turn.desk.rater]
    if let lead = turn.situation.session.lead { labels.insert(Session.label(ofWriter: lead)) }
    for line in turn.desk.history.lines { labels.insert(Session.label(ofWriter: line.id.writer)) }
    self.labels = Set(labels.map { NameFolding.fold($0) }.filter { $0.count >= 3 })
  }

  /// Whether somebody whom nobody on the roster is has a trainer's name.
  func has(_ outsider: SeenLists.Outsider) -> Bool {
    guard outsider.suggestions.isEmpty, !outsider.isKnown else { return false }
    return outsider.names.contains(where: has)
  }

  /// Whether a name has a word that a trainer types under.
  func has(_ name: String) -> Bool {
    NameFolding.fold(name).split { !$0.isLetter }.contains { labels.contains(String($0)) }
  }
}
