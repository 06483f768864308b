import Formats
import Names
import Text
import Workshop

/// Who goes into a file under which login, and who is held back because none is certain.
///
/// A name is never a key. Two people with the same login are both held back: the importer would
/// give one of them the other's row, without a word.
struct LMSLogins {
  /// The system the file is for.
  let system: LMSSystem
  /// Logins the system knows, as ``PersonKey`` compares them; `nil` when no list is at hand.
  let known: Set<String>?

  /// A learner with the login they go under.
  struct Entry {
    let learner: CohortLearner
    let login: String
  }

  /// Creates logins for a system.
  init(_ system: LMSSystem, known: Set<String>?) {
    self.system = system
    self.known = known.map { Set($0.map(PersonKey.login)) }
  }

  /// Sorts learners into those who go into the file and those who are held back.
  func sort(_ learners: [CohortLearner]) -> (entries: [Entry], held: [ExportPreflight.Held]) {
    let found = learners.map { ($0, login(of: $0)) }
    var owners: [String: [String]] = [:]
    for case (let learner, .success(let login)) in found {
      owners[PersonKey.login(login), default: []].append(learner.name)
    }
    var entries: [Entry] = []
    var held: [ExportPreflight.Held] = []
    for (learner, login) in found {
      switch login {
      case .failure(let refusal): held.append(learner.held(refusal.reason))
      case .success(let login):
        if let names = owners[PersonKey.login(login)], names.count > 1 {
          held.append(learner.held(.shared(login: login, with: others(names, learner.name))))
        } else {
          entries.append(Entry(learner: learner, login: login))
        }
      }
    }
    return (entries, held)
  }

  private func others(_ names: [String], _ own: String) -> [String] {
    var names = names
    if let index = names.firstIndex(of: own) { names.remove(at: index) }
    return names
  }
}

extension LMSLogins {
  /// Why somebody has no login.
  struct Refusal: Error {
    let reason: HeldReason
  }

  /// Finds the login somebody goes under: the first that the system knows, when that is known.
  func login(of learner: CohortLearner) -> Result<String, Refusal> {
    let ids = system.keys.compactMap { learner.person.ids[$0] }.map(CellText.forImporter)
      .filter { !$0.isEmpty }
    let key = system.keys.first ?? ""
    if learner.isWalkin && ids.isEmpty {
      return .failure(Refusal(reason: .walkin(system: system.name, key: key)))
    }
    let addresses = learner.person.emails.map(CellText.forImporter).filter(Self.isAddress)
    let candidates = system.match == .address ? addresses : ids + addresses
    guard let first = candidates.first else {
      return .failure(
        Refusal(
          reason: system.match == .address ? .noAddress : .noLogin(system: system.name, key: key)))
    }
    guard let known else { return .success(first) }
    if let login = candidates.first(where: { known.contains(PersonKey.login($0)) }) {
      return .success(login)
    }
    let nearest = candidates.lazy.compactMap { Self.nearest($0, among: known.sorted()) }.first
    return .failure(Refusal(reason: .unknown(logins: candidates, nearest: nearest)))
  }

  /// The login nearest to another; that two addresses share a long domain brings them no nearer.
  private static func nearest(_ login: String, among known: [String]) -> String? {
    let near = known.filter { EditDistance.nearest(name(login), among: [name($0)]) != nil }
    return EditDistance.nearest(login, among: near)
  }

  private static func name(_ login: String) -> String { String(login.prefix { $0 != "@" }) }

  /// Whether a text can be an e-mail address: something, one `@`, something, no space.
  private static func isAddress(_ text: String) -> Bool {
    let parts = text.split(separator: "@", omittingEmptySubsequences: false)
    return parts.count == 2 && !parts.contains { $0.isEmpty } && !text.contains(" ")
  }
}

extension CohortLearner {
  /// This learner as somebody who is held back.
  func held(_ reason: HeldReason) -> ExportPreflight.Held {
    ExportPreflight.Held(person: person.id, name: name, reason: reason)
  }
}
