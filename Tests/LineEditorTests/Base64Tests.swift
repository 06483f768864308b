import Testing

@testable import LineEditor

@Suite("Base64")
struct Base64Tests {
  @Test(
    "Writes the test vectors of RFC 4648",
    arguments: [
      ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="),
      ("fooba", "Zm9vYmE="), ("foobar", "Zm9vYmFy"), ("Zoë 李", "Wm/DqyDmnY4="),
    ])
  func vectors(_ text: String, _ letters: String) {
    #expect(Base64.text(Array(text.utf8)) == letters)
  }
}
