"""Files that are overwritten, moved or removed under an open console."""

import glob
import os
import shutil

from console import Console
from faults import fault
from home import SESSION
from oracle import Broken, Ways, lines
from expect import lines_of, must, write
from views import take

# What earlier consoles of this installation have written, beyond the copy that is put back.
EARLIER = "at 12:51 test post-test cleo 6\nat 12:52 lost eli\n"


def put_over(source, path):
    """What cp does: the same file, other bytes."""
    with open(source, "rb") as file, open(path, "r+b") as target:
        target.truncate(0)
        target.write(file.read())


WAYS = {
    "an older copy over it, in place": lambda old, path: put_over(old, path),
    "an older copy over it, by renaming": lambda old, path: (
        shutil.copy(old, path + ".new"), os.rename(path + ".new", path)),
    "truncated to nothing": lambda old, path: os.truncate(path, 0),
    "truncated inside a line": lambda old, path: os.truncate(path, os.path.getsize(path) - 40),
    "truncated at a line's end": lambda old, path: write_in_place(path, lines_of(path)[:-2]),
    "overwritten with zeros": lambda old, path: put_bytes(path, bytes(os.path.getsize(path))),
    "overwritten with garbage": lambda old, path: put_bytes(path, b"No access.\n"),
    "removed": lambda old, path: os.remove(path),
    "renamed": lambda old, path: os.rename(path, path + ".old"),
    "a folder in its place": lambda old, path: (os.remove(path), os.mkdir(path)),
    "a link in its place": lambda old, path: (os.remove(path), os.symlink("/nowhere", path)),
    "a FIFO in its place": lambda old, path: (os.remove(path), os.mkfifo(path)),
    "one byte changed": lambda old, path: flip(path),
}


def put_bytes(path, data):
    with open(path, "r+b") as file:
        file.truncate(0)
        file.write(data)


def write_in_place(path, rows):
    put_bytes(path, b"".join(rows))


