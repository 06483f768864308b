"""Lines with right checksums and absurd values, and command lines with absurd numbers."""

import json
import os
import random
import re
from zlib import crc32

from faults import fault
from home import NOW, SESSION
from oracle import Broken
from expect import lines_of
from views import SHOWN, take

NUMBERS = [0, 1, -1, 2, 7, 59, 60, 61, 127, 255, 1000, 65535, 10**6, 10**9, 2**31 - 1, 2**31, 2**32, 2**53, 10**15,
           2**62, 2**63 - 1, 2**63, -2**31, -2**63, -2**63 - 1, 10**19, 10**30, 0.1, -0.5, 1e9, 1e18, 1e300, 1e308,
           -1e308, 5e-324, 1.7976931348623157e308]
TEXTS = ["", " ", "~", "~Bo", "p000000000000", "faye", "bo", "welcome", "role-play-a", "H", "global", "x" * 5000, "\u202e",
         "\u0000", "\x1b[2J", "=1+1", "é" * 300, "\U0001f600", "../../x", "null", "0", "-1", "NaN", "faye-000000:1", ":", "a:1",
         "2026-12-01T09:30:00.000+00:00"]
TIMES = ["0001-01-01T00:00:00.000+00:00", "9999-12-31T23:59:59.999+00:00", "2199-12-31T23:59:59.999+00:00",
         "1970-01-01T00:00:00.000+00:00", "1969-12-31T23:59:59.999+00:00", "2026-12-01T09:00:00.000+23:59",
         "2026-12-01T09:00:00.000-18:00", "2026-02-30T09:00:00.000+00:00", "2026-12-01T24:00:00.000+00:00",
         "2026-12-01T12:00:00.000+00:00", "292277026596-12-04T15:30:07.000+00:00", "-0001-01-01T00:00:00.000+00:00",
         "2026-12-01", "12:00", ""]
ENVELOPE = ("v", "writer", "seq", "clock", "crc")


def shapes(machine, home):
    """Every kind of act, as the page about the journal and a real morning have them."""
    with open(machine.package + "/Documentation/JOURNAL.md", encoding="utf-8") as file:
        page = file.read()
    session, people = page.split("## Acts about people")
    real = [json.loads(row) for path in (home.journal(), home.journal("bo")) for row in lines_of(path)]
    return ([json.loads(row) for row in re.findall(r'^\{"v":1.*\}$', session, re.MULTILINE)] + real,
            [json.loads(row) for row in re.findall(r'^\{"v":1.*\}$', people, re.MULTILINE)])


class Absurd:
    """Makes values absurd, as chance has it, and keeps some of them close to what there is."""

    def __init__(self, chance, ids):
        self.chance, self.ids = chance, ids

    def change(self, act):
        """A copy of an act in which one to four values are absurd."""
        act = json.loads(json.dumps(act))
        for key in [key for key in act if key in ("who", "id", "by", "about")]:
            act[key] = self.known(act[key])
        for _ in range(self.chance.randint(1, 4)):
            holder = act
            while True:
                keys = [key for key in (holder if isinstance(holder, dict) else range(len(holder)))
                        if holder is not act or key not in ENVELOPE and key != "act"]
                if not keys:
                    break
                key = self.chance.choice(keys)
                if isinstance(holder[key], (dict, list)) and holder[key] and self.chance.random() < 0.8:
                    holder = holder[key]
                    continue
                holder[key] = self.value(holder[key])
                break
        return act

    def known(self, value):
        if isinstance(value, list):
            return [self.known(each) for each in value]
        return self.chance.choice(self.ids) if isinstance(value, str) and self.chance.random() < 0.9 else value

    def value(self, old):
        way = self.chance.random()
        if isinstance(old, bool):
            return self.chance.choice([True, False, None, 1, "true"])
        if isinstance(old, (int, float)) and way < 0.85:
            return self.chance.choice(NUMBERS)
        if isinstance(old, str) and "T" in old and way < 0.85:
            return self.chance.choice(TIMES)
        if isinstance(old, list) and old and way < 0.7:
            return old * self.chance.choice([2, 50, 2000]) if len(json.dumps(old)) < 200 else old[:1]
        return self.chance.choice([self.chance.choice(TEXTS), self.chance.choice(self.ids), self.chance.choice(NUMBERS),
                                   None, [], {}, [[]], [None], True, self.chance.choice(TIMES)])

    def line(self, act, writer, seq, clock):
        """The bytes of a line; its own name is right, unless chance will have it otherwise."""
        if self.chance.random() < 0.03:
            seq = self.chance.choice([0, -1, 2**31, 2**63 - 1, 2**63, 10**30])
        if self.chance.random() < 0.03:
            clock = [self.chance.choice([0, -1, 2**62, 2**63 - 1, 7258118400001]),
                     self.chance.choice([0, -1, 10**9, 2**63 - 1])]
        facts = {key: value for key, value in act.items() if key not in ENVELOPE + ("at", "act", "for", "crit")}
        whole = {"v": 1, "writer": writer, "seq": seq, "clock": clock, "at": act.get("at"), "act": act["act"], **facts}
        for key in ("crit", "for"):
            if key in act:
                whole[key] = act[key]
        body = json.dumps(whole, separators=(",", ":"), ensure_ascii=False).encode("utf-8", "surrogatepass")[:-1]
        return body + b',"crc":"%08x"}\n' % crc32(body)


