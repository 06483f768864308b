import Plans
import Testing
import Workshop

@Suite("What names an act")
struct ActIDTests {
  @Test(
    "an id is read as it is written",
    arguments: [("faye-7k3q9x:12", "faye-7k3q9x", 12), ("a:b:3", "a:b", 3), ("x:1", "x", 1)])
  func reading(text: String, writer: String, seq: Int) {
    #expect(ActID(text) == ActID(writer: writer, seq: seq))
    #expect(ActID(writer: writer, seq: seq).description == text)
  }

  @Test(
    "text that names no act is not read",
    arguments: ["", "faye", "faye:", "faye:0", "faye:-1", "faye:x", "faye:1 ", "faye:1.0"])
  func refusing(text: String) { #expect(ActID(text) == nil) }
}
