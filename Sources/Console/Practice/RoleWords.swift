import Desk
import Plans
import Wording
import Workshop

/// Who has not played which role yet.
enum RoleWords {
  /// Says for each role who has not had it, and whether rounds to come give it to them.
  static func say(_ turn: Turn) throws {
    let situation = turn.situation
    let latest = situation.latestRound?.activity
    guard let activity = situation.rolePlayToOpen ?? latest.flatMap(situation.plan.activity) else {
      throw Refusal.practice(.noRolePlay)
    }
    let waits = situation.rolesDue(activity, earlier: turn.desk.earlierDays())
    if waits.isEmpty { throw Refusal.practice(.noRooms(activity: activity.id)) }
    for wait in waits { turn.sayAll(words(wait, turn)) }
  }

  /// Says, when a role play's last round opens, who has not been scored yet: all of them are due.
  static func sayDue(_ key: Rotation.RoundKey, _ turn: Turn) {
    let situation = turn.situation
    guard let activity = situation.plan.activity(key.activity), let rolePlay = activity.rolePlay,
      key.round > 1, situation.nextRound(of: activity.id) == nil,
      let wait = situation.rolesDue(activity, earlier: turn.desk.earlierDays())
        .first(where: { $0.role == rolePlay.scoredRole })
    else { return }
    let title = rolePlay.roles[wait.role].title
    let due = wait.now
    if due.isEmpty && wait.never.isEmpty { return }
    var words = "Not been \(title): \(DisplayFormat.count(due.count, "name")), all due now"
    if !wait.never.isEmpty { words += " · none to come for \(turn.voice.names(wait.never))" }
    turn.sayAll(words)
  }

  private static func words(_ wait: RoleDue, _ turn: Turn) -> String {
    let voice = turn.voice
    var parts: [String] = []
    if !wait.now.isEmpty { parts.append("now \(voice.names(wait.now))") }
    if !wait.later.isEmpty { parts.append("to come \(voice.names(wait.later))") }
    if !wait.never.isEmpty { parts.append("in no round \(voice.names(wait.never))") }
    let count = wait.now.count + wait.later.count + wait.never.count
    let head = "Not yet \(wait.title): \(count == 0 ? "nobody" : "\(count)")"
    return ([head] + parts).joined(separator: " · ")
  }
}
