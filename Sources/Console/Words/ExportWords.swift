public import Desk
import Exchange

/// What was handed over, in words.
public enum ExportWords {
  /// The files, then who is held back and what else to know, format by format.
  public static func lines(_ report: ExportReport) -> [String] {
    report.parts.flatMap { part in
      part.files.map(\.harmless) + part.preflight.lines.map { "  \($0.harmless)" }
    }
  }
}
