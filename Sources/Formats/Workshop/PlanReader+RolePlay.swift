import Plans
import Workshop

extension PlanReader {
  /// Reads a role play's seats, phases and scenarios.
  mutating func rolePlay(_ fields: Fields) -> RolePlay {
    require(fields, "rounds")
    require(fields, "roles")
    require(fields, "phases")
    return RolePlay(
      roles: roles(fields), rounds: whole(fields, "rounds", 1...99) ?? 1, phases: phases(fields),
      scenarios: mentions(fields, "scenarios", .scenario),
      maxJump: whole(fields, "max-jump", 1...4),
      hostileLimit: whole(fields, "hostile-limit", 0...99),
      visits: whole(fields, "visits", 0...9),
      doubleScored: whole(fields, "double-scored", 0...100))
  }

  private mutating func roles(_ fields: Fields) -> [RolePlay.Role] {
    let all = list(fields, "roles", "role", ["id", "title", "key", "scored", "do"])
    checkCollisions(all)
    var ids = LocalIDs()
    let roles = all.map { fields in
      RolePlay.Role(
        id: localID(fields, &ids), title: requiredText(fields, "title"),
        key: requiredText(fields, "key"), scored: flag(fields, "scored"), text: text(fields, "do"))
    }
    let scored = roles.count(where: \.scored)
    judge(
      scored == 1 || roles.isEmpty, .scoredRoles(scored), at: fields.place(of: "roles"), fields,
      "roles")
    return roles
  }

  private mutating func phases(_ fields: Fields) -> [RolePlay.Phase] {
    var ids = LocalIDs()
    return list(fields, "phases", "phase", ["id", "minutes", "broadcast"]).map { fields in
      require(fields, "minutes")
      return RolePlay.Phase(
        id: localID(fields, &ids), minutes: whole(fields, "minutes", 1...Self.longest) ?? 1,
        broadcast: text(fields, "broadcast"))
    }
  }
}
