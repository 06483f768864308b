"""Two installations whose clocks differ correct each other: whoever saw last, wins."""

import os
import shutil
import time

from faults import fault
from home import NOW, Home
from oracle import Broken
from views import take

APART = {"a minute": 61_000, "two minutes": 120_000, "an hour": 3600_000, "a day": 86400_000, "ten years": 3652 * 86400_000}
NOON = NOW - 3 * 3600_000 + 600_000  # 12:10 of the session's day


def expect(home, value, told, **more):
    """Ada's points as the file for grades says them."""
    export = take(home, "export", **more)
    if "moodle-grades.csv" not in export.content["files"]:
        raise Broken(f"nothing was exported: {export.answer}")
    grade = [row.split(",")[1] for row in
             export.content["files"]["moodle-grades.csv"].decode().splitlines() if row.startswith("ada@")]
    if grade != [f"{value * 10}"]:
        raise Broken(f"{told}: Ada's last result is {value}, exported is {grade}")


class Pair:
    """Two installations over one folder: faye's clock is right, bo's is off by some milliseconds."""

    def __init__(self, machine, name, off):
        place = machine.place()[0]
        self.name, self.off = name, off
        self.faye = Home(machine, place + "/home", place + "/faye-state")
        self.faye.make(now=NOW - 86400_000)
        self.faye.type("at 08:50 here all\nat 09:00 go\nat 10:47 groups 3 rounds=2\nat 10:49 round open\n")
        self.bo = Home(machine, place + "/home", place + "/bo-state")
        self.passed = time.time()

    def ahead(self, who):
        """How far the computer's real clock is from the one that somebody sees."""
        real = int(self.passed * 1000)
        return NOON - real + (self.off if who == "bo" else 0)

    def home(self, who):
        return self.faye if who == "faye" else self.bo

    def clock(self, who):
        return {"now": None, "ahead": self.ahead(who)}

    def say(self, who, line):
        answer = self.home(who).type(line + "\n", who=who, manual=False, **self.clock(who))
        if answer.status != 0:
            raise Broken(f"{self.name}: {who} types {line!r}: {answer}")
        return answer.out + answer.errors


@fault("clocks that differ on two computers that meet in the evening")
def met_in_the_evening(machine):
    """Each writes alone; the files come together in either order; then who corrects has seen both."""
    runs = 0
    for name, distance in APART.items():
        for off in (distance, -distance):
            for last in ("faye", "bo"):
                told = f"apart until the evening, bo's clock {'+' if off > 0 else '-'}{name}, {last} corrects"
                pair = Pair(machine, told, off)
                other = Home(machine, pair.faye.path + "-b", pair.bo.state)
                shutil.copytree(pair.faye.cohort, other.cohort)
                pair.bo = other
                pair.say("faye", "test post-test ada 2")
                pair.say("bo", "test post-test ada 4")
                corrector, reader = (pair.faye, pair.bo) if last == "faye" else (pair.bo, pair.faye)
                merge(reader, corrector)
                pair.say(last, "test post-test ada 9")
                merge(corrector, reader)
                for who in ("faye", "bo"):
                    expect(pair.home(who), 9, f"{told}, {who} reads", **pair.clock(who))
                runs += 1
                shutil.rmtree(pair.faye.path)
                shutil.rmtree(other.path)
    return f"{runs} meetings"


def merge(source, target):
    """What a sync tool does: each file that is not there, or is longer, comes over."""
    for folder, _, files in os.walk(source.cohort):
        for file in files:
            if file.startswith("."):
                continue
            here = f"{folder}/{file}"
            there = here.replace(source.path, target.path)
            if not os.path.exists(there) or os.path.getsize(there) < os.path.getsize(here):
                shutil.copyfile(here, there)
