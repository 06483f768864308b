"""A mirror: the first machine is pulled away, or the mirror hangs, fills up, goes away or comes back."""

import contextlib
import os
import re
import shutil
import subprocess
import time

from console import Console
from faults import fault, fill
from home import Home
from machine import ext4, tmpfs
from oracle import Broken, Ways
from expect import must
from views import take

ROUND_TWO = [
    "at 10:47 groups 3 rounds=2", "at 10:49 round open", "at 11:02 score ada 4 4 3 4 2 g3",
    "at 11:06 round open", "at 11:07 lost eli", 'at 11:08 walkin "Hana Frost" hana@example.com',
    "at 11:12 score ben 3 3 3 4 4 g3", 'at 11:13 note ada "just before"']


class Mirrored:
    """A home whose cohort has a mirror, and a second machine that has nothing but the mirror."""

    def __init__(self, machine, mirror, is_made=True):
        self.place = machine.place()[0]
        self.machine, self.mirror = machine, mirror
        if is_made:
            os.makedirs(mirror, 0o700, exist_ok=True)
        self.home = Home(machine, self.place + "/first")
        self.home.make()
        with open(self.home.cohort + "/cohort.yaml", "a", encoding="utf-8") as file:
            file.write(f"mirror: {mirror}\n")
        # The settings are taken as they are from now on.
        self.home.type("at 08:50 here all\nat 09:00 go\n")
        self.second = Home(machine, self.place + "/second")

    def pull_away(self, console):
        console.kill()
        shutil.rmtree(self.home.path)

    def session(self):
        """The session's folder in the mirror."""
        for folder, names, _ in os.walk(self.mirror):
            if "journal" in names:
                return folder
        raise Broken(f"there is no session in the mirror: {os.listdir(self.mirror)}")

    def go_on(self, lines):
        return self.second.run("open", self.session(), "--as", "bo", "--clock", "manual", typed=lines)

    def wait_until_even(self, console, within=20):
        """Waits until the mirror is not said to be behind any more."""
        limit = time.monotonic() + within
        while time.monotonic() < limit:
            if not re.search(r"mirror.*behind|behind.*mirror", console.type("status")):
                return
            time.sleep(0.1)
        raise Broken(f"the mirror stays behind: {console.text[-300:]!r}")


@fault("the first machine is pulled away in round 2, and the second goes on from the mirror")
def pulled_away(machine):
    ways = Ways()
    for last in range(4, len(ROUND_TWO) + 1):
        with ways.way(f"after {ROUND_TWO[last - 1]!r}"):
            mirrored = Mirrored(machine, machine.place()[0] + "/stick")
            with Console(mirrored.home) as console:
                answers = [console.type(line) for line in ROUND_TWO[:last]]
                behind = re.search(r"mirror.*behind|behind.*mirror", answers[-1])
                mirrored.pull_away(console)
            began = time.monotonic()
            opened = mirrored.go_on("log all\nstatus\ntest post-test ada 5\n")
            must(time.monotonic() - began < 60, "it took longer than a minute")
            must("Here " in opened.out and "Post-test 5/10" in opened.out, f"{opened}")
            wanted = [line.split(" ", 2)[2] for line in ROUND_TWO[:last - bool(behind)]]
            for line, shown in zip(wanted, ["groups", "round open", "score Ada", "round open", "lost Eli",
                                            "Hana Frost", "score Ben", "just before"]):
                must(shown in opened.out, f"{line!r} was answered and is not in the mirror: {opened.out[-600:]!r}")
            again = mirrored.second.run("show", mirrored.session(), "summary", "--json")
            must(again.status == 0 and not again.errors.strip(), f"the mirror is damaged: {again}")
    return ways.told()


@contextlib.contextmanager
def frozen(machine):
    place = machine.place()[0]
    with ext4(place, place + ".img") as point:
        yield point, lambda: subprocess.run(["fsfreeze", "--freeze", point], check=True), \
            lambda: subprocess.run(["fsfreeze", "--unfreeze", point], check=False)


@contextlib.contextmanager
def full(machine):
    with tmpfs(machine.place()[0], "2m") as point:
        yield point, lambda: fill(point + "/filler", leave=0), lambda: os.remove(point + "/filler")


