import Plans
import Testing
import Workshop

@Suite("Launches and cues")
struct LaunchesTests {
  private static let film: Activity = {
    var clip = Clip(file: "film.mp4")
    clip.cues = ["one", "two"].map { Clip.Cue(id: $0, at: 60, ask: .init("\($0)?")) }
    return Activity(id: "film", title: "The film", content: .clip(clip))
  }()

  /// The morning with a film in its fourth item, and one item running.
  private static func running(_ item: String) throws -> Sitting {
    var sitting = Sitting()
    sitting.plan.activities.append(film)
    sitting.plan.agenda[3].activities = ["film", "play-a"]
    try sitting.act("09:00") { try $0.goto(item, at: $1) }
    return sitting
  }

  @Test("the item at hand is the running one, else the next")
  func itemAtHand() throws {
    #expect(Sitting().situation(at("08:50")).itemAtHand?.id == "welcome")
    #expect(try Self.running("demo").situation(at("09:01")).itemAtHand?.id == "demo")
    var ended = try Self.running("buffer")
    try ended.act("09:02") { try $0.next(at: $1) }
    #expect(ended.situation(at("09:03")).itemAtHand == nil)
  }

  @Test("the activity at hand is the item's first that was not launched since it began")
  func activityAtHand() throws {
    var sitting = try Self.running("clip")
    #expect(try sitting.situation(at("09:01")).activityAtHand().id == "film")
    sitting.add(.clips(.launched(Launch(activity: "film", means: .player))), at("08:59"))
    #expect(try sitting.situation(at("09:01")).activityAtHand().id == "film")
    sitting.add(.clips(.launched(Launch(activity: "film", means: .player))), at("09:01"))
    #expect(try sitting.situation(at("09:01")).activityAtHand().id == "play-a")
    sitting.add(.clips(.launched(Launch(activity: "play-a", means: .facilitator))), at("09:02"))
    #expect(try sitting.situation(at("09:02")).activityAtHand().id == "play-a")
    #expect(throws: Refusal.clips(.noActivity(item: "welcome"))) {
      try Self.running("welcome").situation(at("09:01")).activityAtHand()
    }
  }

  @Test("the clip at hand is the running item's, else the last launched, else the next to come")
  func clipAtHand() throws {
    #expect(Sitting().situation(at("09:00")).clipAtHand == nil)
    var sitting = try Self.running("welcome")
    #expect(sitting.situation(at("09:01")).clipAtHand?.id == "film")
    var other = Self.film
    other.id = "other"
    sitting.plan.activities.append(other)
    sitting.add(.clips(.launched(Launch(activity: "other", means: .player))), at("09:01"))
    #expect(sitting.situation(at("09:01")).clipAtHand?.id == "other")
    try sitting.act("09:02") { try $0.goto("clip", at: $1) }
    #expect(sitting.situation(at("09:02")).clipAtHand?.id == "film")
  }

  @Test("cues are asked in order, or by number; a new launch begins again")
  func cues() throws {
    var sitting = try Self.running("clip")
    let position = { (sitting: Sitting, number: Int?) throws in
      try sitting.situation(at("09:05")).cue(Self.film, number: number, at: at("09:05")).position
    }
    #expect(throws: Refusal.clips(.notLaunched(activity: "film"))) { try position(sitting, nil) }
    sitting.add(.clips(.launched(Launch(activity: "film", means: .transcript))), at("09:01"))
    #expect(try position(sitting, nil) == 0)
    #expect(try position(sitting, 2) == 1)
    #expect(throws: Refusal.clips(.noCue(3, cues: 2))) { try position(sitting, 3) }
    #expect(throws: Refusal.clips(.noCue(0, cues: 2))) { try position(sitting, 0) }
    sitting.add(.clips(.cued(activity: "film", cue: "two")), at("09:02"))
    #expect(throws: Refusal.clips(.noMoreCues(activity: "film"))) { try position(sitting, nil) }
    sitting.add(.clips(.launched(Launch(activity: "film", means: .player))), at("09:03"))
    #expect(try position(sitting, nil) == 0)
    let play = try #require(sitting.plan.activity("play-a"))
    #expect(throws: Refusal.clips(.noClip(activity: "play-a"))) {
      try sitting.situation(at("09:05")).cue(play, number: nil, at: at("09:05"))
    }
  }

  @Test("only what is there can carry a clip")
  func steps() {
    let situation = Sitting().situation(at("09:00"))
    var clip = Clip(file: "film.mp4")
    #expect(
      situation.fallbackSteps(of: clip, files: [], player: .player, hasOpener: true) == [
        .aloud, .leaveOut,
      ])
    clip.spare = "small.mp4"
    clip.still = "still.png"
    clip.link = "https://film.example"
    clip.transcript = "Words."
    let files: Set = ["film.mp4", "small.mp4", "still.png"]
    let rest: [FallbackStep] = [.link, .transcript, .still, .aloud, .leaveOut]
    #expect(
      situation.fallbackSteps(of: clip, files: files, player: .player, hasOpener: true)
        == [.other(file: "small.mp4"), .opener] + rest)
    #expect(
      situation.fallbackSteps(of: clip, files: files, player: .timer, hasOpener: true)
        == [.other(file: "small.mp4")] + rest)
    #expect(situation.fallbackSteps(of: clip, files: files, player: nil, hasOpener: false) == rest)
  }

  @Test("leaving a clip out goes on when its item has nothing else to run")
  func leaveOut() throws {
    func acts(_ sitting: Sitting) throws -> [Act] {
      let film = try #require(sitting.plan.activity("film"))
      return try sitting.situation(at("09:24")).leaveOut(film, reason: "no sound", at: at("09:24"))
    }
    let launch = Act.clips(
      .launched(Launch(activity: "film", means: .none, reason: "no sound")))
    var sitting = try Self.running("clip")
    #expect(try acts(sitting) == [launch])
    sitting.plan.agenda[3].activities = ["film"]
    #expect(
      try acts(sitting) == [launch, .agenda(.moved(Move(number: 2, from: "clip", to: "drill")))])
    #expect(try acts(Self.running("recap")) == [launch])
  }

  @Test(
    "going on wins the whole minutes that are left",
    arguments: [
      ("09:03", 17), ("09:03:01", 16), ("09:20", 0), ("09:25", 0),
    ])
  func minutesToWin(_ clock: String, _ minutes: Int) throws {
    #expect(try Self.running("clip").situation(at(clock)).minutesToWin == minutes)
  }
}
