"""What is typed and imported: hostile text, absurd numbers, files without an end."""

import csv
import io
import os
import re

from faults import fault
from home import SESSION
from oracle import Broken, Ways
from expect import lines_of, must
from views import SHOWN, take

EDGES = ["-9223372036854775808", "9223372036854775807", "9223372036854775808",
         "99999999999999999999999", "1e308", "nan", "-1", "0"]


@fault("numbers at the edge are answered in a sentence")
def edges(machine):
    ways = Ways()
    home = machine.morning()
    verbs = [verb for verb in home.well("check", "--verbs").out.split() if verb not in ("quit", "close")]
    for number in EDGES[:2] if machine.short else EDGES:
        for verb in verbs:
            with ways.way(f"{verb} {number}"):
                answer = home.type("".join(f"{line}\n" for line in (
                    f"at 12:55 {verb} {number}", f"at 12:55 {verb} ada {number}",
                    f"at 12:55 {verb} {number} {number}", f"{verb} x={number}", "status")))
                must("Here " in answer.out, f"the console did not go on: {answer}")
    for view in SHOWN:
        with ways.way(view):
            take(home, f"json {view}")
    return ways.told()


FORMULAS = ["=1+1", "+1+1", "-1+1", "@SUM(1)", "=cmd|' /C calc'!A0", "\t=1+1", '=HYPERLINK("http://x.example")',
            "＝1+1"]
# Files that a program reads are exactly what it expects; every other one may be opened by a person.
IMPORTED = ("moodle-", "canvas", "learnupon-history")


def quoted(text):
    return '"' + text.replace('"', '""') + '"'


@fault("formulas never reach a spreadsheet as formulas")
def formulas(machine):
    ways = Ways()
    home = machine.morning()
    with open(home.path + "/hostile.csv", "w", encoding="utf-8") as file:
        file.write("name,email\n" + "".join(
            f"{quoted(text)},h{index}@example.com\n" for index, text in enumerate(FORMULAS)))
    with open(home.path + "/hostile-survey.csv", "w", encoding="utf-8") as file:
        file.write("Email,s1,s2,s3,s8\n" + "".join(
            f"h{index}@example.com,5,4,4,{quoted(text)}\n" for index, text in enumerate(FORMULAS)))
    home.type("import roster hostile.csv\nat 12:55 import survey hostile-survey.csv survey=survey\n"
              'at 12:56 walkin "=2+2"\n')
    seen = 0
    for name, data in take(home, "export").content["files"].items():
        if not name.endswith(".csv"):
            continue
        with ways.way(name):
            has_mark = data.startswith(b"\xef\xbb\xbf")
            if name.startswith(IMPORTED):
                must(not has_mark, "a file for an importer begins with a byte order mark")
                continue
            must(has_mark, "no byte order mark")
            for row in csv.reader(io.StringIO(data.decode("utf-8-sig"))):
                for cell in row:
                    seen += cell.startswith("'")
                    must(cell[:1] not in tuple("=+-@\t\r＝") or re.fullmatch(r"[+-]?\d+([.,]\d+)?%?", cell),
                         f"a cell begins like a formula: {cell!r}")
    must(seen >= len(FORMULAS) or ways.problems, f"only {seen} cells were neutralised: nothing was tried")
    return ways.told("files")


ESCAPES = ["\x1b]52;c;ZXZpbA==\x07", "\x1b[2J", "\x9b31m", "\x9d0;x\x9c", "\u202e", "\u2066", "\u200b",
           "\u2060", "\ufeff", "\x7f", "\x08", "\u061c"]
RAW = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060\u2066-\u2069\ufeff]")


def is_clean(*texts):
    for text in texts:
        if found := RAW.search(text):
            start = max(0, found.start() - 40)
            raise Broken(f"{found[0]!r} in {text[start:start + 80]!r}")


