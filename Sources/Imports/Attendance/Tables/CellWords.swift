import Names
import Text
import Workshop

/// Words in the cells of reports, folded.
enum CellWords {
  /// Whether a cell says yes.
  static func isYes(_ cell: String) -> Bool {
    !cell.isEmpty && yes.contains(NameFolding.fold(cell))
  }
  /// Whether a cell says no.
  static func isNo(_ cell: String) -> Bool {
    !cell.isEmpty && no.contains(NameFolding.fold(cell))
  }

  /// Whether a role is the one that runs a meeting; presenters are most learners.
  static func isHost(_ role: String) -> Bool {
    if role.isEmpty { return false }
    let key = HeaderText.words(role)
    return hosts.contains { key == $0 || key.hasPrefix($0 + " ") }
  }

  /// Whether a section is about the hosts.
  static func isHostHeading(_ heading: String) -> Bool {
    if heading.isEmpty { return false }
    let key = HeaderText.words(heading)
    return hosts.contains { key.contains($0) } && !key.contains("co host")
  }

  /// Whether a room is the main one.
  static func isMainRoom(_ room: String) -> Bool {
    let key = HeaderText.words(room)
    return mainRooms.contains { key == $0 || key.hasPrefix($0 + " ") }
  }

  private static let yes: Set<String> = [
    "yes", "y", "true", "1", "sim", "si", "ja", "oui", "はい", "예", "네", "tak", "да", "是", "x",
  ]
  private static let no: Set<String> = [
    "no", "n", "false", "0", "nao", "nein", "non", "いいえ", "아니요", "nie", "нет", "否", "nee",
  ]
  private static let hosts = [
    "organizer", "organiser", "organisateur", "organizator", "organizador", "organizzatore",
    "organisator", "開催者", "主催者", "구성자", "주최자", "host", "anfitriao", "anfitrion", "hote",
    "gastgeber", "ホスト", "호스트", "producer", "producteur",
  ]
  private static let mainRooms = [
    "main", "main room", "main meeting", "principal", "salle principale", "sala principal",
    "hauptraum", "hauptbesprechung", "hoofdruimte", "glowne", "メイン", "general",
    "reunion principale",
  ]
}
