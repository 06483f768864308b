import Workshop

/// Why the agenda cannot be changed in that way, and what can be done.
extension DisplayFormat {
  func words(for refusal: AgendaRefusal) -> String {
    switch refusal {
    case .noAgendaItem(let item):
      "There is no agenda item '\(item)'. agenda lists them."
    case .notBegun: "The agenda has not begun. go starts it."
    case .alreadyBegun(let item):
      "The agenda runs already\(item.map { ": \(self.item($0))" } ?? ""). next goes on."
    case .ended: "The agenda has ended. goto ITEM goes back, close closes the session."
    case .alreadyRunning(let item): "\(self.item(item)) is running."
    case .over(let item): "\(self.item(item)) is over. goto \(item) runs it again."
    case .beforeItem(let at, let item, let start):
      "\(clock(at)) is before \(self.item(item)) began at \(exact(start))."
    case .minutes(let item, let wanted, let allowed):
      "\(self.item(item)) would get \(Self.count(wanted, "minute")); it takes "
        + "\(allowed.lowerBound) to \(allowed.upperBound)."
    case .mustKeep(let item):
      "\(self.item(item)) must be kept. skip \(item) anyway leaves it out."
    case .nothingToReplan: "That changes nothing: it is so already."
    case .noHardStop(let item):
      "\(self.item(item)) has no hard stop. \(item)=MINUTES changes how long it takes."
    case .beforeHardStop(let item, let wanted, let due):
      "\(clock(wanted)) is before the hard stop of \(self.item(item)) at \(clock(due))."
    case .noOption(let number, let options):
      "There is no option \(number)"
        + (options == 0 ? "; there is nothing to re-plan." : "; there are 1 to \(options).")
    case .leftOut(let item): "\(self.item(item)) is left out already."
    case .hold(let isHeld):
      isHeld ? "Everything stands still already. resume goes on." : "Nothing stands still."
    case .beforeHold(let at, let start):
      "\(exact(at)) is before everything stood still at \(exact(start))."
    case .beforeResume(let at, let end):
      "\(exact(at)) is before everything last went on at \(exact(end))."
    }
  }
}
