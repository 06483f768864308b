"""The smallest damages that once went wrong, each with siblings, and what must be answered."""

import glob
import os
import shutil
from zlib import crc32

from expect import DURING, lines_of, must, opens, replace_in, tells, told, turn_into, write
from faults import fault
from home import SESSION
from oracle import Ways
from terminal import banner
from views import SHOWN, take

# --- The first line -------------------------------------------------------------------------------

def first_line_ways(path):
    rows = lines_of(path)
    return [
        ("one byte", lambda: replace_in(path, b'"day":1', b'"day":3', 0)),
        ("its checksum", lambda: write(path, [rows[0][:-4] + b'0"}\n'] + rows[1:])),
        ("deleted", lambda: write(path, rows[1:])),
        ("without its end", lambda: write(path, [rows[0][:-1]] + rows[1:])),
        ("halved", lambda: write(path, [rows[0][:100] + b"\n"] + rows[1:])),
        ("zeroed", lambda: write(path, [bytes(len(rows[0]) - 1) + b"\n"] + rows[1:])),
        ("in UTF-16", lambda: write(path, [b"".join(rows).decode().encode("utf-16")])),
        *((what, lambda what=what: turn_into(what, path))
          for what in ("emptied", "removed", "a dangling link", "a folder", "a FIFO"))]


@fault("a first line damaged in any way: the session opens and says what is missing")
def first_line(machine):
    ways = Ways()
    for index, (name, _) in enumerate(first_line_ways(machine.morning().journal())):
        home = machine.morning()
        with ways.way(name):
            first_line_ways(home.journal())[index][1]()
            tells(home, "json roll", now=DURING)
            resumed = home.run(typed="status\n", now=DURING)
            must("Here " in resumed.out, f"lectern alone does not find the session: {resumed}")
            opened = opens(home, "at 12:51 test post-test cleo 6\nroll\nstatus\n", now=DURING)
            must(opened.status == 0 and "Post-test 6/10" in opened.out, f"cannot go on: {opened}")
            if index <= 5 and name != "without its end":
                must("Here 5/6" in opened.out, f"more than the first line is lost: {opened.out}")
                again = take(home, "json roll", now=DURING).content["learners"][0]
                must(again["percent"] > 90, f"the opening was not written again: {again}")
            acts = b"".join(b"".join(lines_of(path)) for path in glob.glob(home.session + "/journal/*.jsonl")
                            if os.path.isfile(path))
            must(b'"points":6' in acts, "what was answered is not in the journal")
    return ways.told()


def people_ways(path):
    rows, folder = lines_of(path), os.path.dirname(path)
    return [
        ("one byte of the roster", lambda: replace_in(path, b"ben@", b"den@")),
        ("one byte of line 1", lambda: replace_in(path, b'"uuid":"', b'"uuid":"0', 0)),
        ("the roster deleted", lambda: write(path, [row for row in rows if b'"roster"' not in row])),
        ("line 1 deleted", lambda: write(path, rows[1:])),
        ("cut", lambda: write(path, [b"".join(rows)[:-9]])),
        *((what, lambda what=what: turn_into(what, path))
          for what in ("emptied", "removed", "a dangling link", "a folder", "a FIFO")),
        ("its folder removed", lambda: shutil.rmtree(folder)),
        ("its folder renamed", lambda: os.rename(folder, folder + "-1"))]


@fault("a people file damaged in any way: the session opens, and nobody is lost in silence")
def people_file(machine):
    ways = Ways()
    for index, (name, _) in enumerate(people_ways(machine.morning().people())):
        home = machine.morning()
        with ways.way(name):
            people_ways(home.people())[index][1]()
            for view in ("json roll", "json summary", "text roll"):
                tells(home, view)
            must(home.run("check").status == 3, "check does not end with 3")
            opens(home, "at 12:51 note ada \"still here\"\nstatus\n")
            must(take(home, "json roll").tells_damage, "told once, and then never again")
    return ways.told()


# --- Wrong figures --------------------------------------------------------------------------------

def fork(home):
    """Another line under the correction's number, as a restored backup would write it."""
    row = next(row for row in lines_of(home.journal()) if b'"points":9' in row)
    body = row.replace(b'"points":9', b'"points":5')[:row.index(b',"crc"')]
    write(home.journal()[:-6] + " (conflicted copy).jsonl", [body + b',"crc":"%08x"}\n' % crc32(body)])


def without(path, text):
    write(path, [row for row in lines_of(path) if text not in row])


WRONG = [
    ("a byte of the correction", lambda home: replace_in(home.journal(), b'"points":9', b'"points":8')),
    ("the correction deleted", lambda home: without(home.journal(), b'"points":9')),
    ("the last line cut", lambda home: write(home.journal(), lines_of(home.journal())[:-1])),
    ("the co-trainer's correction", lambda home: replace_in(home.journal("bo"), b'"points":8', b'"points":7')),
    ("the co-trainer's last line cut", lambda home: write(home.journal("bo"), lines_of(home.journal("bo"))[:-1])),
    ("the co-trainer's journal removed", lambda home: os.remove(home.journal("bo"))),
    ("a fork", fork),
    ("the settings of completion", lambda home: replace_in(
        home.session + "/workshop.json", b'"attendance": 80', b'"attendance": 10')),
    ("a person's address", lambda home: replace_in(home.people(), b"ada@example", b"adb@example"))]


