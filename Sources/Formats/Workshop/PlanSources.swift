/// Which file holds which part of a workshop, by where it lies.
struct PlanSources {
  /// All files: the workshop's own first, then its parts by name, then the frameworks.
  let files: [SourceFile]
  /// The position of `workshop.yaml`.
  let workshop: Int?
  /// The positions of the files that hold a part each.
  let parts: [(PlanPart, Int)]
  /// The positions of files that lie where nothing is looked for.
  let misplaced: [Int]

  static let allowed =
    ["workshop.yaml"]
    + PlanPart.allCases.filter { $0 != .frameworks }.map { "\($0.rawValue)/*.yaml" }

  init(files: [SourceFile], frameworks: [SourceFile]) {
    let isWorkshop = { (file: SourceFile) in file.name == "workshop.yaml" }
    let own =
      files.filter(isWorkshop) + files.filter { !isWorkshop($0) }.sorted { $0.path < $1.path }
    let all = own + frameworks.sorted { $0.path < $1.path }
    self.files = all
    self.workshop = own.first.map(isWorkshop) == true ? 0 : nil
    var parts: [(PlanPart, Int)] = []
    var misplaced: [Int] = []
    for index in all.indices where index != workshop {
      if index >= own.count {
        parts.append((.frameworks, index))
      } else if let part = PlanPart(rawValue: all[index].folder), part != .frameworks {
        parts.append((part, index))
      } else {
        misplaced.append(index)
      }
    }
    self.parts = parts
    self.misplaced = misplaced
  }
}

/// The parts of a workshop that may lie in files of their own.
enum PlanPart: String, CaseIterable {
  case scenarios, activities, tests, surveys, frameworks

  /// The key in the workshop's own file.
  var key: StaticString {
    switch self {
    case .scenarios: "scenarios"
    case .activities: "activities"
    case .tests: "tests"
    case .surveys: "surveys"
    case .frameworks: "frameworks"
    }
  }
}

/// A workshop's files as nodes.
struct PlanNodes {
  var workshop: Node?
  /// The name of the workshop's folder, when it must be its id.
  var folder = ""
  private var parts: [PlanPart: [Node]] = [:]

  /// Adds a file's node to a part.
  mutating func append(_ node: Node, to part: PlanPart) { parts[part, default: []].append(node) }

  /// The nodes of a part, in the order of their files.
  subscript(part: PlanPart) -> [Node] { parts[part] ?? [] }
}
