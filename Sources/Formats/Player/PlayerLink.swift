import Text
import Workshop

/// The conversation with an mpv: commands to it, and what its lines mean.
///
/// Both ways a line is a JSON object, as mpv's manual describes under "JSON IPC". mpv stops by
/// itself at its option `end` and, with `keep-open`, stays there: it drops the first picture that
/// belongs behind it, so that the pause is exact to a frame and does not depend on who listens.
public struct PlayerLink: Sendable {
  /// How many orders were given: an answer to a question from before the last of them is stale.
  private var round = 0
  private var hasClip = false
  private var hasShown = false
  private var rest: [UInt8] = []
  /// Whether what came can be no mpv's.
  public private(set) var isBroken = false

  /// The longest line that is waited for, in bytes.
  private static let limit = 4 << 20

  /// What is asked, as a part of the request's number.
  private enum Question: Int {
    case nothing, position, length, tracks, stop, isAtEnd, picture, sound
  }

  /// Creates a link to an mpv that is about to start.
  public init() {}

  /// The commands that mpv gets before all others.
  public var greeting: [UInt8] {
    command(.text("observe_property"), .integer(1), .text("eof-reached"))
      + command(.text("observe_property"), .integer(2), .text("idle-active"))
  }

  /// The commands that carry out an order.
  public mutating func bytes(for order: Playback.ActOrder) -> [UInt8] {
    round += 1
    switch order {
    case .play(let from, let until):
      let move = from.map(seek) ?? ask(.isAtEnd, "eof-reached")
      return set(end: until) + move + set(pause: false)
    case .pause: return set(pause: true) + ask(.position, "time-pos")
    case .show(let second): return set(pause: true) + set(end: nil) + seek(second)
    case .leave: return command(.text("quit"))
    }
  }

  /// What mpv is asked to learn where it is.
  public func positionQuestion() -> [UInt8] { ask(.position, "time-pos") }

  /// Takes in bytes from mpv; returns what they say and what to answer.
  public mutating func take(
    _ bytes: some Sequence<UInt8>
  ) -> (events: [Playback.Event], answers: [UInt8]) {
    var events: [Playback.Event] = []
    var answers: [UInt8] = []
    rest += bytes
    let lines = rest.split(separator: 0x0A, omittingEmptySubsequences: false)
    for line in lines.dropLast() {
      guard let json = try? JSON.read(Array(line)) else { continue }
      read(json, &events, &answers)
    }
    rest = Array(lines.last ?? [])
    if rest.count > Self.limit {
      isBroken = true
      rest = []
    }
    return (events, answers)
  }

  private mutating func read(
    _ json: JSON, _ events: inout [Playback.Event], _ answers: inout [UInt8]
  ) {
    switch json["event"]?.text {
    case "playback-restart":
      if !hasClip { answers += ask(.tracks, "track-list") + ask(.length, "duration") }
      hasClip = true
      // A seek to where nothing more comes is told by no other event.
      answers += ask(.isAtEnd, "eof-reached")
    case "property-change": property(json, &events, &answers)
    case "end-file" where json["reason"]?.text == "error":
      events.append(.failed(Self.words(for: json["file_error"]?.text ?? "")))
    case "client-message":
      let words = (json["args"]?.array ?? []).compactMap(\.text)
      if words.count == 2, words[0] == Self.name, let key = Playback.Key(rawValue: words[1]) {
        events.append(.key(key))
      }
    case nil: answer(json, &events, &answers)
    default: break
    }
  }

  private func property(
    _ json: JSON, _ events: inout [Playback.Event], _ answers: inout [UInt8]
  ) {
    guard json["data"]?.bool == true else { return }
    switch json["name"]?.text {
    // Where it stopped is asked: what is told now may be from before the last order.
    case "eof-reached": answers += stopQuestions
    case "idle-active": events.append(.failed("mpv has nothing to show"))
    default: break
    }
  }

  private mutating func answer(
    _ json: JSON, _ events: inout [Playback.Event], _ answers: inout [UInt8]
  ) {
    guard let number = json["request_id"]?.integer, let id = Int(exactly: number),
      let question = Question(rawValue: id % 8)
    else { return }
    let data = json["data"]
    switch question {
    case .nothing: break
    case .position:
      if id / 8 == round, let second = data?.number { events.append(.at(second)) }
    case .isAtEnd:
      if id / 8 == round, data?.bool == true { answers += stopQuestions }
    case .picture, .sound: hasShown = hasShown || json["error"]?.text == "success"
    case .stop:
      if id / 8 == round { events.append(.stopped(at: hasShown ? data?.number : 0)) }
    case .length: events.append(.opened(length: data?.number))
    case .tracks:
      if let codec = Self.lostPicture(data?.array ?? []) {
        events.append(.failed("mpv cannot show its picture (\(codec))"))
      }
    }
  }

  /// What is asked when it has stopped by itself.
  ///
  /// Where there was neither a picture nor a sound, mpv says that it stands where it was told to stop.
  // Of a film without a picture mpv knows the size all the same, but has put nothing out.
  private var stopQuestions: [UInt8] {
    ask(.picture, "video-out-params") + ask(.sound, "audio-params") + ask(.stop, "time-pos")
  }

  /// The codec of a film none of whose pictures is shown; `nil` when all is well.
  private static func lostPicture(_ tracks: [JSON]) -> String? {
    let films = tracks.filter { $0["type"]?.text == "video" && $0["albumart"]?.bool != true }
    guard let film = films.first, !films.contains(where: { $0["selected"]?.bool == true }) else {
      return nil
    }
    return film["codec"]?.text ?? "unknown codec"
  }

  /// mpv's reasons in words that a facilitator can use.
  private static func words(for error: String) -> String {
    switch error {
    case "loading failed": "mpv cannot open it"
    case "unrecognized file format": "mpv does not know its format"
    case "no audio or video data played": "mpv cannot decode it"
    case "": "mpv cannot play it"
    default: "mpv says: \(error)"
    }
  }
}

extension PlayerLink {
  /// What our messages begin with.
  public static let name = "lectern"

  /// What the keys of mpv's window do, in the words of its `input.conf`; mpv's own are off, since
  /// most of them write onto the picture.
  public static let keys = """
    SPACE script-message \(name) toggle
    r script-message \(name) replay
    n script-message \(name) next
    LEFT script-message \(name) back
    RIGHT script-message \(name) ahead
    f cycle fullscreen
    MBTN_LEFT_DBL cycle fullscreen
    ESC set fullscreen no
    CLOSE_WIN quit
    """

  private func command(_ words: JSON.Value..., asking question: Question = .nothing) -> [UInt8] {
    var writer = JSONWriter()
    writer.object { writer in
      writer.member("command", array: words) { $0.value(JSON($1)) }
      writer.member("request_id", round * 8 + question.rawValue)
    }
    writer.newline()
    return writer.bytes
  }

  private func ask(_ question: Question, _ property: String) -> [UInt8] {
    command(.text("get_property"), .text(property), asking: question)
  }

  private func set(pause: Bool) -> [UInt8] {
    command(.text("set_property"), .text("pause"), .bool(pause))
  }

  private func set(end: Double?) -> [UInt8] {
    command(.text("set_property"), .text("end"), .text(end.map { "\($0)" } ?? "none"))
  }

  private func seek(_ second: Double) -> [UInt8] {
    command(.text("seek"), .number(second), .text("absolute+exact"))
  }
}
