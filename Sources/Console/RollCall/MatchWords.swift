import Wording
import Workshop

/// Why somebody may be who was seen, in a few words.
enum MatchWords {
  static func reason(_ reason: MatchReason) -> String {
    switch reason {
    case .contested(.alias): "is called so, as is another"
    case .contested(.email): "same e-mail, not alone"
    case .contested(.login): "same login, not alone"
    case .contested(.name), .contested(.innerName): "same name, not certain"
    case .contested(.addressPattern): "e-mail looks like it"
    case .nickname: "nickname"
    case .shortened: "shortened"
    case .spelling(let letters): DisplayFormat.count(letters, "letter") + " off"
    case .longer: "name and more"
    case .part: "part of the name"
    }
  }
}
