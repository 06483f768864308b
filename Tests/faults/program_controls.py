"""Takes one protection after another out of a copy of the whole program.

The copy is built once: where a protection was, it asks a switch that only the copy has, and the
environment of a run turns it. A fault that does not notice protects nothing.
"""

import os
import shutil
import subprocess

from faults import FAULTS
from machine import Machine
from oracle import Broken, Ways

# Swift that asks for the switch; no target needs another one for it.
SWITCH = '(getenv("LECTERN_WITHOUT").map {{ String(cString: $0) == "{name}" }} ?? false)'

# (what is taken out, file, the text there, what it becomes, faults that must notice). {without} is
# true in a run in which it is taken out.
CONTROLS = [
    ("following a clock however far", "Journal/Time/HybridClock.swift",
     "    latest = max(latest, reading)",
     "    if {without}, reading.milliseconds > wall() + 300_000 { return }\n    latest = max(latest, reading)",
     ["clocks that differ on two"]),
    ("telling damage", "Console/Shell/CommandRun.swift",
     "    for line in DamageWords.lines(current.note(damage)) { output.complain(line) }",
     "    if {without} { return }\n"
     "    for line in DamageWords.lines(current.note(damage)) { output.complain(line) }",
     ["a wrong grade is never exported"]),
    ("writing no files over damage", "Console/Shell/CommandRun.swift",
     "guard current.command.damage == .withholds,", "guard !{without}, current.command.damage == .withholds,",
     ["a wrong grade is never exported"]),
    ("missing numbers", "Journal/Reading/Log+Findings.swift",
     "(seen.gaps + lost)", "({without} ? [] : seen.gaps + lost)",
     ["a wrong grade is never exported"]),
    ("the digest of workshop.json", "Desk/Session/WorkshopFile.swift",
     "if let found, digest.isEmpty || found.digest == digest {",
     "if let found, {without} || digest.isEmpty || found.digest == digest {",
     ["a wrong grade is never exported"]),
    ("leaving out foreign files", "Journal/Belonging/Belonging.swift",
     "uuid.map { $0 != named } ?? false", "{without} ? false : uuid.map { $0 != named } ?? false",
     ["another session's or cohort's files"]),
    ("remembering what was here", "Desk/State/FolderMemory.swift",
     "public func numbers() -> [Writer: Int] { file.numbers }",
     "public func numbers() -> [Writer: Int] { {without} ? [:] : file.numbers }",
     ["a backup restored between two runs"]),
    ("keeping lines in memory", "Journal/Writing/Log+Keeping.swift",
     "    kept?.each(consider)\n", "    if !{without} { kept?.each(consider) }\n",
     ["a file overwritten under the console"]),
    ("writing into no other folder", "Journal/Writing/JournalWriter+Returning.swift",
     "    guard let home else { return [] }", "    guard !{without}, let home else { return [] }",
     ["a folder renamed, removed or replaced"]),
    ("writing a lost first line again", "Desk/Session/SessionDesk+Writing.swift",
     "    guard let opening = folder.openingToRepeat else { return }",
     "    guard !{without}, let opening = folder.openingToRepeat else { return }",
     ["a first line damaged in any way"]),
    ("completing a session that was begun", "Desk/Folder/NewSession.swift",
     "guard !folder.opening.isAssumed,", "guard !{without}, !folder.opening.isAssumed,",
     ["new killed at every call"]),
    ("leaving nothing of a new cohort", "Desk/Folder/NewSession.swift",
     "let isGone = isNew && Files", "let isGone = isNew && !{without} && Files",
     ["new on a disk that gets full"]),
    ("removing what was left behind", "Desk/Damage/Leftovers.swift",
     "    Leftovers.sweep(state, depth: 2)", "    if !{without} { Leftovers.sweep(state, depth: 2) }",
     ["new killed at every call"]),
    ("the text of a refused act", "Console/Language/Interpreter.swift",
     "if (error as? Problem)?.hasSavedNothing == true {",
     "if !{without}, (error as? Problem)?.hasSavedNothing == true {",
     ["a disk that is full at the start"]),
    ("copying to a mirror", "Desk/Mirror/GrowingCopy.swift",
     "    if done < end { try append", "    if done < end, !{without} { try append",
     ["the first machine is pulled away"]),
    ("the mirror's disk", "Desk/Mirror/MirrorDisk.swift",
     "    if let known, !Self.isBelow(known, now) {", "    if !{without}, let known, !Self.isBelow(known, now) {",
     ["a mirror that hangs"]),
    ("saying that a mirror is gone", "Desk/Mirror/MirrorWatch.swift",
     "if let problem { return .gone(problem) }", "if !{without}, let problem { return .gone(problem) }",
     ["a mirror that hangs"]),
    ("looking at what lies in a mirror", "Desk/Mirror/GrowingCopy.swift",
     "if now == original, let copy, there == .file(copy) { return nil }",
     "if now == original, let copy, {without} || there == .file(copy) { return nil }",
     ["a mirror that hangs"]),
    ("bringing lines back from a mirror", "Desk/Mirror/MirrorCopy.swift",
     "    guard mayHoldMore else { return }", "    guard !{without}, mayHoldMore else { return }",
     ["lines that were lost come back from the mirror"]),
    ("the size of imports", "Desk/Folder/Files.swift",
     "if size > most {", "if !{without}, size > most {", ["imports are bounded"]),
    ("refusing pipes and devices", "Desk/Folder/Files.swift",
     "if let mode = mode(path), let kind = kind(mode) {",
     "if !{without}, let mode = mode(path), let kind = kind(mode) {", ["imports are bounded"]),
    # The second look, without which the first one alone would not be missed.
    ("refusing pipes and devices", "Desk/Folder/Files.swift",
     "if let kind = kind(status.st_mode) {", "if !{without}, let kind = kind(status.st_mode) {", []),
    ("making text safe for a terminal", "Console/Shell/Output.swift",
     "bytes += Array(line.withVisibleControls.utf8)",
     "bytes += Array(({without} ? line : line.withVisibleControls).utf8)", ["no escape reaches"]),
    ("escapes in JSON", "Console/Shell/Output.swift",
     "    let isSafe = text", "    let isSafe = {without} || text", ["no escape reaches"]),
    ("neutralising formulas", "Text/CSV/CSVWriter.swift",
     "case .person: FormulaGuard.guarded(field)",
     "case .person: {without} ? field : FormulaGuard.guarded(field)", ["formulas never reach"]),
    ("descriptors that are closed", "Journal/Files/StandardDescriptors.swift",
     "    for descriptor in Int32(0)...2 where", "    for descriptor in Int32(0)...2 where !{without} &&",
     ["descriptors 0 to 2"]),
]


