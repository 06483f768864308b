import Exchange
import Testing

/// Compares exported files with what was recorded, byte by byte.
enum Golden {
  static func check(
    _ files: [ExportFile], in folder: String, at location: SourceLocation = #_sourceLocation
  ) {
    for file in files {
      let text = String(decoding: file.bytes, as: UTF8.self)
      let golden = TestFile.golden("exports/\(folder)/\(file.name)", recording: text)
      #expect(text == golden, "\(folder)/\(file.name)", sourceLocation: location)
      // Texts are equal when they look equal; files are not.
      #expect(file.bytes == golden.map { Array($0.utf8) }, sourceLocation: location)
    }
  }
}
