public import Plans
import Workshop

/// Reads a workshop from its files and collects every mistake in them.
///
/// Each subject of the workshop file is read in an extension of its own; what names something
/// else is noted while reading and looked up at the end, when everything is known.
public struct PlanReader {
  /// The paths of the files, by position.
  let paths: [String]
  /// Whether a program that may be newer wrote the document: keys and contradictions that this
  /// one does not know pass.
  let isLenient: Bool
  private(set) var mistakes: [(place: SourcePlace, mistake: Mistake)] = []
  /// Where the items of the agenda stand, by id.
  var items: [String: Fields] = [:]
  /// What is named and what names it.
  var names = PlanNames()
  /// Whether links lead a path below a folder out of it.
  private let leadsOut: LinkCheck

  /// Says whether links lead a path out of the folder that it begins in.
  public typealias LinkCheck = (_ path: String, _ folder: PlanFolder) -> Bool

  /// Reads a workshop from its YAML files and the frameworks that it may name.
  ///
  /// Returns the plan when there is no mistake but remarks; the mistakes come in the order of the files, the
  /// workshop's own first.
  ///
  /// - Parameter leadsOut: Whether links lead a path out of its folder, for callers that can look.
  public static func read(
    files: [SourceFile], frameworks: [SourceFile], leadsOut: @escaping LinkCheck = { _, _ in false }
  ) -> (plan: Plan?, mistakes: [Mistake]) {
    let sources = PlanSources(files: files, frameworks: frameworks)
    // The last is for saying that the workshop's own file is not there.
    let paths = sources.files.map(\.path) + ["workshop.yaml"]
    var reader = PlanReader(paths: paths, isLenient: false, leadsOut: leadsOut)
    let plan = reader.plan(sources)
    if let plan, !reader.mistakes.contains(where: { !$0.mistake.isRemark }) {
      reader.remark(on: plan)
    }
    let mistakes = reader.sortedMistakes
    return (mistakes.allSatisfy(\.isRemark) ? plan : nil, mistakes)
  }

  init(
    paths: [String], isLenient: Bool, leadsOut: @escaping LinkCheck = { _, _ in false }
  ) {
    self.paths = paths
    self.isLenient = isLenient
    self.leadsOut = leadsOut
  }

  /// The mistakes by file and place.
  var sortedMistakes: [Mistake] {
    mistakes.sorted {
      ($0.place.file, $0.place.place) < ($1.place.file, $1.place.place)
    }.map(\.mistake)
  }

  /// Notes a mistake.
  mutating func report(
    _ kind: Mistake.Kind, at place: SourcePlace, subject: String = "", key: String = ""
  ) {
    let mistake = Mistake(
      file: paths[place.file], place: place.place, subject: subject, key: key, kind: kind)
    mistakes.append((place, mistake))
  }

  /// Notes a mistake about a key.
  mutating func report(
    _ kind: Mistake.Kind, at place: SourcePlace, subject: String, key: StaticString
  ) {
    report(kind, at: place, subject: subject, key: key.description)
  }

  /// Notes a contradiction, which a document that was accepted once cannot have: there nothing is
  /// worked out.
  mutating func judge(
    _ isRight: @autoclosure () -> Bool, _ kind: @autoclosure () -> Mistake.Kind,
    at place: @autoclosure () -> SourcePlace, _ fields: Fields, _ key: String = ""
  ) {
    if isLenient || isRight() { return }
    report(kind(), at: place(), subject: fields.subject, key: key)
  }
}

extension PlanReader {
  /// Reads the path of a file below a folder; empty when it is left out.
  mutating func path(_ fields: Fields, _ key: StaticString, below folder: PlanFolder) -> String {
    let path = text(fields, key)
    let stays = isLenient || path.isEmpty || Self.staysBelow(path) && !leadsOut(path, folder)
    judge(
      stays, .leadsOut(path, of: folder.rawValue), at: fields.valuePlace(of: key), fields,
      key.description)
    return path
  }

  /// Whether a path goes down from the folder that it begins in, as far as it can be seen from it.
  private static func staysBelow(_ path: String) -> Bool {
    !path.hasPrefix("/") && !path.split(separator: "/").contains("..")
      && path.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7F }
  }

  /// Reads the files of a workshop.
  private mutating func plan(_ sources: PlanSources) -> Plan? {
    for file in sources.misplaced {
      report(.misplaced(allowed: PlanSources.allowed), at: SourcePlace(startOf: file))
    }
    var isWhole = true
    var nodes = PlanNodes()
    for (part, file) in sources.parts {
      if let node = node(sources.files[file], at: file) {
        nodes.append(node, to: part)
      } else {
        isWhole = false
      }
    }
    if let workshop = sources.workshop {
      nodes.workshop = node(sources.files[workshop], at: workshop)
      nodes.folder = sources.files[workshop].folder
    } else {
      report(.noWorkshop, at: SourcePlace(startOf: sources.files.count))
    }
    let plan = plan(nodes)
    // What a file that could not be read would have named is not known.
    if isWhole && nodes.workshop != nil { lookUpNames() }
    return plan
  }

  mutating func node(_ file: SourceFile, at index: Int) -> Node? {
    do {
      return try YAMLDocument.read(file.bytes, file: index)
    } catch {
      report(error.kind, at: SourcePlace(file: index, place: error.place))
      return nil
    }
  }
}

/// A folder below which a workshop names files.
public enum PlanFolder: String, Sendable {
  /// The workshop's own, with its clips.
  case workshop = "the workshop's folder"
  /// That of the templates of handouts.
  case handouts = "the folder Handouts"
}
