/// Intact lines whose facts are not what acts of their names hold, each noted when it first came.
struct Misfits {
  /// More of them are only counted: files of rubbish must not fill the memory.
  private static let most = 100

  private(set) var findings: [Finding] = []
  private var count = 0

  mutating func note(_ finding: Finding) {
    count += 1
    if findings.count < Misfits.most { return findings.append(finding) }
    findings[Misfits.most - 1] = Finding(
      file: finding.file, line: 0, offset: 0, kind: .more(count: count - Misfits.most + 1))
  }

  mutating func note(_ others: Misfits) {
    for finding in others.findings { note(finding) }
  }
}
