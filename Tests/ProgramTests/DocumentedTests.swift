import Glibc
import TestKit
import Testing

/// Every command line of the program that a page shows is run.
@Suite("Commands in the documentation")
struct DocumentedTests {
  /// The pages of the repository.
  private static var pages: [String] {
    let folders = ["", "Documentation", "Workshops", "Handouts", "Sessions/example-harbour"]
    return folders.flatMap { folder in
      Disk.names(Repository.file(folder)).filter { $0.hasSuffix(".md") && $0 != "DECISIONS.md" }
        .map { folder.isEmpty ? $0 : "\(folder)/\($0)" }
    }
  }

  /// The command lines in the blocks and the quoted words of a page, without what explains them.
  static func commands(_ text: String) -> [String] {
    var isBlock = false
    var found: [String] = []
    for line in text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) {
      if line.hasPrefix("```") {
        isBlock.toggle()
      } else if isBlock {
        let typed = line.hasPrefix("$ ") ? String(line.dropFirst(2)) : line
        if typed == "lectern" || typed.hasPrefix("lectern ") { found.append(shown(typed)) }
      } else {
        let parts = line.split(separator: "`", omittingEmptySubsequences: false)
        found += parts.enumerated().filter { $0.offset % 2 == 1 }.map { String($0.element) }
          .filter { $0.hasPrefix("lectern ") }
      }
    }
    return found
  }

  /// A line up to the gap before its explanation.
  private static func shown(_ line: String) -> String {
    var words: [Substring] = []
    for word in line.split(separator: " ", omittingEmptySubsequences: false) {
      if word.isEmpty { break }
      words.append(word)
    }
    return words.joined(separator: " ")
  }

  /// A home with the cohorts that pages speak of; the last one is over.
  private func home() throws -> Shell {
    let shell = try Shell()
    let roster = shell.write(
      "name,email\nTess Vos,tess@x.example\nAmar Lal,amar@x.example\n", to: "learners.csv")
    for cohort in ["acme-4", "harbour-4"] {
      let run = shell.lectern(
        "new", "customer-deescalation", "--cohort", cohort, "--roster", roster, "--at",
        "2026-11-03T09:00", "--zone", "UTC")
      #expect(run.status == 0, "\(run.errors)")
    }
    for line in ["at 09:00 here all", "at 09:00 go", "at 13:00 close anyway"] {
      #expect(shell.lectern("do", "--clock", "manual", "acme-4", line).status == 0)
    }
    return shell
  }

  @Test("Each runs, and none is misunderstood")
  func all() throws {
    let shell = try home()
    var seen: Set<String> = []
    for page in Self.pages {
      for command in Self.commands(try Disk.text(Repository.file(page)))
      where seen.insert(command).inserted {
        let words = command.split(separator: " ").dropFirst().map { word in
          switch word {
          case "SESSION": "acme-3"
          case "VIEW": "roll"
          case "learners.csv": shell.path("learners.csv")
          case "/media/stick/acme-3/2026-12-01": "\(shell.home)/Sessions/acme-3/2026-12-01"
          default: String(word)
          }
        }
        let run = shell.run(Shell.program, words, input: "quit\n")
        let said = run.output + run.errors
        #expect(run.status != 64 && !said.contains("There is no"), "\(page): \(command): \(said)")
        // Preflight may find what this machine lacks.
        let isWell = [0, 2].contains(run.status) || words.first == "preflight"
        #expect(isWell, "\(page): \(command): \(run.status) \(said)")
      }
    }
    #expect(seen.count >= 15, "\(seen)")
  }

  @Test("Lines of blocks and quoted words are found")
  func found() {
    let text = """
      Run `lectern check Workshops` or `make`.
      ```
      $ lectern open x
      lectern do x here tess    runs one command
      make run
      ```
      """
    #expect(
      Self.commands(text) == [
        "lectern check Workshops", "lectern open x", "lectern do x here tess",
      ])
  }
}