LOOK = "".join(f"{line}\n" for line in (
    "status", "roll", "agenda", "rooms", "scores", "measures", "test post-test", "survey", "inbox", "agreement",
    "summary", "unscored", "log all", "handover", "card", "say", "chase", "moments", "help now", "roll spans",
    'at 12:58 note ada "still here"', "at 12:58 lost eli", "u", "status"))


def look(home):
    """Everything that reads the files, in few processes; a crash or an end that never comes is Broken."""
    home.type(LOOK, timeout=60)
    for words in (("show", SESSION, "rooms", "--json"), ("show", SESSION, "measures", "--json"),
                  ("show", SESSION, "agenda", "--json"), ("check", "c1"), ("preflight", SESSION),
                  ("export", "c1", "--to", "all", "--out", home.path + "/out", "--anyway"), ("learn", "c1")):
        home.run(*words, timeout=60)


def write_hostile(home, session, people):
    for folder, rows in ((home.session + "/journal", session), (home.cohort + "/people", people)):
        path = folder + "/host-0a0a0a.jsonl"
        if rows:
            with open(path, "wb") as file:
                file.write(b"".join(rows))
        elif os.path.exists(path):
            os.remove(path)


def smallest(rows, fails):
    """The shortest beginning of a list that fails, and its last row alone when that is enough."""
    low, high = 0, len(rows)
    while high - low > 1:
        middle = (low + high) // 2
        if fails(rows[:middle]):
            high = middle
        else:
            low = middle
    return rows[high - 1:high] if fails(rows[high - 1:high]) else rows[:high]


def is_broken(function):
    try:
        function()
        return False
    except Broken:
        return True


@fault("lines with right checksums and absurd values")
def absurd_lines(machine):
    count = 10_000 if machine.short else 100_000
    chance, done, problems = random.Random(machine.seed), 0, []
    home = machine.morning()
    session_shapes, people_shapes = shapes(machine, home)
    ids = [row["id"] for row in take(home, "json roll").content["learners"]]
    size = 250
    while done < count and len(problems) < 5:
        absurd = Absurd(chance, ids)
        batch = {"session": [], "people": []}
        about = "people" if chance.random() < 0.2 else "session"
        for seq in range(1, size + 1):
            shape = chance.choice(people_shapes if about == "people" else session_shapes)
            batch[about].append(absurd.line(
                absurd.change(shape), "host-0a0a0a", seq, [NOW - 7200_000 + seq * 1000, 0]))
        done += size

        def attempt(rows):
            home = machine.morning()
            write_hostile(home, *((rows, []) if about == "session" else ([], rows)))
            look(home)
        try:
            attempt(batch[about])
        except Broken as problem:
            rows = smallest(batch[about], lambda rows: is_broken(lambda: attempt(rows)))
            problems.append(f"{str(problem)[:160]}: {len(rows)} lines are enough, the last is {rows[-1][:400]}")
    if problems:
        raise Broken(f"seed {machine.seed}, {len(problems)} in {done} lines:\n      " + "\n      ".join(problems))
    return f"{done} lines, seed {machine.seed}"


