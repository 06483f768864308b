import Exports
import Testing
import Text

@Suite("Exports of the example cohort")
struct ExportGoldenTests {
  @Test("Every format writes what was recorded", arguments: ExportFormat.all.map(\.name))
  func recorded(name: String) throws {
    let format = try #require(ExportFormat.named(name))
    let export = format.make(ExampleCohort().results, ExportOptions())
    let report = export.preflight.lines.map { $0 + "\n" }.joined()
    let preflight = ExportFile(
      name: "preflight.txt", bytes: Array(report.utf8), reader: .importer)
    RecordedExport.check(export.files + [preflight], in: name)
  }

  @Test("Of somebody who was erased no file says more than that there was somebody")
  func erased() throws {
    let cohort = ExampleCohort(erased: [1: "pz1", 6: "pz2", 16: "pz3"])
    var report = ""
    for format in ExportFormat.all {
      let export = format.make(cohort.results, ExportOptions())
      report += "\(format.name)\n" + export.preflight.lines.map { "  \($0)\n" }.joined()
      RecordedExport.check(export.files, in: "erased")
      for file in export.files {
        let text = String(decoding: file.bytes, as: UTF8.self)
        let words = [
          "Ana Di", "ana.diaz", "Femi", "femi", "E1006", "fade", "Rosa", "rosa", "secret",
        ]
        #expect(words.filter(text.contains) == [], "\(file.name)")
      }
    }
    let preflight = ExportFile(
      name: "preflight.txt", bytes: Array(report.utf8), reader: .importer)
    RecordedExport.check([preflight], in: "erased")
  }

  @Test("The sheet of exceptions is as recorded")
  func recordedVariants() {
    let results = ExampleCohort().results
    let exceptions = ExportFormat.named("learnupon-sheet")?
      .make(results, ExportOptions(exceptionsOnly: true))
    RecordedExport.check(exceptions?.files ?? [], in: "variants")
  }

  @Test("The same results give the same bytes", arguments: ExportFormat.all.map(\.name))
  func deterministic(name: String) throws {
    let format = try #require(ExportFormat.named(name))
    let first = format.make(ExampleCohort().results, ExportOptions())
    let second = format.make(ExampleCohort().results, ExportOptions())
    #expect(first == second)
  }

  @Test("Every name is unique and every file of every format has a name of its own")
  func names() {
    let names = ExportFormat.all.map(\.name)
    #expect(Set(names).count == names.count)
    let files = ExportFormat.all.flatMap {
      $0.make(ExampleCohort().results, ExportOptions()).files.map(\.name)
    }
    #expect(Set(files).count == files.count)
    #expect(ExportFormat.named("pigeon") == nil)
  }

  @Test("The manifest has each file's digest in the order of names")
  func manifest() {
    let files = [
      ExportFile(name: "b.csv", bytes: Array("abc".utf8), reader: .importer),
      ExportFile(name: "a.csv", bytes: [], reader: .importer),
    ]
    // Both digests are published: of "abc" in FIPS 180-4, of nothing in NIST's test vectors.
    let expected = """
      e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855  a.csv
      ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad  b.csv

      """
    #expect(ExportManifest.file(of: files).bytes == Array(expected.utf8))
  }
}
