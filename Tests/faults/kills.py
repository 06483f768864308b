"""Every command that writes is killed at every call that changes something, and repeated."""

import json
import os
import re
import shutil

from faults import fault, used
from home import NOW, SESSION
from oracle import Broken, Ways
from expect import DURING, must
from views import difference, take

# Calls that leave a mark; before each of them, and so after the one before it, the program dies.
MARKS = ("write", "pwrite64", "fsync", "rename", "renameat", "renameat2", "unlink", "unlinkat", "mkdir",
         "ftruncate", "openat", "link", "chmod", "fchmod")
ATTENDANCE = (
    "Name (Original Name),User Email,Join Time,Leave Time,Duration (Minutes),Guest\n"
    "Ada Rook,ada@example.com,12/01/2026 08:50:00 AM,12/01/2026 12:58:00 PM,248,Yes\n"
    "Cleo Vance,cleo@example.com,12/01/2026 08:55:00 AM,12/01/2026 12:58:00 PM,243,Yes\n")
FILES = {
    "more.csv": "name,email\nHana Frost,hana@example.com\nIvo Lund,ivo@example.com\n",
    "post.csv": "Email address,Score,Submitted at\ncleo@example.com,7,2026-12-01 12:37\neli@example.com,5,2026-12-01 12:38\n",
    "zoom.csv": ATTENDANCE,
    "elearning.csv": "Email,Course,Status,Completion date\nada@example.com,De-escalation basics,completed,2026-11-20\n",
}


class Command:
    """What is run: words, what is typed, and what holds once it has been done."""

    def __init__(self, name, words, typed="", is_once=True, setup=lambda home: None):
        self.name, self.words, self.typed, self.setup = name, words, typed, setup
        self.is_once = is_once  # whether doing it twice comes to the same


OPEN = ("open", SESSION, "--as", "faye", "--clock", "manual")


def typed(name, line, **more):
    return Command(name, OPEN, f"at 12:55 {line}\n", **more)


COMMANDS = [
    Command("new, a first session with a roster",
            ("new", "customer-deescalation", "--cohort", "c5", "--roster", "roster.csv", "--at",
             "2026-12-03T09:00", "--zone", "UTC", "--as", "faye")),
    Command("new, a second day",
            ("new", "customer-deescalation", "--cohort", "c1", "--day", "2", "--at", "2026-12-02T09:00",
             "--zone", "UTC", "--as", "faye")),
    typed("import roster", "import roster more.csv"),
    typed("import test", "import test post.csv test=post-test"),
    typed("import survey", "import survey survey2.csv survey=survey"),
    typed("import attendance", "import attendance zoom.csv"),
    typed("import elearning", "import elearning elearning.csv"),
    typed("a test result", "test post-test eli 6"),
    typed("a walk-in", 'walkin "Jo Reed" jo@example.com', is_once=False),
    typed("undo", "undo 21", is_once=False),
    typed("redo", "redo", is_once=False, setup=lambda home: home.type("at 12:54 undo 21\n")),
    typed("same", "same gil cleo", is_once=False),
    typed("shift", "shift bo -12", is_once=False,
          setup=lambda home: home.type(
              'note cleo "typed at once"\n', who="bo", manual=False, now=DURING + 17_000)),
    typed("close", "close anyway"),
    Command("do beside it", ("do", SESSION, "absent", "eli")),
    Command("check --mend", ("check", "--mend"), setup=lambda home: leftovers(home)),
    Command("export", ("export", "c1", "--to", "all", "--out", "made")),
    Command("handouts", ("handouts", SESSION, "--out", "made")),
    Command("learn", ("learn", "c6", "--accept", "all", "--longer"), setup=lambda home: other_mornings(home)),
]


def other_mornings(home):
    """Three more sessions in which the welcome took longer than planned."""
    for day in (8, 9, 10):
        home.make("c6", at=f"2026-12-{day:02}T09:00", now=NOW - 80000_000)
        home.type("at 09:00 go\nat 09:16 next\nat 13:00 close\n", session=f"c6/2026-12-{day:02}")


def leftovers(home):
    """What stopped programs left behind, and a folder that others may read."""
    for path in (home.cohort + "/cohort.yaml.7034.tmp", home.session + "/.workshop.json.partial",
                 home.state + "/writers.7.tmp"):
        with open(path, "w", encoding="utf-8") as file:
            file.write("ada@example.com")
    os.chmod(home.cohort, 0o755)


def snapshot(home):
    """Everything that was made outside the journals: exports, handouts, minutes of the workshop."""
    found = {}
    for folder in ("made", "Workshops"):
        for path, _, files in os.walk(f"{home.path}/{folder}"):
            for file in files:
                with open(f"{path}/{file}", "rb") as opened:
                    found[os.path.relpath(f"{path}/{file}", home.path)] = opened.read()
    return found


def prepare(machine, command):
    home = machine.morning()
    shutil.rmtree(home.path + "/made", ignore_errors=True)
    shutil.rmtree(home.path + "/Workshops", ignore_errors=True)
    shutil.copytree(machine.package + "/Workshops", home.path + "/Workshops")
    for name, text in FILES.items():
        with open(f"{home.path}/{name}", "w", encoding="utf-8") as file:
            file.write(text)
    with open(home.path + "/survey2.csv", "w", encoding="utf-8") as file:
        file.write("Email,s1,s2,s3,s8\neli@example.com,2,3,4,\n")
    command.setup(home)
    return home


