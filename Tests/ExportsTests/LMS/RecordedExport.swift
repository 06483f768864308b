import Exports
import TestKit
import Testing

/// Compares exported files with what was recorded, byte by byte.
enum RecordedExport {
  static func check(
    _ files: [ExportFile], in folder: String, at location: SourceLocation = #_sourceLocation
  ) {
    for file in files {
      let text = String(decoding: file.bytes, as: UTF8.self)
      let difference = Golden.difference(text, from: "Goldens/exports/\(folder)/\(file.name)")
      #expect(difference == nil, sourceLocation: location)
    }
  }
}
