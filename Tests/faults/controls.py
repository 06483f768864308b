"""Takes one protection after another out of a copy of the sources.

A test that cannot fail protects nothing. Each control changes the program in one place and names
what must notice: a fault of the runner, or a suite of JournalTests.
"""

import os
import shutil
import subprocess
import tempfile

from faults import FAULTS
from machine import Machine
from oracle import Broken

MANIFEST = """// swift-tools-version: 6.2
import PackageDescription
let settings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"), .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]
let package = Package(name: "control", targets: [
  .target(name: "CDigest"),
  .target(name: "Journal", dependencies: ["CDigest"], swiftSettings: settings),
  .target(name: "TestKit", path: "Tests/TestKit", swiftSettings: settings),
  .executableTarget(
    name: "journal-probe", dependencies: ["Journal"], path: "Tests/JournalProbe",
    swiftSettings: settings),
  .testTarget(
    name: "JournalTests", dependencies: ["Journal", "TestKit", "journal-probe"],
    swiftSettings: settings),
], swiftLanguageModes: [.v6])
"""

# (what is taken out, file, the text there, what it becomes, faults and tests that must notice)
CONTROLS = [
    ("comparing checksums", "Line/LineParser.swift",
     "guard Checksum.isWritten(crc, in: base + body + 8) else {", "guard true else {",
     ["test BitFlipTests"]),
    ("syncing", "Files/OpenFile.swift",
     "guard fsync(descriptor) == 0 else", "guard true else",
     ["everything is written", "power lost"]),
    ("syncing folders", "Files/Folder.swift",
     'try OpenFile(file("."), O_RDONLY | O_DIRECTORY).sync()', "return",
     ["everything is written"]),
    ("one write for one act", "Writing/WriterFile.swift",
     "try file.write(bytes)\n      try file.sync()",
     "try file.write(Array(bytes.prefix(9)))\n      try file.write(Array(bytes.dropFirst(9)))\n"
     "      try file.sync()",
     ["everything is written"]),
    ("going on after a short write", "Files/OpenFile.swift",
     "done += taken", "done = bytes.count", ["short writes"]),
    ("going on after an interruption", "Files/OpenFile.swift",
     "} else if errno != EINTR {", "} else {", ["interrupted"]),
    ("never trying fsync again", "Files/OpenFile.swift",
     "guard fsync(descriptor) == 0 else", "guard fsync(descriptor) == 0 || fsync(descriptor) == 0 else",
     ["fsync fails with EIO"]),
    ("leaving a journal that could not be synced", "Writing/JournalWriter.swift",
     'if case .call("fsync", _, _) = failure { mayReturn = false }', "",
     ["fsync fails with EIO"]),
    ("taking back what was not acknowledged", "Writing/WriterFile.swift",
     "holdsUnsaved = ftruncate(file.descriptor, off_t(size)) != 0", "holdsUnsaved = false",
     ["fsync fails from the Nth"]),
    ("skipping a number that may come up again", "Writing/JournalWriter.swift",
     "if mayLinger { next += 1 }", "", ["neither syncing nor taking back"]),
    ("the fallback folder", "Writing/JournalWriter+Opening.swift",
     "guard let fallback else { throw .noFallback }",
     "guard let fallback, fallback.path.isEmpty else { throw .noFallback }",
     ["write fails with", "test FallbackTests"]),
    ("trying the journal again", "Writing/JournalWriter+Returning.swift",
     "guard journal == nil, trial == nil, mayReturn, !isFolderGone else { return [] }", "return []",
     ["a full tmpfs of 64 kB", "test FallbackTests"]),
    ("copying a segment before removing it", "Writing/JournalWriter+Segments.swift",
     "try FileCopy.copy(segment, to: target, in: folder)", "",
     ["killed at every system call", "test FallbackTests"]),
    ("syncing a copy before naming it", "Files/FileCopy.swift",
     "      try file.sync()\n", "", ["a segment is on the disk"]),
    ("the probe for appending", "Writing/WriterFile.swift",
     "try AppendProbe.check(folder, for: writer)", "", ["ignores appending"]),
    ("ignoring SIGXFSZ", "Files/Signals.swift",
     "signal(SIGXFSZ, SIG_IGN)", "", ["a limit on the size"]),
    ("cutting off a torn end", "Writing/WriterFileRepair.swift",
     "try file.truncate(to: offset)", "",
     ["killed at every system call", "test TruncationTests"]),
    ("keeping a torn end aside", "Writing/WriterFileRepair.swift",
     "try FileCopy.copy(file, from: offset, to: target, in: folder)", "",
     ["killed at every system call", "test TruncationTests"]),
    ("ending the last line", "Writing/WriterFileRepair.swift",
     "      try file.write([Ascii.newline])\n      return .lineEnded",
     "      return .lineEnded", ["test TruncationTests"]),
    ("setting damaged files aside", "Writing/WriterFile.swift",
     "if found.badLines > 0 {", "if found.badLines < 0 {", ["test DamageTests"]),
    ("counting unreadable lines as numbers", "Writing/Inspection.swift",
     "reach += 1", "", ["test DamageTests"]),
    ("finding zeros around lines", "Line/LineParser.swift",
     "let core = LineParser.withoutPadding(bytes)", "let core = bytes[...]",
     ["test DamageTests", "test HostileFileTests"]),
    ("the longest line", "Reading/LineScanner.swift",
     "if piece.length > LineScanner.longestLine {", "if piece.length < 0 {",
     ["test HostileFileTests"]),
    ("counting instead of keeping findings", "Reading/FollowedFile.swift",
     "if findings.count < FollowedFile.mostFindings {", "if true {", ["test HostileFileTests"]),
    ("joining lines across chunks", "Reading/LineScanner.swift",
     "memmove(buffer, buffer + from, pending)", "", ["test ProcessTests"]),
    ("dropping duplicates", "Reading/WriterLines.swift",
     "if known == digest { return .known }", "if known == digest { return .new }",
     ["test MergeLawTests", "test FollowTests", "test DamageTests"]),
    ("keeping both sides of a fork", "Reading/WriterLines.swift",
     "return forks[seq, default: [known]].insert(digest).inserted ? .new : .known", "return .known",
     ["test ForkTests", "test MergeLawTests"]),
    ("one order for both sides of a fork", "Line/LineStamp.swift",
     "left.crc < right.crc", "false", ["test ForkTests"]),
    ("reporting gaps", "Reading/WriterLines.swift",
     "if seq > start { found.append(start...seq - 1) }\n      start = seq + 1\n    }\n    for",
     "start = seq + 1\n    }\n    for", ["test DamageTests"]),
    ("merging only what is missing", "Writing/Log+Merging.swift",
     "guard mine.lacks(line), theirs.contains(line)", "guard theirs.contains(line)",
     ["test MergeLawTests"]),
    ("the order of stamps", "Line/LineStamp.swift",
     "if left.clock != right.clock { return left.clock < right.clock }", "",
     ["test MergeLawTests"]),
    ("a clock that never goes back", "Time/HybridClock.swift",
     "now > latest.milliseconds", "true", ["test HybridClockTests", "test MergeLawTests"]),
    ("going on after the own last act", "Writing/Log+Writing.swift",
     "if let latest = pen.latest { clock.observe(latest) }", "", ["test HybridClockTests"]),
    ("following a clock however far ahead", "Time/HybridClock.swift",
     "    latest = max(latest, reading)",
     "    if reading.milliseconds <= wall() + 300_000 { latest = max(latest, reading) }",
     ["test HybridClockTests"]),
    ("observing what is read", "Reading/Log+Reading.swift",
     "if let latest = intake.latest { clock.observe(latest) }", "", ["test MergeLawTests"]),
    ("the lock", "Writing/WriterLock.swift",
     "guard flock(file.descriptor, LOCK_EX | LOCK_NB) == 0 else", "guard true else",
     ["test LockTests"]),
    ("the lock of the segment", "Writing/JournalWriter+Segments.swift",
     "    try lockSegment(fallback)\n    segment = nil", "    segment = nil",
     ["test LockTests"]),
    ("signing the lock", "Writing/WriterLock.swift",
     "    sign()\n", "", ["test LockTests"]),
    ("refusing links", "Files/OpenFile.swift",
     " | O_NOFOLLOW", "", ["test DamageTests"]),
    ("private files", "Files/OpenFile.swift", "0o600)", "0o644)", ["test ModeTests"]),
    ("private folders", "Files/Folder.swift",
     "guard mkdir(path, 0o700) == 0", "guard mkdir(path, 0o755) == 0", ["test ModeTests"]),
    ("read-only after a newer format", "Line/LineParser.swift",
     "if version > LineParser.version { return .newer(version: version) }", "",
     ["test VersionTests"]),
    ("read-only after an unknown critical act", "Reading/LineSorter.swift",
     "guard line.isCritical, readOnly == nil else { return }", "return", ["test VersionTests"]),
    ("leaving files of a later format alone", "Writing/WriterFile.swift",
     "if found.newer == nil {", "if true {", ["test VersionTests"]),
    ("noticing a rewritten file", "Reading/FollowedFile.swift",
     "if isLonger, try isUnchanged(file, isOwn: isOwn) {", "if isLonger {",
     ["test FollowTests"]),
    ("noticing a change of earlier bytes", "Reading/FollowedFile.swift",
     "return isOwn ? true : try digest?.isStill(in: file) ?? true", "return true",
     ["test FollowTests"]),
    ("telling a flawed line once", "Reading/LineSorter.swift",
     "      if piece.isTerminated { claim(piece, number) }\n", "", ["test DamageTests"]),
    ("asking where a flawed line stands", "Reading/LineSorter.swift",
     "guard let claimed, claimed.seq == (before?.seq ?? 0) &+ 1 else { return }",
     "guard let claimed else { return }", ["test DamageTests"]),
    ("withholding what tells of erased people", "Writing/JournalWriter+Segments.swift",
     "    if let bytes = try withoutErased(segment) {", "    if false, let bytes = try withoutErased(segment) {",
     ["test FallbackTests"]),
    ("noticing that the own file was replaced", "Writing/JournalWriter+Returning.swift",
     "guard let old = journal ?? trial, !old.isInPlace else { return (nil, []) }",
     "guard let old = journal ?? trial, !old.isStillThere, false else { return (nil, []) }",
     ["test FollowTests"]),
    ("putting back what the own file lost", "Writing/Log+Keeping.swift",
     "? pen.giveBack(lines) :", "? [] :", ["test FollowTests"]),
    ("putting back what earlier runs saved", "Writing/Log+Keeping.swift",
     "    kept?.each(consider)\n", "", ["test FollowTests"]),
    ("saving again what a lost journal had", "Writing/JournalWriter+Returning.swift",
     "guard let path = try? saveInSegment(lines, isNaming: isNaming, &mayLinger) else {",
     "guard false, let path = try? saveInSegment(lines, isNaming: isNaming, &mayLinger) else {",
     ["test FallbackTests"]),
    ("refusing facts that break the line", "Line/NewLine.swift",
     "try FactsCheck.check(facts)", "", ["test LineFormatTests"]),
    ("refusing names that the line uses", "Line/FactsCheck.swift",
     "if FactsCheck.reserved.contains(text) { throw .reservedName(text) }", "",
     ["test LineFormatTests"]),
]


