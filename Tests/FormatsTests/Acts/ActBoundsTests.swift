import Formats
import Plans
import Testing
import Workshop

@Suite("What an act may hold")
struct ActBoundsTests {
  /// An opening of a session that goes on from nine o'clock to a moment.
  private static func opening(_ start: String, _ end: String, _ more: String = "") -> String {
    #""session":"u1","cohort":"c","zone":"UTC","start":"\#(start)","end":"\#(end)"\#(more)"#
  }

  private static func seats(_ count: Int) -> String {
    Array(repeating: #""p1""#, count: count).joined(separator: ",")
  }

  @Test(
    "the outermost value is read",
    arguments: [
      ("move", #""move":100000,"to":"a""#), ("minutes", #""item":"a","from":0,"to":10000"#),
      ("replan", #""until":{"a":"2200-12-31T23:59:59.999Z"}"#),
      ("groups", #""activity":"a","round":1000,"rounds":[[[\#(seats(1000))]]]"#),
      ("round", #""activity":"a","round":1,"extended":"p","minutes":-10000"#),
      ("round", #""activity":"a","round":1,"phases":[{"phase":"p","end":"1900-01-01T00:00:00Z"}]"#),
      ("watch", #""rater":"Bo","activity":"a","round":0,"room":0"#),
      ("score", #""who":"a","round":1000,"attempt":1000,"levels":{"H":-1000},"global":1000"#),
      ("reconcile", #""who":"a","criterion":"H","way":"level","level":1000"#),
      ("calibrate", #""calibration":1000"#), ("spot", #""spots":[{"second":4000000}]"#),
      ("moment", #""text":"a","activity":"c","second":0"#),
      ("test", #""test":"t","results":[{"who":"a","points":-1e6,"items":{"q":1000000.0}}]"#),
      ("survey", #""survey":"s","responses":[{"answers":{"q":-1000000}}]"#),
      ("attendance", #""hash":"a","shift":-50000000,"seen":[{"who":"a","reported":50000000}]"#),
      ("attendance", #""hash":"a","seen":[{"who":"a","total":50000000}]"#),
      ("scores", #""kept":[{"text":"a","line":10000000}]"#),
      ("drop", #""items":["a:1000000000#1"]"#),
      ("undo", #""of":"faye:1000000000""#),
      ("session", opening("2026-12-01T09:00:00Z", "2027-01-01T09:00:00Z", #","day":1000"#)),
    ])
  func within(name: String, facts: String) throws { _ = try Facts(name, facts).readAct() }

  @Test(
    "the next one is named, with what fits",
    arguments: [
      ("move", #""move":100001,"to":"a""#, #"its "move" is 100001; 1 to 100000 fits"#),
      (
        "minutes", #""item":"a","from":10,"to":1000000000000000"#,
        #"its "to" is 1000000000000000; 0 to 10000 fits"#
      ),
      (
        "minutes", #""item":"a","to":9223372036854775808"#,
        #"its "to" is 9223372036854775808; 0 to 10000 fits"#
      ),
      (
        "minutes", #""item":"a","to":-9223372036854775808"#,
        #"its "to" is -9223372036854775808; 0 to 10000 fits"#
      ),
      (
        "minutes", #""item":"a","to":\#(String(repeating: "9", count: 400))"#,
        #"its "to" is too large; 0 to 10000 fits"#
      ),
      (
        "replan", #""minutes":[{"item":"a","from":-1,"to":5}]"#,
        #"its "from" is -1; 0 to 10000 fits"#
      ),
      (
        "replan", #""until":{"a":"2201-01-01T00:00:00Z"}"#,
        #"its "a" is not in the years 1900 to 2200"#
      ),
      (
        "groups", #""activity":"a","round":9223372036854775807,"rounds":[]"#,
        #"its "round" is 9223372036854775807; 0 to 1000 fits"#
      ),
      (
        "groups", #""activity":"a","rounds":[[[\#(seats(1001))]]]"#,
        #"its "rounds" lists more than 1000"#
      ),
      (
        "groups", #""activity":"a","rounds":[],"watch":[{"trainer":"b","rooms":[[1001]]}]"#,
        #"its "rooms" is 1001; 0 to 1000 fits"#
      ),
      (
        "round", #""activity":"a","round":1,"phases":[{"phase":"p","end":"1899-12-31T23:59:59Z"}]"#,
        #"its "end" is not in the years 1900 to 2200"#
      ),
      (
        "round", #""activity":"a","round":1,"extended":"p","minutes":10001"#,
        #"its "minutes" is 10001; -10000 to 10000 fits"#
      ),
      (
        "watch", #""rater":"Bo","activity":"a","round":1,"room":-1"#,
        #"its "room" is -1; 0 to 1000 fits"#
      ),
      ("score", #""who":"a","levels":{"H":1001}"#, #"its "H" is 1001; -1000 to 1000 fits"#),
      ("score", #""who":"a","attempt":0"#, #"its "attempt" is 0; 1 to 1000 fits"#),
      (
        "test", #""test":"t","results":[{"who":"a","points":1e308}]"#,
        #"its "points" is 1e308; -1000000 to 1000000 fits"#
      ),
      (
        "test", #""test":"t","results":[{"who":"a","points":1e999}]"#,
        #"its "points" is 1e999; -1000000 to 1000000 fits"#
      ),
      (
        "attendance", #""hash":"a","seen":[{"who":"a","spans":[{"from":"0001-01-01T00:00:00Z"}]}]"#,
        #"its "from" is not in the years 1900 to 2200"#
      ),
      ("undo", #""of":"faye:1000000001""#, #"its "of" is too large; 1 to 1000000000 fits"#),
      (
        "session", opening("2026-12-01T09:00:00Z", "2027-01-02T09:00:01Z"),
        #"its "end" is more than 31 days away from its "start""#
      ),
      (
        "session",
        opening(
          "2026-12-01T09:00:00Z", "2026-12-01T13:00:00Z", #","doors":"1990-12-01T09:00:00Z""#),
        #"its "doors" is more than 31 days away from its "start""#
      ),
      (
        "session", #""session":"../../x""#,
        #"its "session" is not a name such as a folder has"#
      ),
      ("here", #""who":[7]"#, #"its "who" is not what belongs there (byte 8 of its facts)"#),
      ("walkin", "", "something that belongs to it is missing"),
    ])
  func beyond(name: String, facts: String, words: String) {
    let misfit = #expect(throws: ActMisfit.self) { try Facts(name, facts).readAct() }
    #expect(misfit?.description == words)
  }
}
