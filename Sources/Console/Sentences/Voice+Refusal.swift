import Workshop

/// Why something cannot be done, and what can be.
extension Voice {
  func words(for refusal: Refusal) -> String {
    switch refusal {
    case .closed(let at):
      "The session was closed at \(moment(at)). undo takes that back."
    case .beforeDoors(let at, let doors):
      "\(moment(at)) is before the doors open at "
        + (date(at) == date(doors) ? clock(doors) : "\(date(doors)) \(clock(doors))") + "."
    case .inTheFuture(let at, let now):
      "\(moment(at)) has not come yet; it is \(clockSeconds(now))."
    case .already(let status, let people): already(status, people)
    case .notThere(let people, let at):
      "\(names(people)) had not come by \(clock(at)). \"here\" says when somebody came."
    case .nobody: "Nobody was named."
    case .notLead(let lead, let writer):
      "\(label(ofWriter: lead)) moves the agenda. \(label(ofWriter: lead)) types handover "
        + "\(label(ofWriter: writer)); if that cannot be, handover \(label(ofWriter: writer)) anyway."
    case .leadsAlready(let lead): "\(label(ofWriter: lead)) moves the agenda already."
    case .noAgendaItem, .notBegun, .alreadyBegun, .ended, .alreadyRunning, .over, .beforeItem,
      .minutes, .mustKeep, .nothingToReplan, .noHardStop, .beforeHardStop,
      .noOption, .leftOut, .hold, .beforeHold, .beforeResume,
      .unfinished:
      agenda(refusal)
    case .noActivity, .noClip, .notLaunched, .noCue, .noMoreCues, .noRung, .nothingSpotted:
      activities(refusal)
    case .noRolePlay, .tooFew, .noRooms, .noMoreRounds, .roundRuns, .noRoom, .noRound,
      .notWatching, .nobodyScored:
      rooms(refusal)
    case .noPhase, .cannotSeat, .bond, .noPairs, .contrary, .observes, .noSeat, .frozen,
      .scoredRole:
      seats(refusal)
    case .noCriterion, .level, .tooManyLevels, .emptyScore, .nothingToAmend, .noReason, .noRater,
      .unread:
      scores(refusal)
    case .noItemInInbox, .notOpen, .misfit, .noTurn, .noDiscrepancy, .noView: inbox(refusal)
    case .points(let value, let maximum):
      "\(value.harmless) is no number of points from 0 to \(maximum)."
    case .answer(let item, let value, let allowed):
      "\(item) takes a number from \(allowed.lowerBound) to \(allowed.upperBound), not "
        + "\(value.harmless)."
    case .noItem(let item, let among):
      "There is no question '\(item.harmless)'. There are \(Self.list(among, "and"))."
    case .emptyNote: "There is nothing to write down."
    case .rating(let name, let value, let allowed):
      "\(name) takes \(allowed.lowerBound) to \(allowed.upperBound), not \(value.harmless)."
    case .date(let text): "'\(text.harmless)' is no date such as 2026-12-08."
    }
  }

  private func already(_ status: Status, _ people: [PersonID]) -> String {
    let verb = people.count == 1 ? "is" : "are"
    return switch status {
    case .present: "\(names(people)) \(verb) here already."
    case .lost: "\(names(people)) \(verb) noted as lost already."
    case .left: "\(names(people)) \(people.count == 1 ? "has" : "have") left already."
    case .absent, .excused, .expected: "\(names(people)) \(verb) \(status.rawValue) already."
    }
  }

  private func agenda(_ refusal: Refusal) -> String {
    switch refusal {
    case .noAgendaItem(let item):
      "There is no agenda item '\(item.harmless)'. agenda lists them."
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
    case .unfinished(let round, let items): unfinished(round, items)
    default: "\(refusal)"
    }
  }

  private func unfinished(_ round: Int?, _ items: [String]) -> String {
    let shown = items.prefix(4).map(item) + (items.count > 4 ? ["\(items.count - 4) more"] : [])
    var words = round.map { ["Round \($0) still runs"] } ?? []
    if !items.isEmpty {
      words.append("\(Self.list(shown, "and")) \(items.count == 1 ? "is" : "are") still to come")
    }
    return words.joined(separator: "; ") + ". close anyway closes."
  }