def run_controls(package, only):
    """Every control whose name contains `only`: (noticed, not noticed)."""
    passed = failed = 0
    with tempfile.TemporaryDirectory(prefix="controls-") as copy:
        for part in ("Sources/CDigest", "Sources/Journal", "Tests/TestKit", "Tests/JournalTests",
                     "Tests/JournalProbe"):
            shutil.copytree(f"{package}/{part}", f"{copy}/{part}")
        with open(f"{copy}/Package.swift", "w", encoding="utf-8") as file:
            file.write(MANIFEST)
        for name, path, old, new, witnesses in CONTROLS:
            if only not in name:
                continue
            try:
                print(f"ok    without {name}: " + "; ".join(
                    notice(copy, path, old, new, witnesses)), flush=True)
                passed += 1
            except Broken as problem:
                print(f"FAIL  without {name}: {problem}", flush=True)
                failed += 1
    return passed, failed


def notice(copy, path, old, new, witnesses):
    """Makes the change, and gives what each witness has to say about it."""
    target = f"{copy}/Sources/Journal/{path}"
    with open(target, encoding="utf-8") as file:
        text = file.read()
    if text.count(old) != 1:
        raise Broken(f"{path} has {text.count(old)} times what should be taken out")
    with open(target, "w", encoding="utf-8") as file:
        file.write(text.replace(old, new))
    try:
        needs_tests = any(witness.startswith("test ") for witness in witnesses)
        build = ["--build-tests"] if needs_tests else ["--product", "journal-probe"]
        done = subprocess.run(
            ["swift", "build", "--package-path", copy, *build], capture_output=True, text=True)
        if done.returncode != 0:
            raise Broken(f"the change does not build: {done.stdout[-800:]}")
        return [witness_of(copy, witness) for witness in witnesses]
    finally:
        with open(target, "w", encoding="utf-8") as file:
            file.write(text)