@fault("a wrong grade is never exported in silence")
def wrong_grade(machine):
    ways = Ways()
    for name, do in WRONG:
        home = machine.morning()
        out = home.path + "/grades"
        shutil.rmtree(out, ignore_errors=True)
        words = ("export", "c1", "--to", "moodle-grades", "--out", out)
        must(home.run(*words).status in (0, 2), "an undamaged cohort is not exported")
        before = b"".join(lines_of(out + "/moodle-grades.csv"))
        must(b"ada@example.com,90" in before and b"ben@example.com,80" in before, f"{before}")
        do(home)
        with ways.way(name):
            told(home.run(*words))
            must(b"".join(lines_of(out + "/moodle-grades.csv")) == before, "something was written all the same")
            told(home.run(*words, "--anyway"))
            must(os.path.exists(out + "/moodle-grades.csv"), "--anyway has written nothing")
        for words in ([("show", SESSION, view) for view in SHOWN] + [("log", SESSION), ("review", SESSION)]
                      + [("show", SESSION, view, "--json") for view in SHOWN]
                      + [("learn", "c1"), ("handouts", SESSION, "--out", out), ("check",)]):
            with ways.way(f"{name}, {' '.join(words)}"):
                answer = home.run(*words)
                told(answer) if words[0] != "check" else must(answer.status == 3, str(answer))
        with ways.way(f"{name}, open"):
            opens(home)
    return ways.told()


def torn(home):
    with open(home.journal(), "ab") as file:
        file.write(b'{"v":1,"writer":"faye')


def promises(said):
    """Whether a banner says that all is there."""
    return "Nothing lost" in said or "no damage" in said


@fault("nothing lost is said only when nothing is")
def nothing_lost(machine):
    ways = Ways()
    for name, do in [row for row in WRONG if row[0] != "the settings of completion"] + [("the people file removed", lambda home: os.remove(home.people())),
                             ("a line deleted", lambda home: without(home.journal(), b'"lost"')),
                             ("a torn end", torn)]:
        home = machine.morning()
        must(promises(banner(home)), "an undamaged session does not say that nothing is lost")
        do(home)
        for opening in ("first", "second"):
            with ways.way(f"{name}, {opening} opening"):
                said = banner(home)
                must("❯" in said, f"no prompt: {said[-400:]!r}")
                # An act that was never answered is no loss.
                if name != "a torn end":
                    must(not promises(said), f"says that nothing is lost: {said[:400]!r}")
    return ways.told()


# --- Files that are missing or not ours -----------------------------------------------------------

@fault("another session's or cohort's files are named and never counted")
def foreign_files(machine):
    ways = Ways()
    home = machine.morning()
    before = {view: take(home, f"json {view}").content for view in SHOWN}
    example = machine.package + "/Sessions/example-harbour"
    journal = glob.glob(example + "/*/journal/*.jsonl")[0], home.session + "/journal"
    people = glob.glob(example + "/people/*.jsonl")[0], home.cohort + "/people"
    for name, sources in (("journal", [journal]), ("people", [people]), ("both", [journal, people])):
        home = machine.morning()
        for source, folder in sources:
            shutil.copy(source, folder)
        for view in SHOWN:
            with ways.way(f"{name}, {view}"):
                shown = tells(home, f"json {view}")
                for side in (shown.content, before[view]):
                    side.pop("asOf", None)
                must(shown.content == before[view], "it counts")
        with ways.way(f"{name}, check"):
            answer = home.run("check", "c1")
            must(answer.status == 3 and "faye-6sud26" in answer.out + answer.errors, f"{answer}")
        with ways.way(f"{name}, open"):
            opens(home)
    return ways.told()


@fault("what is missing or cannot be read is named by check and by every view")
def missing_files(machine):
    ways = Ways()
    for path, kinds in (("workshop.json", ("removed", "emptied", "a folder", "a FIFO", "a dangling link")),
                        ("journal", ("removed", "emptied", "a FIFO", "a folder")),
                        ("../cohort.yaml", ("a folder", "a FIFO", "a dangling link")),
                        ("../people", ("removed", "emptied", "a FIFO", "a folder"))):
        for what in kinds:
            home = machine.morning()
            turn_into(what, f"{home.session}/{path}")
            with ways.way(f"{path} {what}"):
                checked = home.run("check")
                must(checked.status == 3, f"check ends with {checked.status}: {checked}")
                tells(home, "json summary")
                opens(home)
                must(home.run("check").status == 3 or take(home, "json summary").content["enrolled"] == 6,
                     "after opening, check says that all is well, and it is not")
    home = machine.morning()
    for folder in (machine.root, home.path):
        os.chmod(folder, 0o755)
    with ways.way("a cohort that may not be read"):
        answer = home.run("check", before=[
            "setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"])
        must(answer.status in (1, 3) and "c1" in answer.out + answer.errors or
             "Sessions" in answer.out + answer.errors, f"{answer}")
    return ways.told()