  private func activities(_ refusal: Refusal) -> String {
    switch refusal {
    case .noActivity(let item):
      (item.map { "\(self.item($0)) runs no activity." } ?? "Nothing runs.")
        + " launch NAME takes \(Self.list(situation.plan.activities.map(\.id)))."
    case .noClip(let activity): "\(self.activity(activity)) is no clip."
    case .notLaunched(let activity):
      "\(self.activity(activity)) was not launched. clip \(activity) plays it."
    case .noCue(let cue, let cues): "There is no cue \(cue); there are \(cues)."
    case .noMoreCues(let activity): "\(self.activity(activity)) has no more cues."
    case .nothingSpotted(let known):
      known == 0
        ? "These lines name no moment of the clip, such as 1:12."
        : "All \(Self.count(known, "moment")) came in before."
    case .noRung(let rung, let rungs): "There is no fallback \(rung); there are 1 to \(rungs)."
    default: "\(refusal)"
    }
  }

  private func rooms(_ refusal: Refusal) -> String {
    switch refusal {
    case .noRolePlay: "That is no role play."
    case .tooFew(let present):
      "\(noun == "table" ? "Tables" : "Rooms") need at least 2 people; \(present == 1 ? "1 is" : "\(present) are") here."
    case .noRooms:
      noun == "table"
        ? "Nobody has a table yet. groups 3 gives everybody one."
        : "No rooms were made yet. groups 3 makes them."
    case .noMoreRounds(_, let opened):
      "All \(Self.count(opened, "round")) that have \(noun)s were opened. groups makes more."
    case .roundRuns(let round, let until):
      "Round \(round) runs until \(exact(until))."
    case .noRoom(let room, let rooms): "There is no \(place(room)); there are \(rooms)."
    case .noRound: "No round was opened yet. round open opens the next."
    case .notWatching: "Say first which \(noun): in \(noun.uppercased()). Or say whom: score NAME …"
    case .nobodyScored(let room): "Nobody who is scored sits \(inside(place(room)))."
    default: "\(refusal)"
    }
  }

  private func scores(_ refusal: Refusal) -> String {
    let scoring = situation.plan.scoring
    switch refusal {
    case .noCriterion(let key):
      return "There is no criterion '\(key.harmless)'. There are "
        + "\(Self.list(scoring.criteria.map(\.key), "and"))."
    case .level(let key, let value, let allowed):
      return "\(key) takes \(allowed.lowerBound) to \(allowed.upperBound) or -, not "
        + "\(value.harmless). Nothing saved."
    case .tooManyLevels(_, let criteria):
      return "There are \(criteria.count) steps to score: \(criteria.joined(separator: " ")). "
        + "Nothing saved."
    case .emptyScore: return "There is nothing to save: no level and no word."
    case .nothingToAmend(let person):
      return "You have not scored \(name(person)) yet, so there is nothing to amend. "
        + "score scores."
    case .noReason: return "Say why in quotes: amend NAME H=4 \"typo\"."
    case .unread(let word): return "'\(word.harmless)' cannot be read."
    case .noRater(let source): return "Who is the \(source.rawValue)? Say by=NAME."
    default: return "\(refusal)"
    }
  }

  private func inbox(_ refusal: Refusal) -> String {
    switch refusal {
    case .noItemInInbox(let number, let items):
      return items == 0
        ? "Nothing ever was in the inbox."
        : "There is no number \(number) in the inbox; there were 1 to \(items)."
    case .notOpen(let number, let state):
      return "Number \(number) was \(state == .placed ? "placed" : "dropped") already. undo takes "
        + "that back."
    case .misfit(let misfit): return InboxWords(self).words(misfit) + "."
    case .noTurn(let learner, let round):
      let when = round.map { "in round \($0)" } ?? "in any round so far"
      let role = situation.rolePlay?.rolePlay.map { $0.roles[$0.scoredRole].title.harmless }
      return "\(name(learner)) has not been \(role ?? "scored") \(when). It stays in the inbox."
    case .noDiscrepancy: return "There is nothing of that kind that trainers see differently."
    case .noView(let rater, let among):
      return "\(rater.harmless) has not scored it. \(Self.list(among.map(\.harmless), "and")) have."
    default: return "\(refusal)"
    }
  }
}
