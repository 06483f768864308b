/// Text as it is compared when somebody types a name: without case, accents and Latin ligatures.
///
/// The table holds the Latin letters of Unicode 15 (blocks Latin-1 Supplement, Latin Extended-A and
/// -B, Latin Extended Additional) whose decomposition begins with an ASCII letter, the letters that
/// people type without their stroke or as two, and the Greek and Cyrillic letters that decompose.
/// Text folds to the same whether it comes composed or, as from some file systems, decomposed.
public enum NameFolding {
  /// Returns the text without case, accents and Latin ligatures.
  public static func fold(_ text: String) -> String {
    let lowercase = text.lowercased()
    if lowercase.utf8.allSatisfy({ $0 < 0x80 }) { return lowercase }
    var folded = ""
    for scalar in lowercase.unicodeScalars {
      if scalar.isASCII {
        folded.unicodeScalars.append(scalar)
      } else if let base = table[scalar] {
        folded += base
      } else if !isMark(scalar) {
        folded.unicodeScalars.append(scalar)
      }
    }
    return folded
  }

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark:
      !kanaMarks.contains(scalar) && !vowelSigns.contains { $0.contains(scalar) }
    default: false
    }
  }

  /// The marks that make another letter of a kana, か to が: leaving them out would change the name.
  private static let kanaMarks: ClosedRange<Unicode.Scalar> = "\u{3099}"..."\u{309A}"

  /// The scripts of South and South-East Asia, whose marks are vowels: without them सुमन would be
  /// समन.
  private static let vowelSigns: [ClosedRange<Unicode.Scalar>] = [
    "\u{0900}"..."\u{109F}", "\u{1780}"..."\u{17FF}", "\u{1A20}"..."\u{1AAF}",
  ]

  private static let table: [Unicode.Scalar: String] = {
    var table: [Unicode.Scalar: String] = [:]
    for (base, letters) in letters {
      for scalar in letters.unicodeScalars { table[scalar] = base }
    }
    return table
  }()

  private static let letters: [(String, String)] = [
    ("a", "àáâãäåāăąǎǟǡǻȁȃȧḁạảấầẩẫậắằẳẵặ"),
    ("ae", "æ"),
    ("b", "ḃḅḇ"),
    ("c", "çćĉċčḉ"),
    ("d", "ðďđḋḍḏḑḓ"),
    ("e", "èéêëēĕėęěȅȇȩḕḗḙḛḝẹẻẽếềểễệ"),
    ("f", "ḟ"),
    ("g", "ĝğġģǧǵḡ"),
    ("h", "ĥħȟḣḥḧḩḫẖ"),
    ("i", "ìíîïĩīĭįıǐȉȋḭḯỉị"),
    ("ij", "ĳ"),
    ("j", "ĵǰ"),
    ("k", "ķĸǩḱḳḵ"),
    ("l", "ĺļľłḷḹḻḽ"),
    ("m", "ḿṁṃ"),
    ("n", "ñńņňŉŋǹṅṇṉṋ"),
    ("o", "òóôõöøōŏőơǒǫǭȍȏȫȭȯȱṍṏṑṓọỏốồổỗộớờởỡợ"),
    ("oe", "œ"),
    ("p", "ṕṗ"),
    ("r", "ŕŗřȑȓṙṛṝṟ"),
    ("s", "śŝşšſșṡṣṥṧṩẛ"),
    ("ss", "ß"),
    ("t", "ţťŧțṫṭṯṱẗ"),
    ("th", "þ"),
    ("u", "ùúûüũūŭůűųưǔǖǘǚǜȕȗṳṵṷṹṻụủứừửữự"),
    ("v", "ṽṿ"),
    ("w", "ŵẁẃẅẇẉẘ"),
    ("x", "ẋẍ"),
    ("y", "ýÿŷȳẏẙỳỵỷỹ"),
    ("z", "źżžẑẓẕ"),
    ("α", "ά"), ("ε", "έ"), ("η", "ή"), ("ι", "ίϊΐ"), ("ο", "ό"), ("υ", "ύϋΰ"), ("ω", "ώ"),
    ("е", "ѐё"), ("и", "ѝй"), ("і", "ї"), ("у", "ў"), ("г", "ѓ"), ("к", "ќ"),
  ]
}
