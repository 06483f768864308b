"""A mirror: the first machine is pulled away, or the mirror hangs, fills up, goes away or comes back."""

import contextlib
import os
import shutil
import signal
import subprocess
import time

from console import Console
from faults import fault, fill
from home import SESSION, Home
from machine import ext4, tmpfs
from oracle import Broken, Ways
from expect import lines_of, must, until, write
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

    def journals(self, folder):
        """Every journal below a folder, and what it holds."""
        found = {}
        for path, _, files in os.walk(folder):
            for file in files:
                if file.endswith(".jsonl") and os.path.isfile(f"{path}/{file}"):
                    with open(f"{path}/{file}", "rb") as opened:
                        found[os.path.relpath(f"{path}/{file}", folder)] = opened.read()
        return found

    def is_even(self):
        """Whether every line of the cohort lies in the mirror."""
        copies = self.journals(self.mirror + "/c1")
        return all(copies.get(name) == data for name, data in self.journals(self.home.cohort).items())

    def wait_until_even(self, console):
        """Waits until the mirror has everything and nothing else is said."""
        until(lambda: "Mirror:" not in console.type("status") and self.is_even(),
              lambda: f"the mirror stays behind: {console.text[-300:]!r}")


@fault("the first machine is pulled away in round 2, and the second goes on from the mirror")
def pulled_away(machine):
    ways = Ways()
    for last in range(4, len(ROUND_TWO) + 1):
        with ways.way(f"after {ROUND_TWO[last - 1]!r}"):
            mirrored = Mirrored(machine, machine.place()[0] + "/stick")
            with Console(mirrored.home) as console:
                answers = [console.type(line) for line in ROUND_TWO[:last]]
                until(mirrored.is_even, "the mirror never gets what was answered")
                behind = "behind by" in answers[-1]
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
                begun = len(console.text)
                break_it()
                is_broken = True
                for line in ROUND_TWO[1:]:
                    console.type(line, within=10)
                until(lambda: name == "full" or "irror" in console.text[begun:] + console.type("status", within=10),
                      lambda: f"nothing is said of the mirror: {console.text[-400:]!r}")
                if name == "unmounted":
                    must(os.listdir(point) == [], f"something is written where the stick was: {os.listdir(point)}")
                if name != "full of pipes":
                    # A last page takes a few more lines before the disk is full.
                    long = f'at 11:14 note ada "{"long " * 60}"\nstatus'
                    until(lambda: "behind by" in console.type(long, within=10),
                          lambda: f"nobody says by how much: {console.text[-400:]!r}")
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


@fault("lines that were lost come back from the mirror while a console is open")
def given_back(machine):
    ways = Ways()
    losses = {
        "an older copy between two runs": lambda path: write(path, lines_of(path)[:-3]),
        "the journal removed": os.remove,
        "one byte changed": lambda path: write(path, flipped(path)),
    }
    for name, lose in losses.items():
        with ways.way(name):
            mirrored = Mirrored(machine, machine.place()[0] + "/stick")
            with Console(mirrored.home) as console:
                for line in ROUND_TWO:
                    console.type(line)
                mirrored.wait_until_even(console)
                console.end()
            before = take(mirrored.home, "json roll").content["learners"]
            lose(mirrored.home.journal())
            with Console(mirrored.home) as console:
                until(lambda: "brought back from the mirror" in console.type("status") + console.text,
                      lambda: f"nothing comes back: {console.text[-300:]!r}")
                console.end()
            shown = take(mirrored.home, "json roll")
            must(shown.content["learners"] == before, "what came back is not what was lost")
            must('"just before"' in mirrored.home.run("log", SESSION).out, "the last note is not back")
    return ways.told()


def flipped(path):
    """A journal with one byte of its last line but one changed."""
    rows = lines_of(path)
    row = bytearray(rows[-2])
    row[len(row) // 2] ^= 1
    return rows[:-2] + [bytes(row), rows[-1]]


@fault("the process that keeps a mirror is killed, and another one goes on")
def servant_killed(machine):
    mirrored = Mirrored(machine, machine.place()[0] + "/stick")
    with Console(mirrored.home) as console:
        for line in ROUND_TWO:
            console.type(line)
            for child in children(console.process.pid):
                os.kill(child, signal.SIGKILL)
        mirrored.wait_until_even(console)
        must("the process that keeps it has ended" in console.text, f"nobody says so: {console.text[-300:]!r}")
        until(lambda: "has everything again" in console.type("status") + console.text, "it is never back")
        mirrored.pull_away(console)
    opened = mirrored.go_on("log all\nstatus\n")
    must("just before" in opened.out and opened.status == 0, f"{opened}")


def children(pid):
    with open(f"/proc/{pid}/task/{pid}/children", encoding="ascii") as file:
        return [int(child) for child in file.read().split()]