def flip(path):
    data = bytearray(b"".join(lines_of(path)))
    data[len(data) // 2] ^= 1
    put_bytes(path, bytes(data))


def acts(folder):
    """The intact lines of a folder and of everything put beside them."""
    return {key for key, _ in lines(folder)[0].items()} if os.path.isdir(folder) else set()


def waiting(home):
    """The lines that wait in the state folder until the journal can be written again."""
    return {key for folder, _, _ in os.walk(home.state) for key in acts(folder)}


def named_or_there(said, home, folder, before, later):
    """Every line that was read is on the disk again, or missing numbers are named."""
    missing = before - acts(folder) - waiting(home)
    if not missing:
        return
    checked = home.run("check", "c1")
    told = said + checked.out + checked.errors
    for writer, seq in sorted(missing):
        must(writer in told and ("missing" in told or "fewer" in told or "lack" in told or "gone" in told)
             and checked.status == 3,
             f"{writer}:{seq} is gone from the disk, and nothing says so: {told[-300:]!r}")


def session_under(machine, name, do, path_of, folder_of):
    """Console one writes and ends, console two is open while the file is changed, then writes on."""
    home = machine.morning()
    path = path_of(home)
    old = home.path + "/old.jsonl"
    shutil.copy(path, old)
    first = home.type(EARLIER)
    must(first.status == 0, f"{first}")
    with Console(home) as console:
        console.type('at 12:53 walkin "Hana Frost" hana@example.com')
        console.type('at 12:54 note ada "B"')
        before = acts(folder_of(home))
        do(old, path)
        said = console.type("status")
        said += console.type('at 12:55 note ada "C"')
        said += console.type("test post-test")
        must("Cleo" in said, f"the console forgot what it had shown: {said[-300:]!r}")
        said += console.type('at 12:56 walkin "Ivo Lund" ivo@example.com')
        console.end()
    named_or_there(said, home, folder_of(home), before, "later")
    for text in ("C", "B"):
        found = b"".join(b"".join(lines_of(file)) for file in glob.glob(home.session + "/journal/*.jsonl")
                         if os.path.isfile(file) and not os.path.islink(file))
        must(f'"text":"{text}"'.encode() in found or f'"text":"{text}"' in in_state(home),
             f"note {text} was answered and is nowhere")
    opened = home.type("test post-test\nroll\nstatus\n")
    must("Here " in opened.out, f"does not open afterwards: {opened}")
    view = take(home, "json scores")
    complete = not before - acts(folder_of(home)) - waiting(home)
    must(complete or view.tells_damage, f"lines are missing and show says nothing: {view.answer}")
    if complete:
        must("Cleo" in opened.out and "Hana Frost" in opened.out and "Ivo Lund" in opened.out,
             f"what was answered is not shown: {opened.out[-500:]!r}")


def in_state(home):
    text = ""
    for folder, _, files in os.walk(home.state):
        for file in files:
            with open(f"{folder}/{file}", encoding="utf-8", errors="replace") as opened:
                text += opened.read()
    return text


PLACES = {
    "the own journal": (lambda home: home.journal(), lambda home: home.session + "/journal"),
    "the co-trainer's journal": (lambda home: home.journal("bo"), lambda home: home.session + "/journal"),
    "the own people file": (lambda home: home.people(), lambda home: home.cohort + "/people"),
}


@fault("a file overwritten under the console: every line is put back or named")
def overwritten(machine):
    ways = Ways()
    for place, (path_of, folder_of) in PLACES.items():
        for name, do in WAYS.items():
            with ways.way(f"{place}: {name}"):
                session_under(machine, name, do, path_of, folder_of)
    return ways.told()


FOLDERS = {
    "the cohort renamed": lambda home: os.rename(home.cohort, home.cohort + "-renamed"),
    "the cohort removed": lambda home: shutil.rmtree(home.cohort),
    "the session renamed": lambda home: os.rename(home.session, home.session + "-renamed"),
    "the session removed": lambda home: shutil.rmtree(home.session),
    "the journal renamed": lambda home: os.rename(home.session + "/journal", home.session + "/journal-old"),
    "the journal removed": lambda home: shutil.rmtree(home.session + "/journal"),
    "the people renamed": lambda home: os.rename(home.cohort + "/people", home.cohort + "/people-old"),
    "the journal replaced by an empty folder": lambda home: (
        shutil.rmtree(home.session + "/journal"), os.mkdir(home.session + "/journal", 0o700)),
    "the session replaced by an older copy": lambda home: (
        os.rename(home.session, home.session + "-now"), shutil.copytree(home.path + "/older", home.session)),
    "the workshop removed": lambda home: os.remove(home.session + "/workshop.json"),
}


def folder_under(machine, name, do):
    home = machine.morning()
    shutil.rmtree(home.path + "/older", ignore_errors=True)
    shutil.copytree(home.session, home.path + "/older")
    must(home.type(EARLIER).status == 0, "nothing was typed")
    with Console(home) as console:
        console.type('at 12:54 note ada "B"')
        do(home)
        said = console.type("status")
        said += console.type('at 12:55 note ada "C"')
        said += console.type("test post-test")
        must("Cleo" in said, f"the console forgot what it had shown: {said[-300:]!r}")
        console.end()
    must("!" in said or "workshop" in name, f"nothing was said: {said[-300:]!r}")
    text = everything(home)
    must('"text":"C"' in text, "what was answered is nowhere")
    if os.path.isdir(home.session) and not os.path.exists(home.session + "/workshop.json"):
        must(home.run("check").status == 3, "a half folder was made, and check says that all is well")
        opened = home.type("status\n")
        must("Here " in opened.out and (opened.errors.strip() or "! " in opened.out), f"a half folder was made that does not open: {opened}")
    # Brought back where it was, it is whole again, and everything is in it.
    for gone, back in ((home.cohort + "-renamed", home.cohort), (home.session + "-renamed", home.session),
                       (home.session + "/journal-old", home.session + "/journal"),
                       (home.cohort + "/people-old", home.cohort + "/people")):
        if os.path.isdir(gone):
            if os.path.isdir(back):
                merge_back(back, gone)
                shutil.rmtree(back)
            os.rename(gone, back)
            opened = home.type("test post-test\nlog all\n")
            must("Cleo" in opened.out and '"C"' in opened.out, f"put back, something is missing: {opened}")
            view = take(home, "json roll")
            must(not view.tells_damage, f"put back, something is damaged: {view.answer}")


def merge_back(back, gone):
    """What lies in the half folder, if one was made, comes along."""
    for folder, _, files in os.walk(back):
        for file in files:
            source = f"{folder}/{file}"
            target = source.replace(back, gone)
            os.makedirs(os.path.dirname(target), exist_ok=True)
            while os.path.exists(target):
                target = target[:-6] + "-half.jsonl" if target.endswith(".jsonl") else target + "-half"
            shutil.copy(source, target)


def everything(home):
    text = in_state(home)
    for folder, _, files in os.walk(home.path + "/Sessions"):
        for file in files:
            path = f"{folder}/{file}"
            if os.path.isfile(path):
                text += b"".join(lines_of(path)).decode(errors="replace")
    return text


@fault("a folder renamed, removed or replaced under the console: nothing is written into a half one")
def folders(machine):
    ways = Ways()
    for name, do in FOLDERS.items():
        with ways.way(name):
            folder_under(machine, name, do)
    return ways.told()


@fault("a backup restored between two runs is named, and the numbers that are missing with it")
def restored(machine):
    ways = Ways()
    for name, path_of in (("the journal", lambda home: home.journal()), ("the people", lambda home: home.people()),
                          ("the co-trainer's journal", lambda home: home.journal("bo"))):
        home = machine.morning()
        with ways.way(name):
            path = path_of(home)
            shutil.copy(path, home.path + "/kept")
            whole = acts(os.path.dirname(path))
            who = "bo" if "co-" in name else "faye"
            home.type('at 12:51 walkin "Hana Frost" hana@example.com\nat 12:52 note ada "late"\n', who=who)
            take(home, "json roll")
            later = b"".join(lines_of(path))
            must(home.type("status\n").status == 0, "does not open")
            if later == b"".join(lines_of(home.path + "/kept")):
                raise Broken("nothing was written: nothing was tried")
            shutil.copy(home.path + "/kept", path)
            for view in ("json roll", "text summary", "export"):
                view = take(home, view)
                must(view.tells_damage, f"nothing is said: {view.answer}")
            must(home.run("check").status == 3, "check says that all is well")
            opened = home.type('at 12:53 note ada "afterwards"\nstatus\n')
            must("Here " in opened.out and opened.errors.strip(), f"{opened}")
            # The old numbers are never given twice: the newer copy comes back and all is there.
            with open(path, "wb") as file:
                file.write(later)
            view = take(home, "json roll")
            must(not view.tells_damage, f"the newer copy is back, and something is still said: {view.answer}")
            must('"afterwards"' in home.run("log", SESSION).out, "what was written meanwhile is gone")
            must(len(whole) > 1, "nothing was tried")
    return ways.told()
