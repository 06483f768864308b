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

SWITCH = """import Glibc

/// Whether a protection is taken out in this run; only this copy of the program has it.
public enum Without {
  public static func takes(_ name: String) -> Bool {
    getenv("LECTERN_WITHOUT").map { String(cString: $0) == name } ?? false
  }
}
"""

# (what is taken out, file, the text there, what it becomes, faults that must notice). {without} is
# true in a run in which it is taken out.
CONTROLS = [
    ("following a clock however far", "Journal/Time/HybridClock.swift",
     "    latest = max(latest, reading)",
     "    if {without}, reading.milliseconds > wall() + 300_000 { return }\n    latest = max(latest, reading)",
     ["clocks that differ on two"]),
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
    with open(f"{copy}/Sources/Journal/Without.swift", "w", encoding="utf-8") as file:
        file.write(SWITCH)
    for name, path, old, new, _ in CONTROLS:
        target = f"{copy}/Sources/{path}"
        with open(target, encoding="utf-8") as file:
            text = file.read()
        if text.count(old) != 1:
            raise Broken(f"{path} has {text.count(old)} times what should be taken out of {name}")
        text = text.replace(old, new.replace("{without}", f'Without.takes("{name}")'))
        if not path.startswith("Journal/") and "import Journal\n" not in text:
            text = "import Journal\n" + text
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
