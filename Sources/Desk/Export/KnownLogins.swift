public import Exports
import Imports

extension ExportOptions {
  /// Takes the logins, ids and addresses in a file of users that the learning system exported as
  /// those it knows.
  public mutating func takeKnown(_ path: String) throws {
    let sheet = try RosterReader.read(Files.read(path))
    known = Set(sheet.rows.flatMap { $0.emails + $0.ids.values }.map { $0.lowercased() })
  }
}
