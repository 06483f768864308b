import Names
import Plans
import Testing
import Workshop

@Suite("Names without case and accents")
struct NameFoldingTests {
  @Test(
    "text folds to what is typed in a hurry",
    arguments: [
      ("Ana", "ana"), ("JOSÉ", "jose"), ("Núñez", "nunez"), ("Straße", "strasse"),
      ("STRAẞE", "strasse"), ("Þóra", "thora"), ("Łukasz", "lukasz"), ("Øyvind", "oyvind"),
      ("Đorđe", "dorde"), ("Nguyễn Thị Phượng", "nguyen thi phuong"), ("İpek", "ipek"),
      ("Işıl", "isil"), ("Cœur", "coeur"), ("Ærø", "aero"), ("Dvořák", "dvorak"),
      ("Ķēniņš", "kenins"),
      ("e\u{301}", "e"), ("O'Brien", "o'brien"), ("李小龙", "李小龙"), ("Котов", "котов"),
      ("Γιάννης", "γιαννης"), ("iPhone (3)", "iphone (3)"), ("", ""),
    ])
  func folding(text: String, folded: String) { #expect(NameFolding.fold(text) == folded) }

  @Test(
    "composed and decomposed text fold to the same",
    arguments: [
      ("é", "e\u{301}"), ("ế", "e\u{302}\u{301}"), ("й", "и\u{306}"), ("Ё", "Е\u{308}"),
      ("ά", "α\u{301}"), ("ΐ", "ι\u{308}\u{301}"), ("が", "か\u{3099}"), ("パ", "ハ\u{309A}"),
      ("한", "\u{1112}\u{1161}\u{11AB}"), ("ї", "і\u{308}"), ("ў", "у\u{306}"),
    ])
  func normalForms(composed: String, decomposed: String) {
    #expect(NameFolding.fold(composed) == NameFolding.fold(decomposed))
  }

  @Test(
    "letters that differ stay different",
    arguments: [("か", "が"), ("は", "ぱ"), ("ш", "щ"), ("n", "m"), ("ה", "ח")])
  func different(a: String, b: String) { #expect(NameFolding.fold(a) != NameFolding.fold(b)) }

  @Test("every Latin letter that is an ASCII letter with marks folds to that letter")
  func latin() {
    let scalars = [0xC0...0x24F, 0x1E00...0x1EFF].joined().compactMap { Unicode.Scalar($0) }
    let marks = (0x300...0x331).compactMap { Unicode.Scalar($0) }
    var bases: [Character: Character] = [:]
    for letter in (97...122).map({ Character(Unicode.Scalar($0)) }) {
      for mark in marks {
        var composed = String(letter)
        composed.unicodeScalars.append(mark)
        bases[Character(composed)] = letter
      }
    }
    let found = scalars.filter { $0.properties.isLowercase && bases[Character($0)] != nil }
    #expect(found.count > 150)
    for scalar in found {
      #expect(NameFolding.fold(String(scalar)) == bases[Character(scalar)].map { String($0) })
    }
  }
}
