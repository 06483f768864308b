import Testing

@Suite("What check finds")
struct CheckTests {
  private let shell: Shell
  private let cohort: String

  init() throws {
    shell = try Shell()
    for tool in ["chmod", "ln", "mkdir", "mv"] { shell.link(tool) }
    cohort = "\(shell.home)/Sessions/acme-3"
    let roster = shell.write("Name,Email\nAna Ruiz,ana@acme.example\n", to: "roster.csv")
    let made = shell.lectern(
      "new", "customer-deescalation", "--cohort", "acme-3", "--roster", roster, "--zone", "UTC",
      "--at", "2026-12-01T09:00")
    #expect(made.status == 0, "\(made.errors)")
    let typed = shell.lectern("do", "--clock", "manual", "acme-3", "here", "ana")
    #expect(typed.status == 0, "\(typed.errors)")
  }

  private func sh(_ script: String) {
    let run = shell.run("/bin/sh", ["-c", "cd '\(cohort)' && \(script)"])
    #expect(run.status == 0, "\(script): \(run.errors)")
  }

  private func expectWell(_ words: String...) {
    let run = shell.run(Shell.program, words)
    #expect(run.status == 0 && run.output == "" && run.errors == "", "\(run.output)\(run.errors)")
  }

  @Test("is nothing when all is well")
  func well() {
    expectWell("check")
    expectWell("check", "acme-3")
    expectWell("check", "acme-3/2026-12-01")
    expectWell("check", "Workshops")
    expectWell("check", "Workshops/")
    expectWell("check", "Workshops/customer-deescalation")
    expectWell("check", "Sessions")
  }

  @Test(
    "is damage, by name and with status 3",
    arguments: [
      ("sed -i 1d people/*.jsonl", "Number 1 of "),
      ("sed -i '1s/\"day\":1/\"day\":2/' 2026-12-01/journal/*.jsonl", "checksum"),
      ("rm people/*.jsonl", "1 person in these journals"),
      ("sed -i 's/\"attendance\"/ \"attendance\"/' 2026-12-01/workshop.json", "not the file"),
      ("sed -i 's/online /on line/' cohort.yaml", "delivery"),
      ("rm -r people && ln -s people people", "cannot be read"),
      ("ln -s 2026-12-02 2026-12-02", "cannot be read"),
    ])
  func damage(script: String, words: String) {
    sh(script)
    for target in [["acme-3"], []] {
      let run = shell.run(Shell.program, ["check"] + target)
      #expect(run.status == 3, "\(target): \(run.output)\(run.errors)")
      #expect(run.output.contains(words), "\(target): \(run.output)\(run.errors)")
    }
  }

  @Test("is a cohort that this user may not read, which no command takes for none")
  func unreadable() {
    sh("cd .. && mv acme-3 elsewhere && ln -s acme-3 acme-3")
    let check = shell.lectern("check")
    #expect(check.status == 3 && check.output.contains("Sessions/acme-3: This cannot be read"))
    for words in [["check", "acme-3"], ["show", "acme-3"], ["export", "acme-3", "--to", "csv"]] {
      let run = shell.run(Shell.program, words)
      #expect(run.status == 1 || run.status == 3, "\(words)")
      #expect(run.errors.contains("Sessions/acme-3: cannot read it"), "\(words): \(run.errors)")
      #expect(!run.errors.contains("There is no"), "\(words): \(run.errors)")
    }
  }

  @Test("is what a stopped program left behind, which --mend removes")
  func leftBehind() {
    sh("echo Ana > cohort.yaml.77.tmp; mkdir -p ../../build/exports; echo x > people/.a.probe")
    sh("echo Ana > ../../build/exports/learners.csv.78.tmp; chmod 600 *.tmp people/.a.probe")
    let found = shell.lectern("check")
    #expect(found.status == 1 && found.lines.count == 3, "\(found.output)")
    #expect(found.output.contains("cohort.yaml.77.tmp: A stopped program left this"))
    let mended = shell.lectern("check", "--mend")
    #expect(mended.status == 0 && mended.lines.count == 3, "\(mended.output)")
    #expect(mended.output.contains("learners.csv.78.tmp: removed"))
    expectWell("check")
  }

  @Test("is what others may read, which --mend closes to them")
  func open() {
    sh("chmod -R a+rX .")
    let found = shell.lectern("check", "acme-3")
    #expect(found.status == 1 && found.lines.count == 1, "\(found.output)")
    #expect(found.output.contains("Others on this computer have rights to"))
    let mended = shell.lectern("check", "--mend", "acme-3")
    #expect(mended.status == 0 && mended.output.contains("closed to others"), "\(mended.output)")
    expectWell("check")
    #expect(shell.lectern("show", "acme-3").status == 0)
  }
}
