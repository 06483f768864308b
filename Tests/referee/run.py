#!/usr/bin/env python3
"""Plays random mornings with the program and with a model of its own, and compares them.

    run.py [--mornings N] [--seed N] [--only SEED] [--lanes N] [--lectern PATH] [--all] [--controls]

The model is written from what the project's pages say a session is, not from its sources. Each
morning is one process. The first failure of each kind is made smaller and printed with its seed, its
workshop and a script that can be piped into `lectern open c --clock manual`.
"""

import argparse
import os
import re
import sys
import time
from concurrent.futures import ProcessPoolExecutor

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))

from morning import Morning, play, replay  # noqa: E402
from program import PACKAGE, Broken  # noqa: E402


def kind_of(wrong):
    """What went wrong without names and numbers, so that one fault is told once."""
    if isinstance(wrong, Broken):
        return "broken: " + re.sub(r"\d+", "n", str(wrong))[:80]
    what = re.sub(r"[A-Z]\w+ [A-Z]\w+", "somebody", wrong.what)
    return re.sub(r"\d+", "n", what)


def one(job):
    seed, lectern = job
    try:
        workshop, acts, lines, wrong = play(seed, lectern)
    except Exception as error:  # a fault of the referee's own
        return seed, len([]), f"referee: {type(error).__name__}", f"{error}"
    return seed, len(acts), kind_of(wrong) if wrong else None, str(wrong) if wrong else ""


def smallest(seed, lectern, kind, patience=400):
    """The same failure with as few acts as possible."""
    workshop, acts, lines, wrong = play(seed, lectern)
    if wrong is None or kind_of(wrong) != kind:
        return workshop, lines, wrong
    tries, size = 0, max(1, len(acts) // 2)
    while size >= 1 and tries < patience:
        at, has_shrunk = 0, False
        while at < len(acts) and tries < patience:
            fewer = acts[:at] + acts[at + size:]
            tries += 1
            try:
                found, again = replay(workshop, fewer, lectern)
            except Exception:  # an act whose neighbour it needs is gone
                again = None
            if again is not None and kind_of(again) == kind:
                acts, lines, wrong, has_shrunk = fewer[:len(found)], found, again, True
            else:
                at += size
        size = size // 2 if not has_shrunk or size > 1 else size
        if size == 1 and not has_shrunk:
            break
    return workshop, lines, wrong


def tell(seed, kind, lectern, count):
    if kind.startswith("referee: "):
        print(f"\n── {kind} ({count} mornings; seed {seed}): --only {seed} shows where")
        return
    workshop, lines, wrong = smallest(seed, lectern, kind)
    print(f"\n── {kind} ({count} mornings; seed {seed})")
    print(wrong)
    print(f"# start {workshop.start // 3600:02}:{workshop.start // 60 % 60:02}, zone {workshop.zone}; "
          f"people: {', '.join(workshop.people)}")
    print("# agenda: " + ", ".join(
        f"{i.id} {i.minutes}" + (f" start {i.start}" if i.start is not None else "")
        for i in workshop.items) + f"; {workshop.share} %"
        + (", breaks left out" if workshop.leaves_breaks_out else ""))
    for line in lines:
        print("  " + line)
    sys.stdout.flush()


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--mornings", type=int, default=2000)
    parser.add_argument("--seed", type=int, default=None)
    parser.add_argument("--only", type=int, default=None)
    parser.add_argument("--lanes", type=int, default=2)
    parser.add_argument("--lectern", default=os.path.join(PACKAGE, ".build", "debug", "lectern"))
    parser.add_argument("--ignore", action="append", default=[], metavar="PATTERN",
                        help="look behind a failure whose words match; for finding others")
    parser.add_argument("--controls", action="store_true")
    options = parser.parse_args()
    lectern = os.path.abspath(options.lectern)
    Morning.ignored = options.ignore
    if options.controls:
        from controls import run_controls
        sys.exit(0 if run_controls(lectern) else 1)
    first = options.seed if options.seed is not None else int(time.time())
    seeds = [options.only] if options.only is not None else range(first, first + options.mornings)
    print(f"{len(seeds)} mornings from seed {seeds[0]}", flush=True)
    if options.only is not None:
        play(options.only, lectern)  # a fault of the referee's own is shown with its place
    failures, acts = {}, 0
    with ProcessPoolExecutor(options.lanes) as pool:
        for seed, count, kind, _ in pool.map(one, [(seed, lectern) for seed in seeds], chunksize=4):
            acts += count
            if kind:
                failures.setdefault(kind, []).append(seed)
    for kind, bad in sorted(failures.items(), key=lambda entry: -len(entry[1])):
        tell(bad[0], kind, lectern, len(bad))
    bad = sum(map(len, failures.values()))
    print(f"\n{len(seeds) - bad} mornings passed, {bad} failed; {acts} acts")
    sys.exit(1 if bad else 0)


if __name__ == "__main__":
    main()
