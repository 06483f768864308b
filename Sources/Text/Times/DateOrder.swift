/// In which order a file writes the parts of a date.
public enum DateOrder: String, CaseIterable, Equatable, Sendable {
  case dayFirst = "dmy"
  case monthFirst = "mdy"
  case yearFirst = "ymd"
}
