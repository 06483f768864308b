import Desk
import Journal
import Pages
import Plans
import Wording
import Workshop

/// Handouts, the disk and the session's own files.
extension SessionPreflight {
  var handouts: [SessionCheck] {
    let handouts = situation.plan.handouts
    let broken = handouts.compactMap { handout in
      problem(rendering: handout).map { (handout, $0) }
    }
    let findings = broken.map { handout, problem in
      SessionCheck.fail("handout \(handout.id): \(problem)", "Mend the template.")
    }
    let good = handouts.count - broken.count
    return findings + (good > 0 ? [.ok("\(DisplayFormat.count(good, "handout")) can be made")] : [])
  }

  /// What is wrong with a handout, when its first copy cannot be made.
  private func problem(rendering handout: Handout) -> String? {
    do {
      let path = Path.join(desk.home.handouts, handout.template)
      let text = String(decoding: try Files.read(path), as: UTF8.self)
      let renderer = HandoutRenderer(plan: situation.plan)
      _ = try renderer.render(try HandoutTemplate(name: path, text: text), for: subject(handout))
      return nil
    } catch {
      return "\(error)"
    }
  }

  private func subject(_ handout: Handout) -> HandoutRenderer.Subject {
    switch handout.per {
    case .workshop: .workshop
    case .scenario: situation.plan.scenarios.first.map { .scenario(id: $0.id) } ?? .workshop
    case .learner: .learner(name: situation.roster.learners.first?.displayName ?? "")
    }
  }

  var machine: [SessionCheck] { zones + [disk] + writing + mirror + rights + journal }

  private var zones: [SessionCheck] {
    let unknown = desk.cohort.settings.zones.filter { (try? desk.zones.zone($0)) == nil }
    return unknown.map {
      .warn(
        "cohort.yaml: there is no time zone '\($0)'",
        "Zones have names such as Europe/Berlin; \"Back at …\" leaves this one out.")
    }
  }

  private var disk: SessionCheck {
    guard let bytes = FolderHealth.freeBytes(at: desk.folder.path) else {
      return .warn("room on the disk unknown", "")
    }
    let megabytes = bytes / 1_000_000
    let words =
      "\(megabytes < 10_000 ? "\(megabytes) MB" : "\(megabytes / 1000) GB") free on the disk"
    if megabytes < 20 { return .fail(words, "Make room: a session needs 20 MB with its exports.") }
    return megabytes < 500 ? .warn(words, "Make room before people come.") : .ok(words)
  }

  private var mirror: [SessionCheck] {
    guard let path = desk.mirrorPath else { return [] }
    guard let mirror = desk.mirror else {
      return Files.isFolder(path)
        ? [.ok("mirror \(path) is there")]
        : [.warn("mirror \(path) is not there", "Plug it in, or change mirror: in cohort.yaml.")]
    }
    mirror.catchUp(atMost: 500)
    if let problem = mirror.problem {
      return [.warn("mirror \(path): \(problem)", "Plug it in; it catches up by itself.")]
    }
    return mirror.behind > 0 || !mirror.isKnown
      ? [.warn("mirror \(path) is still being written", "Look again in a minute.")]
      : [.ok("mirror \(path) has everything")]
  }

  private var writing: [SessionCheck] {
    let folders = [
      Path.join(desk.folder.path, "journal"), Path.join(desk.cohort.path, "people"),
    ]
    let broken = folders.compactMap { folder in
      FolderHealth.problem(writingTo: folder).map { (folder, $0) }
    }
    if broken.isEmpty { return [.ok("a test write went through")] }
    return broken.map { folder, problem in
      .fail(
        "\(folder) takes no file: \(problem)",
        "Set its owner and rights, or free the disk; until then acts go to \(desk.home.state)."
      )
    }
  }

  private var rights: [SessionCheck] {
    let open = Leftovers(ofCohort: desk.cohort.path).open.count
    if open == 0 { return [] }
    return [
      .warn(
        "others on this computer have rights to "
          + DisplayFormat.count(open, "file or folder", "files and folders") + " of the cohort",
        "lectern check --mend takes them away.")
    ]
  }

  private var journal: [SessionCheck] {
    let damage = desk.damage
    let doubts = damage.doubts.map { SessionCheck.warn("\($0)", "") }
    if damage.isEmpty {
      return [.ok("journals whole, workshop as the session was made with")] + doubts
    }
    return damage.notes.map { .warn("\($0)", "lectern check says more.") } + doubts
  }
}
