import Plans
import Testing
import Workshop

@Suite("Facts that are no act's")
struct ActReadingTests {
  @Test(
    "wrong kinds of values, missing ones and words that are none give nothing",
    arguments: [
      ("here", ""), ("hold", #""reason":5"#), ("hold", #""reason":null"#),
      ("launch", #""activity":"clip","means":"link","reason":["blocked"]"#),
      ("here", #""who":"ana""#), ("here", #""who":[1]"#), ("here", #""who":null"#),
      ("here", #""who":{"ana":1}"#), ("left", #""who":["ana"],"reason":5"#),
      ("walkin", #""who":["kim"]"#), ("walkin", ""), ("move", #""move":"1","to":"a""#),
      ("move", #""move":0,"to":"a""#), ("move", #""to":"a""#), ("move", #""move":1.5,"to":"a""#),
      ("minutes", #""item":"a""#), ("minutes", #""to":5"#), ("minutes", #""item":"a","to":"5""#),
      ("skip", #""skip":true"#), ("skip", #""item":"a","skip":"yes""#),
      ("skip", #""item":"a","skip":1"#), ("launch", #""activity":"clip""#),
      ("launch", #""activity":"clip","means":"magic""#), ("cue", #""activity":"clip""#),
      ("groups", #""activity":"a","rounds":[["ana"]]"#), ("groups", #""rounds":[]"#),
      ("groups", #""activity":"a","round":0,"rounds":[]"#), ("round", #""activity":"a""#),
      ("round", #""activity":"a","round":1,"phases":[{"phase":"p"}]"#),
      ("round", #""activity":"a","round":1,"phases":[{"phase":"p","end":"noon"}]"#),
      ("watch", #""rater":"Bo","round":1"#), ("score", #""activity":"a","round":1"#),
      ("score", #""who":"a","levels":{"H":"4"}"#), ("score", #""who":"a","levels":{"H":4.5}"#),
      ("score", #""who":"a","source":"boss""#), ("score", #""who":"a","levels":[4]"#),
      ("test", #""results":[]"#), ("test", #""test":"t","results":[{"who":"a","points":"7"}]"#),
      ("test", #""test":"t","results":[{"points":7}]"#),
      ("test", #""test":"t","results":[{"who":"a","points":1e999}]"#),
      ("survey", #""survey":"s","responses":[{"answers":{"q":1.5}}]"#),
      ("survey", #""survey":"s","responses":[{"answers":{"q":null}}]"#),
      ("note", #""kind":"secret","text":"x""#), ("note", #""kind":"note","about":"ana""#),
      ("note", #""kind":"note","facts":{"sev":5}"#), ("undo", #""of":"faye""#),
      ("undo", #""of":"faye:0""#), ("undo", ""), ("session", #""session":"u","cohort":"c""#),
      (
        "session",
        #""session":"u","cohort":"c","zone":"z","start":"9:00","end":"2026-12-01T13:00:00Z""#
      ),
    ])
  func wrong(name: String, text: String) { #expect(Facts(name, text).act == nil) }

  @Test(
    "what is not JSON gives nothing, whatever the act",
    arguments: [
      "who", #""who""#, #""who":"#, #""who":["ana""#, #""who":["ana"],"#, #""who":["ana"]]"#,
      #""who":["ana"] "#, #" "who":["ana"]"#, #""who":["ana",]"#, #","who":["ana"]"#,
      #""who":["an\qa"]"#, #""who":["an\u12"]"#, #""who":["an\u+041"]"#, #""who":["an\ud800"]"#,
      "\"who\":[\"a\nb\"]", #""who":["\"#, #""new":tru"#, #""new":nul"#, #""new":"\"#,
      #""new":"\q"x""#, #""new":[}"#, #""new":{"a"}"#, #""new":-"#, #""new":NaN"#, #""new":0x10"#,
    ], ["here", "hold", "walkin", "close", "teleported"])
  func notJSON(text: String, name: String) { #expect(Facts(name, text).act == nil) }

  @Test(
    "an answer that is a broken text is not read as the number behind the break",
    arguments: [#""\q5"#, #""\q5""#, #""a\"#, "\"a\n5", #""\u12"#])
  func brokenAnswer(answer: String) {
    let text = #""survey":"s","responses":[{"answers":{"q":\#(answer)}}]"#
    #expect(Facts("survey", text).act == nil)
  }

  @Test(
    "escapes that other programs write are read",
    arguments: [
      (#"\u0041\u00e9\u2028"#, "Aé\u{2028}"), (#"\/\b\f"#, "/\u{8}\u{C}"), (#"\u004A\u004a"#, "JJ"),
      (#"\ud83d\ude00"#, "😀"),
    ])
  func escapes(text: String, reason: String) {
    #expect(Facts("hold", #""reason":"\#(text)""#).act == .agenda(.held(reason: reason)))
  }

  @Test(
    "values nested deeper than anybody writes give nothing and do no harm",
    arguments: ["[", #"{"a":"#])
  func deep(open: String) {
    let text = #""new":"# + String(repeating: open, count: 200_000)
    #expect(Facts("close", text).act == nil)
    #expect(Facts("teleported", text).act == nil)
  }

  @Test("of members that stand twice the last one counts")
  func twice() {
    #expect(Facts("hold", #""reason":"a","reason":"b""#).act == .agenda(.held(reason: "b")))
  }
}
