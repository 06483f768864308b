import Text

/// Rooms as the CSV file that Zoom takes for pre-assigning people to breakout rooms.
///
/// Two columns, `Pre-assign Room Name` and `Email Address`, as in the sample file of its web portal.
/// It is read before a meeting starts, not while it runs.
public enum ZoomRooms {
  /// Returns the file.
  ///
  /// - Parameter rooms: Each room's name with the addresses of who sits in it.
  public static func file(_ rooms: [(name: String, emails: [String])]) -> [UInt8] {
    var writer = CSVWriter(CSVWriter.Style(for: .importer))
    writer.row(["Pre-assign Room Name", "Email Address"])
    for room in rooms {
      for email in room.emails { writer.row([CellText.clean(room.name), CellText.clean(email)]) }
    }
    return writer.bytes
  }
}
