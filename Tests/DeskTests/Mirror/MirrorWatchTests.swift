import Testing

@testable import Desk

@Suite("What is told of a mirror")
struct MirrorWatchTests {
  /// Lets acts be saved and reports come at seconds, and gives what is told at each.
  private func play(
    _ watch: inout MirrorWatch, _ steps: [(second: Int64, acts: Int, reports: [MirrorReport])]
  ) -> [[Mirror.News]] {
    steps.map { step in
      for _ in 0..<step.acts { watch.tell() }
      for report in step.reports { watch.take(report, at: step.second) }
      return watch.news(at: step.second)
    }
  }

  @Test("is nothing while it has everything within a few seconds")
  func well() {
    var watch = MirrorWatch(path: "/media/stick")
    let told = play(
      &watch, [(0, 0, []), (1, 0, [.have(0)]), (2, 1, []), (4, 2, [.have(1)]), (6, 0, [.have(3)])])
    #expect(told.joined().isEmpty)
    #expect(watch.isKnown && watch.behind == 0)
  }

  @Test("is by how many acts it is behind, once, and when it has them")
  func behind() {
    var watch = MirrorWatch(path: "/media/stick")
    let told = play(
      &watch,
      [
        (0, 3, [.have(0)]), (4, 0, [.busy]), (5, 0, [.busy]), (6, 1, [.have(1)]),
        (7, 0, [.have(4)]),
        (8, 0, [.have(4)]),
      ])
    #expect(told[2] == [.behind(path: "/media/stick", acts: 3)])
    #expect(told[4] == [.back(path: "/media/stick")])
    #expect([0, 1, 3, 5].allSatisfy { told[$0].isEmpty })
  }

  @Test("is that its disk answers nothing, whether or not anything was typed")
  func silent() {
    var watch = MirrorWatch(path: "/media/stick")
    let told = play(
      &watch,
      [
        (100, 0, [.have(0)]), (109, 0, []), (110, 0, []), (111, 2, []), (130, 0, [.gone("no")]),
        (131, 0, [.have(2)]),
      ])
    #expect(told[2] == [.silent(path: "/media/stick", acts: 0)])
    #expect(told[4] == [.gone(path: "/media/stick", reason: "no", acts: 2)])
    #expect(told[5] == [.back(path: "/media/stick")])
    #expect([0, 1, 3].allSatisfy { told[$0].isEmpty })
  }

  @Test("is that it is gone, with how far it is behind, also after it was slow")
  func gone() {
    var watch = MirrorWatch(path: "/media/stick")
    let told = play(
      &watch,
      [
        (0, 0, [.have(0)]), (1, 2, []), (6, 0, [.busy]), (7, 1, [.gone("no room")]),
        (8, 0, [.gone("no disk")]), (9, 0, [.have(1)]), (10, 0, [.have(3)]),
      ])
    #expect(told[2] == [.behind(path: "/media/stick", acts: 2)])
    #expect(told[3] == [.gone(path: "/media/stick", reason: "no room", acts: 3)])
    #expect(told[6] == [.back(path: "/media/stick")])
    #expect([0, 1, 4, 5].allSatisfy { told[$0].isEmpty })
    #expect(watch.problem == nil)
  }

  @Test("is that the process which keeps it has ended")
  func ended() {
    var watch = MirrorWatch(path: "/media/stick")
    #expect(watch.news(at: 0) == [])
    watch.end()
    #expect(watch.news(at: 1).count == 1)
    #expect(watch.problem == "the process that keeps it has ended")
  }

  @Test("goes on with another process, from where that one begins")
  func restarted() {
    var watch = MirrorWatch(path: "/media/stick")
    _ = play(&watch, [(0, 2, [.have(2)])])
    watch.end()
    #expect(watch.hasEnded)
    #expect(play(&watch, [(1, 1, [])])[0].count == 1)
    watch.begin(at: 6)
    #expect(!watch.hasEnded && watch.problem != nil && watch.behind == 1)
    #expect(play(&watch, [(7, 1, [.have(0)])]) == [[]])
    #expect(watch.behind == 1 && watch.problem == nil)
    #expect(play(&watch, [(8, 0, [.have(1)])]) == [[.back(path: "/media/stick")]])
  }

  @Test(
    "comes over the wire as it was said",
    arguments: [
      MirrorReport.have(12), .gone("No space left on device"), .busy, .remark(.onSameDisk),
      .remark(.broughtBack(3)),
      .remark(.replaced(file: "2026-12-01/journal/bo 1.jsonl", keptAs: "bo 1.aside-1.jsonl")),
    ])
  func wire(report: MirrorReport) {
    #expect(MirrorReport(report.text) == report)
  }

  @Test(
    "is nothing that it does not understand", arguments: ["", "have", "have x", "back", "what 1"])
  func rubbish(text: String) {
    #expect(MirrorReport(text) == nil)
  }

  @Test("is started with orders that come as they were given")
  func orders() {
    let orders = MirrorOrders(
      cohort: "/c", uuid: "u", mirror: "m n", home: "", state: "/s",
      waiting: [MirrorOrders.Waiting(folder: "/s/f", journals: "d/journal")])
    #expect(MirrorOrders(orders.words) == orders)
    #expect(MirrorOrders(["a", "b"]) == nil)
  }
}
