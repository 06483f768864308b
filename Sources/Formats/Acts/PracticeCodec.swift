import Calendar
import Workshop

/// Rooms, rounds and seats in a journal.
public enum PracticeCodec: FamilyCodec {
  /// What these acts are called.
  public enum Name: String, CaseIterable, Sendable {
    // What is done most often comes first.
    case watching = "watch"
    case grouped = "groups"
    case round, apart, together
    case optedOut = "optout"
    case reseated = "seats"
    case froze = "freeze"
    case thawed = "thaw"
  }

  static func name(of act: PracticeAct) -> Name {
    switch act {
    case .grouped: return .grouped
    case .round: return .round
    case .ruled(let rule):
      switch rule.kind {
      case .apart: return .apart
      case .together: return .together
      }
    case .optedOut: return .optedOut
    case .reseated: return .reseated
    case .froze: return .froze
    case .thawed: return .thawed
    case .watching: return .watching
    }
  }

  static func write(_ act: PracticeAct, _ zone: Zone, _ writer: inout MemberWriter) {
    switch act {
    case .grouped(let grouping): write(grouping, &writer)
    case .round(let opening): write(opening, zone, &writer)
    case .ruled(let rule): write(rule, &writer)
    case .optedOut(let who, let isOut):
      writer.member("who", who)
      writer.member("out", isOut)
    case .reseated(let reseating): write(reseating, &writer)
    case .froze(let freeze): write(freeze, &writer)
    case .thawed(let thaw): write(thaw, zone, &writer)
    case .watching(let watch): write(watch, &writer)
    }
  }

  static func read(_ name: Name, _ reader: inout MemberReader) throws(MemberReader.Problem)
    -> PracticeAct
  {
    switch name {
    case .watching: .watching(try watch(&reader))
    case .grouped: .grouped(try grouping(&reader))
    case .round: .round(try round(&reader))
    case .apart: .ruled(try rule(.apart, &reader))
    case .together: .ruled(try rule(.together, &reader))
    case .optedOut: try optOut(&reader)
    case .reseated: .reseated(try reseating(&reader))
    case .froze: .froze(try freeze(&reader))
    case .thawed: .thawed(try thaw(&reader))
    }
  }
}