@contextlib.contextmanager
def unmounted(machine):
    place = machine.place()[0]
    os.makedirs(place)

    def again():
        if not os.path.ismount(place):
            subprocess.run(["mount", "-o", "loop", place + ".img", place], check=True)
    with open(place + ".img", "wb") as file:
        file.truncate(8 << 20)
    subprocess.run(["mkfs.ext4", "-q", "-F", place + ".img"], check=True, capture_output=True)
    again()
    try:
        yield place, lambda: subprocess.run(["umount", "-l", place], check=True), again
    finally:
        subprocess.run(["umount", "-l", place], check=False, capture_output=True)


@contextlib.contextmanager
def read_only(machine):
    with tmpfs(machine.place()[0], "8m") as point:
        yield point, lambda: subprocess.run(["mount", "-o", "remount,ro", point], check=True), \
            lambda: subprocess.run(["mount", "-o", "remount,rw", point], check=True)


@contextlib.contextmanager
def removed(machine):
    place = machine.place()[0] + "/stick"
    os.makedirs(place)
    yield place, lambda: shutil.rmtree(place), lambda: os.makedirs(place, exist_ok=True)


@contextlib.contextmanager
def pipes(machine):
    """FIFOs stand where the mirror's files were: who opens one for writing waits for ever."""
    place = machine.place()[0] + "/stick"
    os.makedirs(place)
    kept = []

    def into_pipes():
        for folder, _, files in os.walk(place):
            for file in files:
                if file.endswith(".jsonl"):
                    os.rename(f"{folder}/{file}", f"{place}/../{file}.kept{len(kept)}")
                    kept.append((f"{folder}/{file}", f"{place}/../{file}.kept{len(kept)}"))
                    os.mkfifo(f"{folder}/{file}")
        if not kept:
            raise Broken(f"there is nothing in the mirror: {os.listdir(place)}")

    def back():
        for path, saved in kept:
            os.remove(path)
            os.rename(saved, path)
    yield place, into_pipes, back


WORSE = {"frozen": frozen, "full": full, "unmounted": unmounted, "read-only": read_only, "removed": removed,
         "full of pipes": pipes}


@fault("a mirror that hangs, is full or gone delays nothing, is named, and is brought up to date")
def worse_mirrors(machine):
    ways = Ways()
    for name, make in WORSE.items():
        with ways.way(name), make(machine) as (point, break_it, mend_it):
            mirrored = Mirrored(machine, point)
            is_broken = False
            console = Console(mirrored.home)
            try:
                console.type(ROUND_TWO[0])
                mirrored.wait_until_even(console)
                break_it()
                is_broken = True
                for line in ROUND_TWO[1:]:
                    console.type(line, within=10)
                limit = time.monotonic() + 20
                said = console.text
                while "mirror" not in said and time.monotonic() < limit:
                    said = console.type("status", within=10)
                    time.sleep(0.2)
                must("mirror" in said, f"nothing is said of the mirror: {console.text[-400:]!r}")
                shown = take(mirrored.home, "json summary")
                must(shown.answer.status == 0, f"show: {shown.answer}")
                mend_it()
                is_broken = False
                console.type('at 11:20 note ben "again"')
                mirrored.wait_until_even(console)
                mirrored.pull_away(console)
            finally:
                if is_broken:
                    mend_it()
                if console.process.poll() is None:
                    console.kill()
            opened = mirrored.go_on("log all\nstatus\n")
            for text in ("just before", "again", "Hana Frost"):
                must(text in opened.out, f"{text!r} is not in the mirror: {opened}")
    return ways.told()


@fault("a mirror that is gone from the start is named, and the session opens")
def never_there(machine):
    ways = Ways()
    for name, path in (("not there", "/nowhere/at/all"), ("a file", "/etc/hostname"), ("/dev/null", "/dev/null"), ("/proc", "/proc")):
        with ways.way(name):
            mirrored = Mirrored(machine, path, is_made=False)
            answer = mirrored.home.type("at 12:00 note ada \"x\"\nstatus\n")
            must("Here 6/6" in answer.out and answer.status == 0, f"{answer}")
            must("mirror" in answer.out + answer.errors, f"nothing is said of the mirror: {answer}")
            shutil.rmtree(mirrored.home.path)
    return ways.told()
