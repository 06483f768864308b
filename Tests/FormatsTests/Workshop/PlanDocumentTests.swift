import Formats
import Plans
import TestKit
import Testing
import Text
import Workshop

@Suite("The workshop as one document")
struct PlanDocumentTests {
  @Test("the document is the recorded one")
  func golden() throws {
    let plan = try #require(WorkshopFixture.read().plan)
    let text = String(decoding: PlanDocument.json(plan), as: UTF8.self)
    #expect(Golden.difference(text, from: "Goldens/workshop/workshop.json") == nil)
  }

  @Test("the document reads back as the same plan")
  func roundTrip() throws {
    let plan = try #require(WorkshopFixture.read().plan)
    #expect(try PlanDocument.read(PlanDocument.json(plan)) == plan)
  }

  @Test("any plan reads back as it was", arguments: 0..<60)
  func anyPlan(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let plan = RandomPlan.plan(&random)
    let bytes = PlanDocument.json(plan)
    let again = try PlanDocument.read(bytes)
    #expect(again == plan, "seed \(seed)")
    #expect(PlanDocument.json(again) == bytes, "seed \(seed)")
  }

  @Test("keys of a newer program are passed over")
  func newerKeys() throws {
    let plan = try #require(WorkshopFixture.read().plan)
    let text = String(decoding: PlanDocument.json(plan), as: UTF8.self)
    let newer = text.replacing("\"title\":", with: "\"mood\": [1, {}], \"title\":")
    #expect(try PlanDocument.read(Array(newer.utf8)) == plan)
  }

  @Test(
    "what is no plan is refused",
    arguments: [
      ("{\"format\": 1", "not JSON: 1:13: the text ends where \",\" or \"}\" should follow"),
      ("[]", "no workshop.json: \"format\" is missing"),
      (
        "{\"format\": 2}",
        "written by a newer program: format 2, this program reads up to 1; update it"
      ),
      (
        "{\"format\":1,\"id\":\"x\",\"title\":[],\"minutes\":5,\"framework\":\"F\",\n \"agenda\":[]}",
        "workshop.json:1:30: title: expected text, found a list; "
          + "workshop.json:1:57: framework: expected a framework of this document, found \"F\""
      ),
    ])
  func refusals(text: String, words: String) {
    #expect { try PlanDocument.read(Array(text.utf8)) } throws: { "\($0)" == words }
  }
}
