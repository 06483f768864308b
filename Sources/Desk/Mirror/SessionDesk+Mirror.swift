import Plans
import Workshop

extension SessionDesk {
  /// Where the cohort's second copy lies: what `mirror:` says in `cohort.yaml`, from the home on; `nil` for
  /// none, and for a cohort that is the copy itself.
  public var mirrorPath: String? {
    let said = cohort.settings.mirror
    if said.isEmpty || isRehearsal { return nil }
    let path = Path.join(home.path, said)
    let own = Path.absolute(cohort.path)
    return Path.absolute(Path.join(path, Path.name(of: own))) == own ? nil : path
  }

  /// Begins to keep the second copy, in a process of its own.
  ///
  /// - Parameter program: This program's file.
  public func startMirror(program: String = "/proc/self/exe") {
    guard writer != nil, mirror == nil, let path = mirrorPath else { return }
    let state = StateFolder(home.state)
    let places = [(folder.uuid, "\(folder.name)/journal"), (cohort.uuid, "people")]
    let waiting = places.compactMap { uuid, journals in
      uuid.flatMap(state.fallback).map {
        MirrorOrders.Waiting(folder: Path.absolute($0), journals: journals)
      }
    }
    let own = Path.absolute(cohort.path)
    let orders = MirrorOrders(
      cohort: own, uuid: cohort.uuid ?? own, mirror: path, home: Path.absolute(home.path),
      state: Path.absolute(home.state), waiting: waiting)
    keep(Mirror(orders, program: program))
  }

  /// What has become of the second copy since the last time.
  var mirrorNews: [DeskNotice] { mirror?.news().map(DeskNotice.mirror) ?? [] }
}
