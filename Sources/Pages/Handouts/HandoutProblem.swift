/// Why a handout cannot be made.
public enum HandoutProblem: Error, Equatable, Sendable {
  /// The template of this name has mistakes.
  case template(String, [TemplateMistake])
  /// The workshop has no scenario with this id, but perhaps a similar one.
  case unknownScenario(String, nearest: String?)
}

extension HandoutProblem: CustomStringConvertible {
  /// The problem in words, one line for each mistake.
  public var description: String {
    switch self {
    case .template(let name, let mistakes):
      mistakes.map { "\(name):\($0.place): \($0.fact)" }.joined(separator: "\n")
    case .unknownScenario(let id, let nearest?):
      "The workshop has no scenario \"\(id)\". The nearest is \"\(nearest)\"."
    case .unknownScenario(let id, nil):
      "The workshop has no scenario \"\(id)\"."
    }
  }
}
