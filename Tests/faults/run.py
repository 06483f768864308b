#!/usr/bin/env python3
"""Keeps journals under faults of the machine, and says what became of them.

    run.py [--probe PATH] [--runs N] [--only TEXT]
    run.py --control [--only TEXT]

The first form runs every fault (or those whose name contains TEXT) against the probe, which is
built when no path to it is given; it needs root for mounts. The second takes one protection after
another out of a copy of the sources, and makes sure that a fault or a test notices.

One line for each; the last is "N passed, N failed", and the exit status 1 when one has failed.
"""

import argparse
import os
import shutil
import subprocess
import sys

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))

from controls import run_controls  # noqa: E402
from faults import FAULTS  # noqa: E402
from machine import HERE, Machine  # noqa: E402
from oracle import Broken  # noqa: E402

PACKAGE = os.path.dirname(os.path.dirname(HERE))


def build():
    """Builds the probe and gives its path."""
    command = ["swift", "build", "--package-path", PACKAGE, "--product", "journal-probe"]
    done = subprocess.run(command, capture_output=True, text=True)
    if done.returncode != 0:
        sys.exit(f"The probe cannot be built:\n{done.stdout}{done.stderr}")
    shown = subprocess.run([*command, "--show-bin-path"], capture_output=True, text=True, check=True)
    return os.path.join(shown.stdout.strip(), "journal-probe")


def what_is_missing():
    """Why nothing can be tried here, or None."""
    tools = {"strace": "strace", "prlimit": "util-linux", "mount": "mount", "mkfs.ext4": "e2fsprogs"}
    missing = [tool for tool in tools if not shutil.which(tool)]
    if missing:
        packages = " ".join(tools[tool] for tool in missing)
        return f"The faults need {', '.join(missing)}, which Debian has in: {packages}."
    if os.geteuid() != 0:
        return "The faults mount small file systems and must be run as root."
    return None


def run_faults(probe, runs, only):
    passed = failed = 0
    machine = Machine(probe, runs)
    try:
        for name, function in FAULTS:
            if only not in name:
                continue
            try:
                told = function(machine)
                passed += 1
                print(f"ok    {name}" + (f" ({told})" if told else ""), flush=True)
            except (Broken, subprocess.SubprocessError, OSError) as problem:
                failed += 1
                print(f"FAIL  {name}: {problem}", flush=True)
    finally:
        machine.close()
    return passed, failed


def main():
    words = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    words.add_argument("--probe", help="the journal-probe to use; built when not given")
    words.add_argument("--runs", type=int, default=300, help="how often to kill at random times")
    words.add_argument("--only", default="", help="only faults or controls whose name contains this")
    words.add_argument("--control", action="store_true", help="take protections out instead")
    given = words.parse_args()
    if hindrance := what_is_missing():
        print(hindrance)
        print(f"0 passed, {len(FAULTS)} failed")
        sys.exit(1)
    if given.control:
        passed, failed = run_controls(PACKAGE, given.only)
    else:
        passed, failed = run_faults(given.probe or build(), given.runs, given.only)
    print(f"{passed} passed, {failed} failed")
    sys.exit(1 if failed or not passed else 0)


if __name__ == "__main__":
    main()