def prepare(package):
    """Makes the copy with all switches in it, or brings it up to date; gives its path."""
    copy = f"{package}/build/faults-control"
    os.makedirs(copy, exist_ok=True)
    for part in ("Sources", "Tests", "Benchmarks"):
        shutil.rmtree(f"{copy}/{part}", ignore_errors=True)
        shutil.copytree(f"{package}/{part}", f"{copy}/{part}")
    for part in ("Package.swift", "Package.resolved"):
        if os.path.exists(f"{package}/{part}"):
            shutil.copy(f"{package}/{part}", copy)
    for name, path, old, new, _ in CONTROLS:
        target = f"{copy}/Sources/{path}"
        with open(target, encoding="utf-8") as file:
            text = file.read()
        if text.count(old) != 1:
            raise Broken(f"{path} has {text.count(old)} times what should be taken out of {name}")
        text = text.replace(old, new.replace("{without}", SWITCH.format(name=name)))
        if "import Glibc\n" not in text:
            text = "import Glibc\n" + text
        with open(target, "w", encoding="utf-8") as file:
            file.write(text)
    return copy


def build(copy):
    command = ["swift", "build", "--package-path", copy, "--product", "lectern"]
    done = subprocess.run(command, capture_output=True, text=True)
    if done.returncode != 0:
        raise Broken(f"the changed program does not build: {done.stdout[-1500:]}")
    shown = subprocess.run([*command, "--show-bin-path"], capture_output=True, text=True, check=True)
    return os.path.join(shown.stdout.strip(), "lectern")


def run_program_controls(package, only, seed):
    """Every control whose name contains `only`: (noticed, not noticed)."""
    try:
        program = build(prepare(package))
    except Broken as problem:
        print(f"FAIL  controls of the program: {problem}", flush=True)
        return 0, 1
    passed = failed = 0
    Ways.stops_at_first = True
    for name, _, _, _, witnesses in CONTROLS:
        if only not in name:
            continue
        for witness in witnesses:
            told = notice(program, name, witness, seed)
            passed += told is not None
            failed += told is None
            print(f"ok    without {name}: {told}" if told else f"FAIL  without {name}: {witness} has not noticed",
                  flush=True)
    return passed, failed


def notice(program, name, witness, seed):
    """What a fault says of the program without a protection; None when it has nothing to say."""
    machine = Machine(None, 1, program, seed, short=True)
    machine.without = name
    try:
        fault, function = next(item for item in FAULTS if witness in item[0])
        function(machine)
    except (Broken, OSError, subprocess.SubprocessError) as problem:
        return f"{fault}: {str(problem)[:140]}"
    finally:
        machine.close()
    return None


def missing(package):
    """Controls whose file or text is not there any more, each as a line."""
    for name, path, old, _, _ in CONTROLS:
        try:
            with open(f"{package}/Sources/{path}", encoding="utf-8") as file:
                count = file.read().count(old)
        except OSError:
            count = 0
        if count != 1:
            yield f"without {name}: {path} has {count} times what should be taken out"
