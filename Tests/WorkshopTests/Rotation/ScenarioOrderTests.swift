import Plans
import Testing
import Workshop

@Suite("Which scenarios are played")
struct ScenarioOrderTests {
  private static let people = PersonID.list("ana ben chloe dev elif femi grace hugo ines")

  private static func play(_ sitting: Sitting, _ id: String = "play-a") throws -> Activity {
    try #require(sitting.plan.activity(id))
  }

  /// A round of an earlier day.
  private static func round(_ scenario: String, _ people: [PersonID], heat: Int? = nil)
    -> EarlierRound
  {
    EarlierRound(
      rooms: [people.map(Seat.learner)], scenario: scenario,
      intensity: heat ?? Int(scenario.suffix(1)))
  }

  @Test("the role play's own order is kept where nothing speaks against it")
  func usual() throws {
    var sitting = Sitting(.heated(a: ["x2", "y1", "z3"], rounds: 3))
    let grouping = try sitting.fill(Self.people)
    #expect(grouping.scenarios.isEmpty && sitting.scenarios(grouping) == ["x2", "y1", "z3"])
  }

  @Test("another order is found where heat would rise too fast, and nobody has anything twice")
  func order() throws {
    var sitting = Sitting(.heated(a: ["x2", "y1", "z3"], rounds: 3, maxJump: 1))
    let grouping = try sitting.fill(Self.people)
    let heat = sitting.scenarios(grouping).compactMap { Int($0.suffix(1)) }
    #expect(heat.sorted() == [1, 2, 3] && zip(heat, heat.dropFirst()).allSatisfy { $1 - $0 <= 1 })
    let proof = sitting.situation(at("10:48")).scenarioProof(grouping, try Self.play(sitting))
    #expect(proof.jumps.isEmpty && proof.again.isEmpty)
  }

  @Test("the first round begins no hotter than the usual first one allows")
  func beginning() throws {
    var sitting = Sitting(.heated(a: ["x1", "y5"], rounds: 3, maxJump: 1))
    let grouping = try sitting.fill(Self.people)
    #expect(sitting.scenarios(grouping) == ["x1", "x1", "x1"])
    var hot = Sitting(.heated(a: ["x4", "y5", "z1"], rounds: 3, maxJump: 1))
    let other = try hot.fill(Self.people)
    #expect(hot.scenarios(other) == ["x4", "y5", "z1"])
  }

  @Test("the next role play begins no hotter than the last opened round allows")
  func nextRolePlay() throws {
    var sitting = Sitting(.heated(a: ["x2"], rounds: 1, b: ["p5", "q4", "r3"], maxJump: 1))
    try sitting.fill(Self.people)
    try sitting.open("10:49")
    let grouping = try sitting.fill(Self.people, activity: "play-b", at: "11:10")
    #expect(sitting.scenarios(grouping) == ["r3"])
  }

  @Test("so does the first round of another day")
  func nextDay() throws {
    var sitting = Sitting(.heated(a: ["p5", "q4", "r3"], rounds: 1, maxJump: 1))
    let days = EarlierDays(rounds: [Self.round("x3", Self.people)])
    let grouping = try sitting.fill(Self.people, earlier: days)
    #expect(sitting.scenarios(grouping) == ["q4"])
  }

  @Test("when everything is too hot the mildest is taken, and that is known")
  func tooHot() throws {
    var sitting = Sitting(.heated(a: ["x1"], rounds: 1, b: ["p5", "q4"], maxJump: 1))
    try sitting.fill(Self.people)
    try sitting.open("10:49")
    let grouping = try sitting.fill(Self.people, activity: "play-b", at: "11:10")
    #expect(sitting.scenarios(grouping) == ["q4"])
    let now = sitting.situation(at("11:11"))
    let jump = ScenarioProof.Jump(round: 1, from: 1, to: 4)
    #expect(now.scenarioProof(grouping, try Self.play(sitting, "play-b")).jumps == [jump])
    try sitting.open("11:12", activity: "play-b")
    #expect(sitting.situation(at("11:12")).jump(to: .init("play-b", 1)) == jump)
  }

  @Test("what was had on an earlier day, by a walk-in too, comes last")
  func earlierDays() throws {
    var sitting = Sitting(.heated(a: ["x1", "y1", "z1"], rounds: 2))
    let days = EarlierDays(
      rounds: [Self.round("x1", Self.people), Self.round("y1", [PersonID("kim")])])
    let grouping = try sitting.fill(Self.people + [PersonID("kim")], earlier: days)
    #expect(sitting.scenarios(grouping).sorted() == ["y1", "z1"])
    let proof = sitting.situation(at("10:48")).scenarioProof(
      grouping, try Self.play(sitting), earlier: days)
    #expect(proof.again.map(\.people) == [1])
  }

  @Test("with fewer scenarios than rounds it is known for how many people one comes again")
  func fewer() throws {
    var sitting = Sitting(.heated(a: ["x1", "y1"], rounds: 3))
    let grouping = try sitting.fill(Self.people)
    let proof = sitting.situation(at("10:48")).scenarioProof(grouping, try Self.play(sitting))
    #expect(proof.again == [.init(round: 3, people: 9)])
  }

  @Test("role plays that share scenarios do not play one twice, also while they wait")
  func shared() throws {
    var sitting = Sitting(.heated(a: ["x1", "y1"], rounds: 1, b: ["x1", "y1"]))
    try sitting.fill(Self.people)
    let waiting = try sitting.fill(Self.people, activity: "play-b", at: "10:48")
    #expect(sitting.scenarios(waiting) == ["y1"])
    try sitting.open("10:49")
    let anew = try sitting.fill(Self.people, activity: "play-b", at: "11:00")
    #expect(sitting.scenarios(anew) == ["y1"])
  }

  @Test("filling rooms anew after a round was opened repeats nothing and changes no card")
  func anew() throws {
    var sitting = Sitting(.heated(a: ["x2", "y1", "z3"], rounds: 3, maxJump: 1))
    let first = try sitting.fill(Self.people)
    let before = sitting.scenarios(first)
    try sitting.open("10:49")
    let second = try sitting.fill(Self.people.dropLast(), at: "10:58")
    #expect(sitting.scenarios(second) == Array(before.dropFirst()))
  }
}
