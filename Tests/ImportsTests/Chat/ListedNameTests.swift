import Imports
import Testing

@Suite("Lines of a chat or a list of participants")
struct ListedNameTests {
  private static func read(_ line: String) -> ListedName? {
    ChatReader().messages([line]).first.flatMap { ListedName($0) }
  }

  @Test(
    "a line names its sender",
    arguments: [
      ("Ana Ruiz", "Ana Ruiz", nil), ("  3. Ana Ruiz  ", "Ana Ruiz", nil),
      ("- Ana Ruiz", "Ana Ruiz", nil), ("Ana Ruiz (Guest)", "Ana Ruiz (Guest)", nil),
      ("10:02:33 From Ana Ruiz to Everyone: hi", "Ana Ruiz", "hi"),
      ("10:02:33\t From  Ana Ruiz : hi", "Ana Ruiz", "hi"),
      ("10:02 Von Ana Ruiz an Alle: hallo", "Ana Ruiz", "hallo"),
      ("De Ana Ruiz a Todos: hola", "Ana Ruiz", "hola"),
      ("[10:02] Ana Ruiz: hi", "Ana Ruiz", "hi"), ("Ana Ruiz 10:02 AM", "Ana Ruiz", nil),
      ("山田 太郎", "山田 太郎", nil),
    ] as [(String, String, String?)])
  func sender(line: String, name: String, message: String?) {
    let listed = Self.read(line)
    #expect(listed?.name == name && listed?.message == message)
  }

  @Test(
    "what is nobody's is nobody's",
    arguments: ["", "   ", "Mute", "Participants (24)", "10:02", "1 2 3", "(())"])
  func nobody(line: String) { #expect(Self.read(line) == nil) }

  @Test("an answer in numbers is no check-in, whose line it is is told")
  func kinds() {
    #expect(Self.read("10:02 From Ana to Everyone: R1 room3 4 3 4 2 4 g3")?.isCheckIn == false)
    #expect(Self.read("10:02 From Ana to Everyone: here, 2nd device")?.isCheckIn == true)
    #expect(Self.read("Faye (Host, me)")?.isOwn == true)
    #expect(Self.read("Ana (she/her)")?.isOwn == false)
  }
}
