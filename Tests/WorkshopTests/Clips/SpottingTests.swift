import Plans
import Testing
import Workshop

@Suite("What learners spot in a clip")
struct SpottingTests {
  typealias Spot = Spotting.Spot
  private static let ana = PersonID("ana")
  private static let ben = PersonID("ben")

  private static let film: Activity = {
    var clip = Clip(file: "film.mp4")
    clip.moments = [
      Clip.Moment(id: "m1", at: 34, within: 3, label: "louder"),
      Clip.Moment(id: "m2", at: 40, within: 5, label: "offer"),
      Clip.Moment(id: "m3", at: 72, within: 0, label: "quiet"),
    ]
    return Activity(id: "film", title: "The film", content: .clip(clip))
  }()

  @Test(
    "a second counts for the nearest key moment within its tolerance",
    arguments: [
      (30, nil), (31, 0), (34, 0), (37, 0), (38, 1), (45, 1), (46, nil), (71, nil), (72, 2),
      (73, nil), (0, nil), (Int.max, nil),
    ] as [(Int, Int?)])
  func nearest(_ second: Int, _ key: Int?) {
    #expect(Self.film.clip?.keyMoment(near: second) == key)
  }

  @Test("each person counts once for a key moment, who has no name by the line")
  func counts() throws {
    let clip = try #require(Self.film.clip)
    let count = SpotCount(
      [
        Spot(who: Self.ana, at: 34), Spot(who: Self.ana, at: 35), Spot(who: Self.ben, at: 33),
        Spot(name: "Gast", at: 34), Spot(name: "Gast", at: 34), Spot(at: 34), Spot(at: 34),
        Spot(who: Self.ben, at: 72), Spot(who: Self.ana, at: 100),
      ], of: clip)
    #expect(count.spotted == 9)
    #expect(count.near == 8)
    #expect(count.finders.map(\.count) == [5, 0, 1])
    #expect(count.others == [Spot(who: Self.ana, at: 100)])
  }

  @Test("what came in before is left out, and all of it again is refused")
  func again() throws {
    var sitting = Sitting()
    sitting.plan.activities.append(Self.film)
    let first = Spotting(
      activity: "film", spots: [Spot(who: Self.ana, at: 34, text: "louder")], lines: ["lol"])
    try sitting.act("09:46") { try $0.spot(first, at: $1) }
    var second = first
    second.spots.append(Spot(who: Self.ben, at: 34, text: "louder"))
    let situation = sitting.situation(at("09:50"))
    #expect(
      try situation.spot(second, at: at("09:50"))
        == .clips(.spotted(Spotting(activity: "film", spots: [second.spots[1]]))))
    #expect(throws: Refusal.clips(.nothingSpotted(known: 1))) {
      try situation.spot(first, at: at("09:50"))
    }
    #expect(throws: Refusal.clips(.nothingSpotted(known: 0))) {
      try situation.spot(Spotting(activity: "film", spots: [], lines: ["x"]), at: at("09:50"))
    }
    #expect(throws: Refusal.clips(.noClip(activity: "play-a"))) {
      try situation.spot(Spotting(activity: "play-a", spots: first.spots), at: at("09:50"))
    }
    #expect(situation.spots(of: "film") == first.spots)
  }
}