@fault("no escape reaches the terminal, a view or a file")
def escapes(machine):
    ways = Ways()
    home = machine.morning()
    for index, text in enumerate(ESCAPES):
        for line in (f'at 12:50 note ada "x{text}', f'at 12:50 note ada "x{text}y"', f"at 12:50 {text}",
                     f'at 12:50 walkin "Eve{text}Red {"abcdefghijkl"[index]}"', f'at 12:51 alias ada "A{text}da"',
                     f'at 12:52 park "what{text}" owner=ben', f"at 12:53 score ada {text}=4",
                     f"export {text}", f'import roster "{text}.csv"', f'at 12:54 pledge ben "I{text}"',
                     f"here ad{text}a", f"help {text}", f"show {text}"):
            with ways.way(f"{line!r}"):
                answer = home.type(line + "\n")
                is_clean(answer.out, answer.errors)
        for words in (("show", f"c1{text}"), ("export", "c1", "--to", text), ("new", text, "--cohort", text),
                      ("do", SESSION, "note", "ada", f'"{text}'), ("check", text), ("show", SESSION, text)):
            with ways.way(f"{words!r}"):
                answer = home.run(*words)
                is_clean(answer.out, answer.errors)
    for view in [f"json {view}" for view in SHOWN] + [f"text {view}" for view in SHOWN] + ["log", "review"]:
        with ways.way(view):
            is_clean(take(home, view).answer.out)
    return ways.told("lines")


@fault("imports are bounded, and what is no plain file is refused")
def imports(machine):
    ways = Ways()
    home = machine.morning()
    os.mkfifo(home.path + "/fifo.csv")
    os.symlink("/dev/zero", home.path + "/zero.csv")
    os.mkdir(home.path + "/folder.csv")
    with open(home.path + "/big.csv", "wb") as file:
        file.write(b"name,email\n")
        file.truncate(1 << 30)
    with open(home.path + "/rows.csv", "wb") as file:
        file.write(b"name,email\n" + b"A B,a@example.com\n" * 300_000)
    for path in ("fifo.csv", "zero.csv", "folder.csv", "big.csv", "rows.csv", "/dev/zero", "/dev/stdin",
                 "/dev/random", "/proc/self/mem", "/dev/tty"):
        for what in ("roster", "test", "survey", "attendance", "scores", "elearning"):
            with ways.way(f"import {what} {path}"):
                answer = home.type(
                    f"at 12:55 import {what} {path}\nstatus\n", timeout=20,
                    before=["prlimit", f"--data={300 << 20}"])
                must(answer.status in (0, 1) and "Here " in answer.out, f"the console did not go on: {answer}")
                must(answer.errors.strip(), f"taken: {answer}")
    for command in (("new", "customer-deescalation", "--cohort", "c7", "--roster", "fifo.csv", "--zone", "UTC"),
                    ("export", "c1", "--to", "moodle-grades", "--known", "fifo.csv")):
        with ways.way(" ".join(command)):
            answer = home.run(*command, timeout=20)
            must(answer.status != 0 and answer.errors.strip(), f"{answer}")
    with ways.way("afterwards"):
        shown = take(home, "json roll")
        must(shown.answer.status == 0 and len(shown.content["learners"]) == 7, f"{shown.answer}")
    return ways.told("imports")


@fault("descriptors 0 to 2 that are closed: nothing is written where it does not belong")
def closed_descriptors(machine):
    ways = Ways()
    commands = (
        "open c1 --as faye --clock manual", "do c1/2026-12-01 note ada P3", "show c1 --json",
        "export c1 --to csv --out o", "check", "log c1", "preflight c1",
        "new customer-deescalation --cohort c9 --at 2026-12-01T09:00 --zone UTC --as faye")
    for closed in ("<&-", ">&-", "2>&-", ">&- 2>&-", "<&- >&-", "<&- >&- 2>&-"):
        for command in commands:
            home = machine.morning()
            with open(home.path + "/s.txt", "w", encoding="utf-8") as file:
                file.write('at 12:50 note ada "P1"\nzzz\nat 12:51 note ada "P2"\n')
            feed = "" if "<&-" in closed else "< s.txt"
            with ways.way(f"{command} {closed}"):
                home.run("-c", f'exec "$0" {command} {feed} {closed}', machine.lectern, binary="/bin/sh")
                checked = home.run("check")
                must(checked.status == 0, f"{checked}")
                for folder, _, files in os.walk(home.path + "/Sessions"):
                    for file in files:
                        data = b"".join(lines_of(f"{folder}/{file}"))
                        must(not file.endswith((".jsonl", ".lock")) or b"There is no" not in data
                             and (file.endswith(".jsonl") or len(data) < 120), f"{file} holds {data[-80:]!r}")
                if command.startswith("open") and "<&-" not in closed:
                    notes = b"".join(lines_of(home.journal()))
                    must(b'"P1"' in notes and b'"P2"' in notes, "the acts were not saved")
    return ways.told("runs")