def witness_of(copy, witness):
    kind, _, name = witness.partition(" ")
    if kind == "test":
        try:
            done = subprocess.run(
                ["swift", "test", "--package-path", copy, "--skip-build", "--filter",
                 f"JournalTests.{name}"], capture_output=True, text=True, timeout=300)
        except subprocess.TimeoutExpired:
            return f"{name} never ends"
        failing = [row.split('"')[1] for row in done.stdout.splitlines()
                   if row.startswith("✘ Test \"") and " failed after " in row]
        if done.returncode == 0:
            raise Broken(f"{name} has not noticed")
        return f"{name}: " + (", ".join(failing) or f"ended with {done.returncode}")
    machine = Machine(f"{copy}/.build/debug/journal-probe", 100)
    try:
        fault, function = next(item for item in FAULTS if witness in item[0])
        function(machine)
    except (Broken, OSError, subprocess.SubprocessError) as problem:
        return f"{fault}: {str(problem)[:100]}"
    finally:
        machine.close()
    raise Broken(f"{fault} has not noticed")


def missing(package):
    """Controls whose file or text is not there any more, each as a line."""
    for name, path, old, _, _ in CONTROLS:
        try:
            with open(f"{package}/Sources/Journal/{path}", encoding="utf-8") as file:
                count = file.read().count(old)
        except OSError:
            count = 0
        if count != 1:
            yield f"without {name}: {path} has {count} times what should be taken out"


# `make check` asks this, because the controls themselves run rarely.
if __name__ == "__main__":
    import program_controls
    package = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
    complaints = [*missing(package), *program_controls.missing(package)]
    raise SystemExit("\n".join(complaints) or 0)
