public import Plans
public import Text
import Workshop

/// The workshop as it stood when a session was made: `workshop.json`, resolved and complete.
///
/// It is one document in the keys of the YAML files, with frameworks, activities, scenarios, tests
/// and surveys inline. What is empty is left out; everything that has a default is written, so
/// that a later default changes no session of the past.
public enum PlanDocument {
  /// The version that is written, and the newest that is read.
  public static let format = 1

  /// Why a document is no plan.
  public enum Problem: Error, Equatable, Sendable {
    case json(JSONProblem)
    case noFormat
    case newer(found: Int, known: Int)
    case mistakes([Mistake])
  }

  /// Reads a plan; keys that a newer program wrote are passed over.
  public static func read(_ bytes: [UInt8], path: String = "workshop.json") throws(Problem) -> Plan
  {
    let document: FlatDocument
    do throws(JSONProblem) {
      document = try FlatDocument(json: bytes)
    } catch {
      throw .json(error)
    }
    let root = NodeTree(document, of: bytes, file: 0, isPlaced: false).root
    guard let found = version(of: root) else { throw .noFormat }
    guard found <= format else { throw .newer(found: found, known: format) }
    let (plan, mistakes) = read(root, path)
    if mistakes.isEmpty { return plan }
    // Places are worked out only for who reads of mistakes.
    let placed = NodeTree(document, of: bytes, file: 0, isPlaced: true).root
    throw .mistakes(read(placed, path).mistakes)
  }

  private static func version(of root: Node) -> Int? {
    guard case .mapping(let entries) = root.content else { return nil }
    return entries["format"]?.value.integer
  }

  private static func read(_ node: Node, _ path: String) -> (plan: Plan, mistakes: [Mistake]) {
    var reader = PlanReader(paths: [path], isLenient: true)
    var nodes = PlanNodes()
    nodes.workshop = node
    return (reader.plan(nodes), reader.sortedMistakes)
  }

  /// Writes a plan: the same plan always gives the same bytes.
  public static func json(_ plan: Plan) -> [UInt8] {
    var writer = JSONWriter(indented: true)
    writer.object { writer in
      writer.member("format", format)
      writer.head(plan)
      writer.rules(plan)
      writer.scoring(plan.scoring)
      writer.agenda(plan.agenda)
      writer.activities(plan.activities)
      writer.scenarios(plan.scenarios)
      writer.assessment(plan)
      writer.rest(plan)
    }
    writer.newline()
    return writer.bytes
  }
}

extension PlanDocument.Problem: CustomStringConvertible {
  /// The problem in words.
  public var description: String {
    switch self {
    case .json(let problem): "not JSON: \(problem)"
    case .noFormat: "no workshop.json: \"format\" is missing"
    case .newer(let found, let known):
      "written by a newer program: format \(found), this program reads up to \(known); update it"
    case .mistakes(let mistakes): mistakes.map(\.description).joined(separator: "; ")
    }
  }
}
