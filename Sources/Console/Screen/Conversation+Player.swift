import Desk
import Formats
import Glibc
import LineEditor
import Wording
import Workshop

/// The player that shows clips, beside what is typed.
extension Conversation {
  /// Carries out what an answer shows to the room; returns what there is to say of it.
  func present(_ showings: [Showing], in editor: Editor?) -> [String] {
    var lines: [String] = []
    for showing in showings {
      let problem =
        desk.isRehearsal
        ? "A rehearsal starts no player." : projector.carryOut(showing, at: desk.situation.now)
      guard let problem else { continue }
      lines += hear(.failed(problem), in: editor)
    }
    attend(editor)
    return lines
  }

  /// Tells what the player has said since the last time.
  func listen(_ editor: Editor) {
    let lines = news(in: editor)
    if !lines.isEmpty { tell(lines, in: editor) }
  }

  /// What the player has said since the last time, in words.
  private func news(in editor: Editor?) -> [String] {
    var lines: [String] = []
    for event in projector.events(at: desk.situation.now) { lines += hear(event, in: editor) }
    if let playback = interpreter.screen.playback,
      let line = projector.tick(playback, at: desk.situation.now)
    {
      lines += marked([line])
    }
    attend(editor)
    return lines
  }

  private func hear(_ event: Playback.Event, in editor: Editor?) -> [String] {
    let answer = interpreter.heard(event)
    for showing in answer.showings { _ = projector.carryOut(showing, at: desk.situation.now) }
    return marked(answer.lines)
  }

  /// Lines that nobody asked for begin with the time, as alerts do.
  private func marked(_ lines: [String]) -> [String] {
    guard let first = lines.first else { return [] }
    let time = DisplayFormat(desk.situation, desk: desk).clockSeconds(desk.situation.now)
    return fitted(["── \(time) \(first)"] + lines.dropFirst())
  }

  /// Keeps the editor watching the player that there is.
  private func attend(_ editor: Editor?) {
    guard let editor, watched != projector.descriptor else { return }
    if let watched { editor.unwatch(watched) }
    watched = projector.descriptor
    if let watched { editor.watch(watched) { [unowned self] in listen($0) } }
  }

  /// Waits for keys on a terminal that cannot be drawn on, and meanwhile listens to the player.
  func waitPlainly() {
    while interpreter.screen.playback != nil {
      var descriptors = [pollfd(fd: 0, events: Int16(POLLIN), revents: 0)]
      if let descriptor = projector.descriptor {
        descriptors.append(pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0))
      }
      poll(&descriptors, nfds_t(descriptors.count), 1000)
      if descriptors[0].revents != 0 { return }
      let lines = news(in: nil)
      if !lines.isEmpty { output.say([""] + lines) }
    }
  }
}
