import Calendar
import Desk
import Formats
import Glibc
import Plans
import Workshop

/// What shows clips to the room: mpv, or the system's own opener with a timer beside it; one clip at
/// a time.
final class Projector {
  private let environment: [String: String]
  private var mpv: MPV?
  private var timer: CueTimer?
  /// What was started here and has not ended yet.
  private var children: [pid_t] = []
  private var openedAt: Instant?

  /// Seconds after which a clip that does not open is reported.
  private static let patience = 10

  init(environment: [String: String]) { self.environment = environment }

  /// What there is on this machine to show clips with.
  static func equipment(_ environment: [String: String]) -> AnswerContext.Players {
    AnswerContext.Players(
      hasMPV: Subprocess("mpv", environment: environment) != nil,
      hasOpener: opener(environment) != nil)
  }

  private static func opener(_ environment: [String: String]) -> Subprocess? {
    ["xdg-open", "open"].lazy.compactMap { Subprocess($0, environment: environment) }.first
  }

  /// Readable when the player has said something; `nil` when nothing listens to one.
  var descriptor: Int32? { mpv?.descriptor }

  /// Shows, or tells the player what to do.
  ///
  /// - Returns: What is wrong, when nothing is shown.
  func carryOut(_ showing: Showing, at now: Instant) -> String? {
    switch showing {
    case .clip(let source, let second, let control): start(source, second, control, at: now)
    case .player(let order): tell(order, at: now)
    }
  }

  private func start(
    _ source: String, _ second: Double, _ control: PlayerControl, at now: Instant
  ) -> String? {
    leave()
    guard let target = Self.target(source) else {
      return "\(source) is neither a file nor a web address"
    }
    openedAt = now
    return control == .player ? startMPV(target, second) : open(target, second)
  }

  private func startMPV(_ target: String, _ second: Double) -> String? {
    guard let tool = Subprocess("mpv", environment: environment) else { return "mpv is gone" }
    let options = (environment["LECTERN_MPV"] ?? "").split(separator: " ").map(String.init)
    do throws(Subprocess.Failure) {
      let mpv = try MPV(tool, target: target, from: second, options: options)
      children.append(mpv.process)
      self.mpv = mpv
      return nil
    } catch {
      return error.words
    }
  }

  private func open(_ target: String, _ second: Double) -> String? {
    guard let opener = Self.opener(environment) else { return "there is no player any more" }
    switch opener.start([target]) {
    case .success(let child): children.append(child)
    case .failure(let failure): return failure.words
    }
    timer = CueTimer(at: second)
    return nil
  }

  private func tell(_ order: Playback.ActOrder, at now: Instant) -> String? {
    if order == .leave {
      leave()
    } else {
      mpv?.send(order)
      timer?.take(order, at: now)
    }
    return nil
  }

  /// What the player has said, or must be doing by now.
  func events(at now: Instant) -> [Playback.Event] {
    reap()
    if let mpv {
      let events = mpv.receive()
      if events.contains(.gone) { leave() }
      return events
    }
    if openedAt != nil, timer != nil {
      openedAt = nil
      return [.opened(length: nil)]
    }
    return [timer?.event(at: now)].compactMap { $0 }
  }

  /// Asks the player where it is; once, when it does not open, returns that.
  func tick(_ playback: Playback, at now: Instant) -> String? {
    if playback.state == .playing { mpv?.askPosition() }
    guard playback.state == .opening, let openedAt, now.seconds(since: openedAt) >= Self.patience
    else { return nil }
    self.openedAt = nil
    return "mpv has not opened the clip in \(Self.patience) s. f takes another way."
  }

  /// Ends the player; a program that the system's opener has started goes on.
  func leave() {
    mpv?.end()
    mpv = nil
    timer = nil
    openedAt = nil
  }

  private func reap() {
    children.removeAll { child in
      var status: Int32 = 0
      return waitpid(child, &status, WNOHANG) != 0
    }
  }

  /// A web address as it is, a file as an absolute path that exists: nothing that mpv would take for
  /// one of its own protocols, or for an option.
  private static func target(_ source: String) -> String? {
    if Clip.isWebAddress(source) { return source }
    let path = Path.absolute(source)
    return Files.isFile(path) && path.hasPrefix("/") ? path : nil
  }
}