WORDS = ["ada", "ben", "cleo", "gil", "all", "nobody", "zoe", "faye", "bo", "welcome", "pre-test", "post-test", "survey",
         "role-play-a", "clip-1", "open", "anyway", "keep", "rounds", "everyone", "=", "<<", "p", "1", "2", "3", "H", "g3",
         "room", "R1", "now", "+5", "-5", "@", "#", '"', '""', "x" * 300, "é", "-", "--", "a=b=c", "file=x", "=ada"]
KEYS = ["rounds", "round", "room", "by", "source", "attempt", "H", "calm", "g", "global", "owner", "due", "reason", "at",
        "freq", "sev", "until", "start", "test", "survey", "min", "max", "size", "seed", "shift", "of", "points", "team"]
AT = ["99:99", "24:00", "-1:00", "00:00", "23:59:59", "12:55", "12:55:61", "2026-13-45T99:99", "9999-12-31T23:59",
      "0001-01-01T00:00", "yesterday", "+1", "-99999999999", "9223372036854775807", "2026-12-01T12:00+99:00"]


def command_line(chance, verbs):
    verb = chance.choice(verbs)
    words = [f"at {chance.choice(AT)}"] if chance.random() < 0.3 else ["at 12:55"] if chance.random() < 0.3 else []
    words.append(verb)
    for _ in range(chance.choice([0, 1, 1, 2, 2, 3, 4, 6])):
        way = chance.random()
        number = str(chance.choice(NUMBERS))
        if way < 0.4:
            words.append(chance.choice(["", "", "", "+", "-", "g", "H", "#", "R", "m"]) + number + chance.choice(
                ["", "", "", "m", "%", ":00", "/10", "-" + str(chance.choice(NUMBERS)), "," + number, "h", "s"]))
        elif way < 0.6:
            words.append(f"{chance.choice(KEYS)}={chance.choice([number, number, chance.choice(WORDS)])}")
        else:
            words.append(chance.choice(WORDS))
    return " ".join(words)


@fault("command lines with absurd numbers")
def absurd_commands(machine):
    count = 8_000 if machine.short else 100_000
    chance, done, problems = random.Random(machine.seed), 0, []
    verbs = machine.morning().well("check", "--verbs").out.split()
    # What ends the run, and what takes long each time, is rare.
    rare = {"quit", "close", "export", "import"}
    verbs = [verb for verb in verbs if verb not in rare] * 40 + sorted(rare - {"quit"})
    size = 400
    while done < count and len(problems) < 5:
        batch = [command_line(chance, verbs) for _ in range(size)]
        done += size

        def attempt(rows):
            home = machine.morning()
            # A line that is open until a mark would swallow those that follow.
            typed = "".join(f"{row}\n" + (".\n" if "<<" in row else "") for row in rows)
            answer = home.type(typed + "status\n", timeout=120)
            if "Here " not in answer.out[-2000:]:
                raise Broken(f"the console did not go on: {answer}")
            look(home)
        try:
            attempt(batch)
        except Broken as problem:
            rows = smallest(batch, lambda rows: is_broken(lambda: attempt(rows)))
            problems.append(f"{str(problem)[:160]}: {len(rows)} lines are enough, the last is {rows[-1][:300]!r}")
    if problems:
        raise Broken(f"seed {machine.seed}, {len(problems)} in {done} lines:\n      " + "\n      ".join(problems))
    for view in SHOWN:
        take(machine.kept.home, f"json {view}")
    return f"{done} lines, seed {machine.seed}"