def run(home, command, before=()):
    return home.run(*command.words, typed=command.typed, before=before)


def calls(trace, home):
    """Which calls of a traced run leave a mark in the home or the state folder: (name, its number)."""
    counts, found = {}, []
    for row in trace.splitlines():
        match = re.match(r"\d+ +(\w+)\(", row)
        if not match:
            continue
        name = match[1]
        counts[name] = counts.get(name, 0) + 1
        if name == "openat" and "O_CREAT" not in row:
            continue
        if home.path in row or home.state in row:
            found.append((name, counts[name]))
    return found


def strace(home, *rules):
    trace = home.path + "/trace"
    inject = [word for rule in rules for word in ("-e", "inject=" + rule)]
    return ["strace", "-f", "-qq", "-y", "-s", "200", "-o", trace, "-e", "trace=" + ",".join(MARKS), *inject]


def strip(content):
    """What is true, without how many acts it took: a command that was repeated may write one more."""
    if isinstance(content, dict):
        return {key: strip(value) for key, value in content.items()
                if key not in ("asOf", "acts", "id", "learner", "writers")}
    if isinstance(content, list):
        return [strip(value) for value in content]
    return content


JSON_VIEWS = ["json summary", "json measures"]


def truth_after(home, session):
    return {name: strip(take_of(home, name, session)) for name in JSON_VIEWS}


def take_of(home, name, session):
    view = home.run("show", session, name.split()[1], "--json")
    if view.status != 0:
        raise Broken(f"afterwards {view}")
    return json.loads(view.out)


def session_of(command):
    if command.words[0] != "new":
        return SESSION
    return f"{command.words[command.words.index('--cohort') + 1]}/{command.words[command.words.index('--at') + 1][:10]}"


def whole_files(home, after, before):
    """Every derived file is as it was, or as the undisturbed command makes it; never a half."""
    for name, data in snapshot(home).items():
        if name in after and data not in (after[name], before.get(name)):
            raise Broken(f"{name} is neither the old nor the new one: {data[-80:]!r}")
        if name not in after and name not in before and not is_temporary(name):
            raise Broken(f"{name} was left behind")


def is_temporary(name):
    base = os.path.basename(name)
    return base.endswith((".tmp", ".partial", ".probe")) or ".tmp" in base or base.startswith(".")


def killed(machine, command, ways, every=1):
    home = prepare(machine, command)
    before = snapshot(home)
    session = session_of(command)
    answer = run(home, command, strace(home))
    if answer.status not in (0, 2) and command.words[0] != "check":
        raise Broken(f"{command.name} does not work at all: {answer}")
    marks = calls(used(home.path + "/trace"), home)
    after, truth = snapshot(home), truth_after(home, session)
    for index, (name, number) in enumerate(marks):
        if index % every:
            continue
        with ways.way(f"{command.name}, killed at {name} {number} ({index + 1} of {len(marks)})"):
            home = prepare(machine, command)
            dead = run(home, command, strace(home, f"{name}:signal=KILL:when={number}"))
            if dead.status == answer.status:
                raise Broken("the program was not killed: nothing was tried")
            whole_files(home, after, before)
            if command.words[0] != "new":
                intact(home)
            again = run(home, command)
            done = again.status in (0, 2) or command.words[0] == "check" or re.search("already|was closed at|Nothing to change", again.errors + again.out)
            must(done or not command.is_once, f"cannot be repeated: {again}")
            for view, content in truth_after(home, session).items():
                if content != truth[view] and command.is_once:
                    raise Broken(f"repeated, {view}: {difference(truth[view], content)}")
            if command.is_once and command.words[0] != "learn":
                for name_, data in snapshot(home).items():
                    must(data == after.get(name_, data), f"repeated, {name_} is another file")
            if command.words[0] in ("new", "open", "do"):
                must(not temporary(home.state), f"left in the state folder: {temporary(home.state)}")
            checked = home.run("check")
            must(checked.status in (0, 1) and only_leftovers(checked), f"afterwards check says {checked}")
            home.run("check", "--mend")
            checked = home.run("check")
            must(checked.status == 0, f"mended, check says {checked}")


def temporary(folder):
    """Files that a stopped program left half written."""
    return [file for _, _, files in os.walk(folder) for file in files if file.endswith(".tmp")]


def only_leftovers(checked):
    """Whether check names nothing but temporary files of the program that was killed."""
    return all("temporary file" in row for row in checked.out.splitlines())


def intact(home):
    """Right after the kill every view is whole: before the act or after it."""
    view = take(home, "json roll")
    must(not view.tells_damage and view.answer.status == 0, f"right after the kill: {view.answer}")


def group(only):
    def run_all(machine):
        ways = Ways()
        for command in COMMANDS:
            if only(command):
                killed(machine, command, ways, every=4 if machine.short else 1)
        return ways.told("kills")
    return run_all


fault("new killed at every call can be repeated, and nothing is half made")(
    group(lambda command: command.words[0] == "new"))
fault("a typed command killed at every call is there or not, and can be typed again")(
    group(lambda command: command.words[0] in ("open", "do")))
fault("check --mend killed at every call can be repeated, and takes nothing else away")(
    group(lambda command: command.words[0] == "check"))
fault("export, handouts and learn killed at every call leave old or new files")(
    group(lambda command: command.words[0] in ("export", "handouts", "learn")))
