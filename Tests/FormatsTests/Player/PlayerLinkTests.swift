import Formats
import Plans
import Testing
import Text
import Workshop

@Suite("What mpv is told and what it says")
struct PlayerLinkTests {
  private func text(_ bytes: [UInt8]) -> [String] {
    String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
  }

  private func take(_ link: inout PlayerLink, _ text: String) -> [Playback.Event] {
    link.take(Array((text + "\n").utf8)).events
  }

  @Test("an order is lines of JSON, with the stop set before anything moves")
  func orders() {
    var link = PlayerLink()
    #expect(
      text(link.bytes(for: .play(from: 40, until: 72)))
        == [
          #"{"command":["set_property","end","72.0"],"request_id":8}"#,
          #"{"command":["seek",40,"absolute+exact"],"request_id":8}"#,
          #"{"command":["set_property","pause",false],"request_id":8}"#,
        ])
    #expect(
      text(link.bytes(for: .play(from: nil, until: nil)))
        == [
          #"{"command":["set_property","end","none"],"request_id":16}"#,
          #"{"command":["get_property","eof-reached"],"request_id":21}"#,
          #"{"command":["set_property","pause",false],"request_id":16}"#,
        ])
    #expect(
      text(link.bytes(for: .pause))
        == [
          #"{"command":["set_property","pause",true],"request_id":24}"#,
          #"{"command":["get_property","time-pos"],"request_id":25}"#,
        ])
    #expect(
      text(link.bytes(for: .show(12.5)))
        == [
          #"{"command":["set_property","pause",true],"request_id":32}"#,
          #"{"command":["set_property","end","none"],"request_id":32}"#,
          #"{"command":["seek",12.5,"absolute+exact"],"request_id":32}"#,
        ])
    #expect(text(link.bytes(for: .leave)) == [#"{"command":["quit"],"request_id":40}"#])
  }

  @Test("an open clip tells its tracks and its length once")
  func opens() {
    var link = PlayerLink()
    let said = link.take(Array("{\"event\":\"playback-restart\"}\n".utf8))
    #expect(said.events == [])
    #expect(
      text(said.answers)
        == [
          #"{"command":["get_property","track-list"],"request_id":3}"#,
          #"{"command":["get_property","duration"],"request_id":2}"#,
          #"{"command":["get_property","eof-reached"],"request_id":5}"#,
        ])
    #expect(
      text(link.take(Array("{\"event\":\"playback-restart\"}\n".utf8)).answers)
        == [#"{"command":["get_property","eof-reached"],"request_id":5}"#])
    #expect(
      take(&link, #"{"data":[{"type":"video","selected":true}],"request_id":3,"error":"success"}"#)
        == [])
    #expect(
      take(&link, #"{"data":161.5,"request_id":2,"error":"success"}"#) == [.opened(length: 161.5)])
    #expect(
      take(&link, #"{"request_id":2,"error":"property unavailable"}"#) == [.opened(length: nil)])
  }

  @Test(
    "a film without a picture is no film",
    arguments: [
      (
        #"[{"type":"video","selected":false,"codec":"vp99"},{"type":"audio","selected":true}]"#,
        "vp99"
      ),
      (#"[{"type":"video","selected":false}]"#, "unknown codec"),
    ])
  func lostPicture(_ tracks: String, _ codec: String) {
    var link = PlayerLink()
    #expect(
      take(&link, "{\"data\":\(tracks),\"request_id\":3,\"error\":\"success\"}")
        == [.failed("mpv cannot show its picture (\(codec))")])
  }

  @Test(
    "sound alone is enough where there is only sound",
    arguments: [
      "[]", #"[{"type":"audio","selected":true}]"#,
      #"[{"type":"video","albumart":true,"selected":false},{"type":"audio","selected":true}]"#,
      #"[{"type":"video","selected":false},{"type":"video","selected":true}]"#, "7",
    ])
  func picture(_ tracks: String) {
    var link = PlayerLink()
    #expect(take(&link, "{\"data\":\(tracks),\"request_id\":3,\"error\":\"success\"}") == [])
  }

  @Test("a stop is where it is said to be, unless an order came between")
  func stale() {
    var link = PlayerLink()
    let stop = #"{"event":"property-change","id":1,"name":"eof-reached","data":true}"#
    let asked = link.take(Array((stop + "\n").utf8))
    #expect(
      text(asked.answers) == [
        #"{"command":["get_property","video-out-params"],"request_id":6}"#,
        #"{"command":["get_property","audio-params"],"request_id":7}"#,
        #"{"command":["get_property","time-pos"],"request_id":4}"#,
      ])
    #expect(take(&link, #"{"request_id":7,"error":"property unavailable"}"#).isEmpty)
    #expect(
      take(&link, #"{"data":1,"request_id":4,"error":"success"}"#) == [.stopped(at: 0)],
      "without a picture it stands nowhere")
    #expect(take(&link, #"{"data":{},"request_id":6,"error":"success"}"#).isEmpty)
    #expect(
      take(&link, #"{"data":39.96,"request_id":4,"error":"success"}"#) == [.stopped(at: 39.96)])
    _ = link.bytes(for: .play(from: 40, until: 72))
    #expect(take(&link, #"{"data":39.96,"request_id":4,"error":"success"}"#) == [])
    #expect(take(&link, #"{"data":41,"request_id":1,"error":"success"}"#) == [])
    #expect(take(&link, #"{"data":41,"request_id":9,"error":"success"}"#) == [.at(41)])
    #expect(
      take(&link, #"{"event":"property-change","id":1,"name":"eof-reached","data":false}"#) == [])
    for (line, isAsked) in [
      (#"{"data":true,"request_id":13}"#, true), (#"{"data":true,"request_id":5}"#, false),
      (#"{"data":false,"request_id":13}"#, false),
    ] {
      #expect(link.take(Array((line + "\n").utf8)).answers.isEmpty == !isAsked, "\(line)")
    }
  }

  @Test(
    "what cannot be shown is said in words",
    arguments: [
      ("loading failed", "mpv cannot open it"),
      ("unrecognized file format", "mpv does not know its format"),
      ("no audio or video data played", "mpv cannot decode it"),
      ("", "mpv cannot play it"),
      ("something happened", "mpv says: something happened"),
    ])
  func failures(_ error: String, _ words: String) {
    var link = PlayerLink()
    let line = "{\"event\":\"end-file\",\"reason\":\"error\",\"file_error\":\"\(error)\"}"
    #expect(take(&link, line) == [.failed(words)])
    #expect(take(&link, #"{"event":"end-file","reason":"quit"}"#) == [])
  }

  @Test("keys of its window arrive, other programs' messages do not")
  func keys() {
    var link = PlayerLink()
    for key in Playback.Key.allCases {
      let line = "{\"event\":\"client-message\",\"args\":[\"lectern\",\"\(key.rawValue)\"]}"
      #expect(take(&link, line) == [.key(key)])
      #expect(PlayerLink.keys.contains("script-message lectern \(key.rawValue)"))
    }
    #expect(take(&link, #"{"event":"client-message","args":["osc","toggle"]}"#) == [])
    #expect(take(&link, #"{"event":"client-message","args":["lectern","quit"]}"#) == [])
    #expect(take(&link, #"{"event":"client-message"}"#) == [])
  }

  @Test("lines come in any pieces, and what is no JSON is passed over")
  func pieces() {
    let text = """
      {"event":"x
      \u{0}\u{1B}[2J
      {"request_id":99999999999999999999}
      {"request_id":-4,"data":1}
      []
      {"event":"end-file","reason":"error","file_error":"loading failed"}

      """
    let bytes = Array(text.utf8) + [0xFF, 0xFE, 0x0A]
    var whole = PlayerLink()
    #expect(whole.take(bytes).events == [.failed("mpv cannot open it")])
    var slow = PlayerLink()
    #expect(bytes.flatMap { slow.take([$0]).events } == [.failed("mpv cannot open it")])
    #expect(!slow.isBroken)
  }

  @Test("a line without an end is not waited for for ever")
  func endless() {
    var link = PlayerLink()
    for _ in 0..<5 where !link.isBroken { _ = link.take([UInt8](repeating: 0x20, count: 1 << 20)) }
    #expect(link.isBroken)
  }
}
