public import Formats
import Plans
public import Workshop

/// New minutes for a workshop from what past sessions took, written only where they are accepted.
public struct LearningRun {
  /// The workshop's id.
  public let workshop: String
  /// The path of the file that changes.
  public let path: String
  /// How many sessions were looked at.
  public let sessions: Int
  /// What the items took, with what is proposed.
  public let durations: Durations
  /// Minutes that the workshop is planned with, and its sessions booked for.
  public var minutes: Int { plan.minutes }
  private let plan: Plan
  private let workshops: Workshops

  /// Why nothing can be learned.
  public enum Problem: Error, Equatable {
    /// The sessions are of different workshops.
    case severalWorkshops([String])
    /// There is nothing proposed for an item.
    case noProposal(String, proposed: [String])
    /// The file does not let itself be changed; what it says of the place.
    case unchangeable(String)
  }

  /// Looks at past sessions of one workshop.
  public init(home: Home, situations: [Situation]) throws {
    let ids = Set(situations.map(\.plan.id)).sorted()
    guard ids.count == 1 else { throw Problem.severalWorkshops(ids) }
    workshop = ids[0]
    workshops = Workshops(home: home)
    path = Path.join(Path.join(home.workshops, workshop), "workshop.yaml")
    plan = try workshops.plan(workshop)
    sessions = situations.count
    durations = Durations(plan, sessions: situations.map(\.runs))
  }

  /// Works out the file's change for the proposals that are accepted.
  ///
  /// - Parameter items: Ids of items, `nil` for all that have a proposal.
  public func edit(accepting items: [String]?) throws -> (
    edit: MinutesEdit, learned: LearnedMinutes
  ) {
    let proposed = durations.rows.filter { $0.proposal != nil }
    for item in items ?? [] where !proposed.contains(where: { $0.item == item }) {
      throw Problem.noProposal(item, proposed: proposed.map(\.item))
    }
    let accepted = proposed.filter { items?.contains($0.item) ?? true }
    let learned = LearnedMinutes(accepted, plan: plan)
    do {
      let edit = try MinutesEdit(
        try Files.read(path), minutes: learned.minutes, length: learned.length)
      return (edit, learned)
    } catch MinutesEdit.Problem.notFound(let item) {
      throw Problem.unchangeable("the minutes of \(item) are no plain number there")
    }
  }

  /// Writes the file, unless it would then have a mistake that it has not now.
  public func write(_ edit: MinutesEdit) throws {
    let bytes = Array(edit.text.utf8)
    let mistakes = try workshops.read(workshop, with: bytes).mistakes
    if let mistake = mistakes.first(where: { !$0.isRemark }) {
      throw Problem.unchangeable("\(mistake)")
    }
    try Files.write(bytes, to: path)
  }
}
