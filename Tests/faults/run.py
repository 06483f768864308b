#!/usr/bin/env python3
"""Keeps journals and the program under faults of the machine, and says what became of them.

    run.py [--short] [--seed N] [--only TEXT] [--probe PATH] [--lectern PATH]
    run.py --control [--only TEXT]

The first form runs every fault (or those whose name contains TEXT) against the probe and the
program, which are built when no path to them is given; it needs root for mounts. `--short` tries
less of the faults of the journal, of kills and of clocks, and leaves the others out. The second takes one protection after another out of a copy of the sources, and makes
sure that a fault or a test notices.

One line for each; the last is "N passed, N failed", and the exit status 1 when one has failed. A
run is repeated with the seed that it prints.
"""

import argparse
import importlib
import os
import random
import shutil
import subprocess
import sys
import threading
import time
from concurrent.futures import ThreadPoolExecutor

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))

import clocks  # noqa: E402, F401
import kills  # noqa: E402, F401
from controls import run_controls  # noqa: E402
from faults import FAULTS  # noqa: E402
from program_controls import run_program_controls  # noqa: E402
from machine import HERE, Machine  # noqa: E402
from oracle import Broken  # noqa: E402

PACKAGE = os.path.dirname(os.path.dirname(HERE))
LANES = 2


def add_long_faults():
    """Faults of the whole program: damages, absurd lines, overwritten files, mirrors, surroundings."""
    for name in ("fuzz", "mirrors", "overwritten", "random_damages", "rows", "surroundings", "typed_rows"):
        importlib.import_module(name)


def build(product):
    """Builds a product and gives its path."""
    command = ["swift", "build", "--package-path", PACKAGE, "--product", product]
    done = subprocess.run(command, capture_output=True, text=True)
    if done.returncode != 0:
        sys.exit(f"{product} cannot be built:\n{done.stdout}{done.stderr}")
    shown = subprocess.run([*command, "--show-bin-path"], capture_output=True, text=True, check=True)
    return os.path.join(shown.stdout.strip(), product)


def what_is_missing():
    """Why nothing can be tried here, or None."""
    tools = {"strace": "strace", "prlimit": "util-linux", "setpriv": "util-linux", "mount": "mount",
             "mkfs.ext4": "e2fsprogs"}
    missing = [tool for tool in tools if not shutil.which(tool)]
    if missing:
        packages = " ".join(tools[tool] for tool in missing)
        return f"The faults need {', '.join(missing)}, which Debian has in: {packages}."
    if os.geteuid() != 0:
        return "The faults mount small file systems and must be run as root."
    return None


class Run:
    """The faults in two lanes, each with a machine of its own."""

    def __init__(self, given):
        self.given, self.lock, self.spare = given, threading.Lock(), []
        self.passed = self.failed = 0

    def machine(self):
        given = self.given
        return Machine(given.probe, given.runs, given.lectern, given.seed, given.short)

    def faults(self):
        return [(name, function) for name, function in FAULTS if self.given.only in name]

    def all(self):
        self.spare = [self.machine() for _ in range(LANES)]
        try:
            with ThreadPoolExecutor(LANES) as pool:
                list(pool.map(lambda fault: self.one(*fault), self.faults()))
        finally:
            for machine in self.spare:
                machine.close()
        return self.passed, self.failed

    def one(self, name, function):
        with self.lock:
            machine = self.spare.pop()
        began = time.monotonic()
        try:
            told, word = function(machine), "ok   "
        except (Broken, subprocess.SubprocessError, OSError) as problem:
            told, word = problem, "FAIL "
        with self.lock:
            self.spare.append(machine)
            self.passed += word == "ok   "
            self.failed += word != "ok   "
            seconds = f"{time.monotonic() - began:.0f} s"
            if word == "ok   ":
                print(f"ok    {name} ({f'{told}, ' if told else ''}{seconds})", flush=True)
            else:
                print(f"FAIL  {name} ({seconds}): {told}", flush=True)


def main():
    words = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    words.add_argument("--probe", help="the journal-probe to use; built when not given")
    words.add_argument("--lectern", help="the program to use; built when not given")
    words.add_argument("--runs", type=int, help="how often to kill at random times")
    words.add_argument("--seed", type=int, help="what chance begins with, to repeat a run")
    words.add_argument("--short", action="store_true", help="try less of each fault")
    words.add_argument("--only", default="", help="only faults or controls whose name contains this")
    words.add_argument("--control", action="store_true", help="take protections out instead")
    given = words.parse_args()
    if not given.short:
        add_long_faults()
    if hindrance := what_is_missing():
        print(hindrance)
        print(f"0 passed, {len(FAULTS)} failed")
        sys.exit(1)
    given.seed = random.randrange(1 << 32) if given.seed is None else given.seed
    if given.control:
        told = run_program_controls(PACKAGE, given.only, given.seed), run_controls(PACKAGE, given.only)
        passed, failed = (sum(numbers) for numbers in zip(*told))
    else:
        given.runs = given.runs or (60 if given.short else 300)
        given.probe = given.probe or build("journal-probe")
        given.lectern = os.path.abspath(given.lectern or build("lectern"))
        print(f"seed {given.seed}", flush=True)
        passed, failed = Run(given).all()
    print(f"{passed} passed, {failed} failed")
    sys.exit(1 if failed or not passed else 0)


if __name__ == "__main__":
    main()
