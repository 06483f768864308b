/// Formats that are mistaken for a table of text, by their first bytes.
public enum BinaryFormat: String, CaseIterable, Equatable, Sendable {
  case workbook = "an Excel file"
  case openSheet = "a LibreOffice spreadsheet"
  case wordDocument = "a Word document"
  case slides = "a PowerPoint file"
  case zip = "an Excel or other zipped file"
  case compoundFile = "an old Excel file"
  case pdf = "a PDF"
  case image = "a picture"
  case film = "a film"
  case sound = "a sound recording"
  case packed = "a packed file"
  case program = "a program"

  /// Recognises a file; nil when it may be text.
  package init?(_ bytes: [UInt8]) {
    if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) || bytes.starts(with: [0x50, 0x4B, 0x05, 0x06])
    {
      self = Self.zipped(bytes)
    } else if let found = Self.beginnings.first(where: { bytes.starts(with: $0.bytes) }) {
      self = found.format
    } else if let found = Self.later.first(where: { bytes.dropFirst(4).starts(with: $0.text.utf8) })
    {
      self = found.format
    } else if bytes.starts(with: "RIFF".utf8), bytes.count > 12 {
      self =
        bytes[8..<12].elementsEqual("AVI ".utf8)
        ? .film
        : bytes[8..<12].elementsEqual("WEBP".utf8) ? .image : .sound
    } else {
      return nil
    }
  }

  /// What to do to get a table out of it.
  var remedy: String {
    switch self {
    case .workbook, .openSheet, .compoundFile, .zip: "open it and save it as \"CSV UTF-8\""
    case .pdf, .wordDocument, .slides, .image:
      "take the report as CSV from the system that made it, or copy its table into a spreadsheet and save "
        + "that as \"CSV UTF-8\""
    case .packed: "unpack it first"
    case .film, .sound, .program: "look for the report beside it"
    }
  }

  /// What a zipped file is, by the names of the first files in it.
  private static func zipped(_ bytes: [UInt8]) -> BinaryFormat {
    let head = String(decoding: bytes.prefix(8192), as: UTF8.self)
    if head.contains("xl/") { return .workbook }
    if head.contains("word/") { return .wordDocument }
    if head.contains("ppt/") { return .slides }
    if head.contains("opendocument.spreadsheet") { return .openSheet }
    return .zip
  }

  private static let beginnings: [(bytes: [UInt8], format: BinaryFormat)] = [
    ([0xD0, 0xCF, 0x11, 0xE0], .compoundFile), (Array("%PDF".utf8), .pdf),
    ([0x89, 0x50, 0x4E, 0x47], .image), ([0xFF, 0xD8, 0xFF], .image), (Array("GIF8".utf8), .image),
    ([0x49, 0x49, 0x2A, 0x00], .image), ([0x4D, 0x4D, 0x00, 0x2A], .image),
    ([0x1A, 0x45, 0xDF, 0xA3], .film), (Array("ID3".utf8) + [0x03], .sound),
    (Array("ID3".utf8) + [0x04], .sound), (Array("OggS".utf8), .sound),
    (Array("fLaC".utf8), .sound),
    ([0xFF, 0xFB], .sound), ([0x1F, 0x8B], .packed), (Array("BZh".utf8), .packed),
    ([0xFD, 0x37, 0x7A, 0x58, 0x5A], .packed), ([0x28, 0xB5, 0x2F, 0xFD], .packed),
    ([0x37, 0x7A, 0xBC, 0xAF], .packed), (Array("Rar!".utf8), .packed),
    ([0x7F, 0x45, 0x4C, 0x46], .program), ([0xCF, 0xFA, 0xED, 0xFE], .program),
  ]

  /// What stands behind the length of a file's first part.
  private static let later: [(text: String, format: BinaryFormat)] = [
    ("ftypheic", .image), ("ftypmif1", .image), ("ftypavif", .image), ("ftypM4A", .sound),
    ("ftyp", .film), ("moov", .film),
  ]
}

extension DecodedText {
  /// Where the first of so many control characters and unreadable places stands that it is no text;
  /// nil when it is one.
  ///
  /// Text has hardly any of them. Bytes of a program's file are one in ten, and Windows-1252, in which
  /// every byte is something, would make letters of the others.
  package var firstOfNoText: TextPlace? {
    let sample = utf8.prefix(8192)
    let odd = sample.count { byte in
      byte < 0x20 && byte != 0x09 && byte != 0x0A && byte != 0x0D && byte != 0 || byte == 0x7F
    }
    let unreadable = oddities.count { $0.scalar == "\u{FFFD}" }
    guard odd * 30 > sample.count || (odd + unreadable) * 10 > sample.count, odd + unreadable > 3
    else { return nil }
    return oddities.first?.place ?? TextPlace(line: 1, column: 1)
  }
}
