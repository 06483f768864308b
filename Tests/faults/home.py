"""A home with one cohort and a short morning in it, and the program run over it."""

import os
import shutil
import subprocess

from oracle import Broken

# Where the computer's clock stands while nothing else is said: after the session's end.
NOW = 1796137200000  # 2026-12-01T15:00Z
SESSION = "c1/2026-12-01"
PEOPLE = ["Ada Rook", "Ben Quill", "Cleo Vance", "Dara Finch", "Eli Storm", "Fay Marsh"]
ROSTER = "name,email\n" + "".join(
    f"{name},{name.split()[0].lower()}@example.com\n" for name in PEOPLE)

MORNING = """\
at 08:50 here ada ben cleo dara eli
at 09:00 go
at 09:05 test pre-test ada 6
at 09:06 test pre-test ben 4
at 09:10 lost ben
at 09:14 next
at 09:20 here ben
at 09:21 walkin "Gil Moss" gil@example.com
at 09:25 absent fay
at 09:30 note ada "asks good questions"
at 10:20 left dara reason=emergency
at 10:47 groups 3 rounds=2
at 10:49 round open
at 11:02 score ada 4 4 3 4 2 g3
at 11:03 score ada 4 4 3 4 4 g3
at 11:04 note ben "said sorry twice"
at 11:04:10 undo
at 11:20 action "ask billing for the fee rules" owner=ben due=2026-12-04
at 12:20 test post-test ada 3
at 12:40 test post-test ada 9
at 12:41 test post-test ben 7
at 12:50 import survey survey.csv survey=survey
"""
CO_TRAINER = """\
at 11:05 score ben 3 3 3 4 4 g3
at 12:42 test post-test ben 8
at 12:43 pledge cleo "I let people finish"
"""
SURVEY = 'Email,s1,s2,s3,s8\nada@example.com,5,4,4,"more time"\nben@example.com,4,3,4,\n'


class Answer:
    """How one run of the program ended, and what it said."""

    def __init__(self, words, status, out, errors):
        self.words, self.status, self.out, self.errors = words, status, out, errors

    def __str__(self):
        return f"{' '.join(self.words)}: {self.status} {self.out[-200:]!r} {self.errors[-300:]!r}"


class Home:
    """A folder with workshops and sessions, a state folder, and the program that works on both."""

    def __init__(self, machine, path, state=None):
        self.machine, self.path = machine, path
        self.state = state or path + "/state"
        os.makedirs(path + "/Sessions", 0o700, exist_ok=True)
        for part in ("Workshops", "Handouts"):
            if not os.path.exists(f"{path}/{part}"):
                shutil.copytree(f"{machine.package}/{part}", f"{path}/{part}")
        for name, text in (("roster.csv", ROSTER), ("survey.csv", SURVEY)):
            with open(f"{path}/{name}", "w", encoding="utf-8") as file:
                file.write(text)

    def environment(self, now=NOW, ahead=0, **more):
        return {
            "PATH": os.environ["PATH"], "LANG": "C.UTF-8", "TZ": "UTC", "USER": "faye",
            "LECTERN_STATE": self.state, "LD_PRELOAD": self.machine.shim(),
            **({"LECTERN_WITHOUT": self.machine.without} if self.machine.without else {}),
            **({"SHIM_NOW": str(now)} if now else {}), "SHIM_AHEAD": str(ahead), **more}

    def run(self, *words, typed="", before=(), timeout=60, binary=None, **more):
        """Runs the program to its end; a crash is Broken, and so is one that never ends."""
        command = [*before, binary or self.machine.lectern, *words]
        try:
            done = subprocess.run(
                command, input=typed.encode(), capture_output=True, timeout=timeout, cwd=self.path,
                env=self.environment(**more))
        except subprocess.TimeoutExpired:
            raise Broken(f"{' '.join(words)} never ends")
        answer = Answer(
            words, done.returncode, done.stdout.decode(errors="replace"),
            done.stderr.decode(errors="replace"))
        if (done.returncode < 0 or done.returncode > 128) and not before:
            raise Broken(f"crashed: {answer}")
        return answer

    def well(self, *words, **more):
        """Runs the program, which must have nothing to complain of."""
        answer = self.run(*words, **more)
        if answer.status != 0 or answer.errors:
            raise Broken(str(answer))
        return answer

    def type(self, lines, *, who="faye", manual=True, session=SESSION, **more):
        """Types lines at the console of a session."""
        clock = ["--clock", "manual"] if manual else []
        return self.run("open", session, "--as", who, *clock, typed=lines, **more)

    def make(self, cohort="c1", roster="roster.csv", at="2026-12-01T09:00", who="faye", **more):
        return self.well(
            "new", "customer-deescalation", "--cohort", cohort, "--roster", roster, "--at", at,
            "--zone", "UTC", "--as", who, **more)

    def morning(self):
        """Makes the cohort and plays the morning; everything typed must have been taken."""
        self.make(now=NOW - 86400_000)
        for lines, who in ((MORNING, "faye"), (CO_TRAINER, "bo")):
            answer = self.type(lines, who=who)
            if answer.status != 0 or answer.errors:
                raise Broken(str(answer))
        return self

    @property
    def cohort(self):
        return f"{self.path}/Sessions/c1"

    @property
    def session(self):
        return f"{self.path}/Sessions/{SESSION}"

    def journal(self, who="faye"):
        """The path of a writer's journal."""
        return _only(f"{self.session}/journal", who)

    def people(self, who="faye"):
        return _only(f"{self.cohort}/people", who)


def _only(folder, who):
    names = [name for name in os.listdir(folder)
             if name.startswith(who + "-") and name.endswith(".jsonl")]
    if len(names) != 1:
        raise Broken(f"{folder} has {names} of {who}")
    return f"{folder}/{names[0]}"


class Copy:
    """What a home's sessions and state were at one moment, to be put back as often as needed."""

    def __init__(self, home, folder):
        self.home, self.folder = home, folder
        for part, source in self._parts():
            shutil.copytree(source, f"{folder}/{part}", symlinks=True)

    def _parts(self):
        return ("Sessions", f"{self.home.path}/Sessions"), ("state", self.home.state)

    def put_back(self):
        for part, target in self._parts():
            shutil.rmtree(target, ignore_errors=True)
            shutil.copytree(f"{self.folder}/{part}", target, symlinks=True)
