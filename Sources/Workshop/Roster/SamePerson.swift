/// Deciding on who is whom.
extension Situation {
  /// Says that two people are one.
  public func same(_ a: PersonID, _ b: PersonID) throws(Refusal) -> PeopleAct {
    if a == b { throw .rollCall(.onePerson(a)) }
    if roster.map.isErased(a) || roster.map.isErased(b) { throw .rollCall(.erased) }
    return .same(a, b)
  }
}
