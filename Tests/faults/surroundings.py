"""No state folder, no room on the disk, no right to read or write: the console opens all the same."""

import os
import shutil
import subprocess

from faults import fault, fill
from home import SESSION, Home
from machine import tmpfs
from oracle import Broken, Ways
from expect import must
from views import JSON, take, truth


@fault("without a state folder the session opens and says what it cannot do")
def no_state(machine):
    ways = Ways()
    for name, state in (("/proc/nope", "/proc/nope"), ("/dev/null", "/dev/null"), ("a file", None),
                        ("a dangling link", None), ("read-only", None)):
        home = machine.morning()
        before = take(home, "json roll").content
        kept = home.state
        try:
            if state is None:
                state = home.path + "/odd-state"
                subprocess.run(["rm", "-rf", state], check=True)
                if name == "a file":
                    open(state, "w", encoding="utf-8").close()
                elif name == "a dangling link":
                    os.symlink("/nowhere/at/all", state)
                else:
                    os.makedirs(state)
                    subprocess.run(["mount", "-t", "tmpfs", "-o", "ro", "tmpfs", state], check=True)
            home.state = state
            with ways.way(f"{name}: open"):
                opened = home.type("status\ntest post-test\n")
                must("Here 5/6" in opened.out and "! " in opened.out + opened.errors, f"{opened}")
            with ways.way(f"{name}: do"):
                answer = home.run("do", SESSION, "status")
                must("Here 5/6" in answer.out, f"{answer}")
            with ways.way(f"{name}: an act is saved, or refused with its text"):
                answer = home.type('at 12:55 note ada "stateless"\n')
                there = any(b"stateless" in open(f"{home.session}/journal/{file}", "rb").read()
                            for file in os.listdir(home.session + "/journal"))
                must(there if answer.status == 0 else "stateless" in answer.errors, f"{answer}")
            for view in ("json summary", "text roll", "export", "log", "review"):
                with ways.way(f"{name}: {view}"):
                    must(take(home, view).answer.status in (0, 2), f"{take(home, view).answer}")
        finally:
            if name == "read-only":
                subprocess.run(["umount", home.state], check=False)
            home.state = kept
        with ways.way(f"{name}: afterwards"):
            must(take(home, "json roll").content["learners"] == before["learners"], "the roll is another one")
    return ways.told()


@fault("a disk that is full at the start: the session opens, and says what to do")
def full_at_start(machine):
    ways = Ways()
    place = machine.place()[0]
    with tmpfs(place, "3m") as point:
        home = Home(machine, point + "/home")
        for part in ("Workshops", "Handouts"):
            shutil.rmtree(f"{home.path}/{part}")
            os.symlink(f"{machine.package}/{part}", f"{home.path}/{part}")
        home.morning()
        expected = take(home, "json summary").content
        for name, state in (("everything", home.state), ("all but the state folder", machine.root + "/state-elsewhere")):
            kept, home.state = home.state, state
            fill(point + "/filler", leave=0)
            with ways.way(f"{name} full: views"):
                must(take(home, "json summary").content["enrolled"] == expected["enrolled"], "another summary")
            with ways.way(f"{name} full: open"):
                opened = home.type("status\n")
                must("Here 5/6" in opened.out, f"{opened}")
            with ways.way(f"{name} full: do"):
                answer = home.run("do", SESSION, "status")
                must("Here 5/6" in answer.out, f"{answer}")
            with ways.way(f"{name} full: an act"):
                answer = home.type('at 12:55 note ada "too late"\n')
                text = answer.out + answer.errors
                must("too late" in answer.errors if answer.status else "!" in text or not answer.errors,
                     f"neither saved nor refused with its text: {answer}")
            with ways.way(f"{name} full: new"):
                answer = home.run("new", "customer-deescalation", "--cohort", "c8", "--at", "2026-12-01T09:00",
                                  "--zone", "UTC")
                must(answer.status == 1 and "full" in answer.errors, f"{answer}")
            os.remove(point + "/filler")
            with ways.way(f"{name} full: room again"):
                answer = home.type('at 12:56 note ada "in time"\nstatus\n')
                must("Here 5/6" in answer.out, f"{answer}")
                must(home.run("check").status == 0, f"{home.run('check')}")
                made = home.run("new", "customer-deescalation", "--cohort", "c8", "--at", "2026-12-01T09:00",
                                "--zone", "UTC", "--roster", "roster.csv")
                must(made.status == 0, f"new cannot be repeated: {made}")
                shutil.rmtree(home.path + "/Sessions/c8")
            home.state = kept
    return ways.told()


@fault("new on a disk that gets full at any point makes everything or can be typed again")
def new_until_full(machine):
    ways = Ways()
    words = ("new", "customer-deescalation", "--cohort", "c8", "--at", "2026-12-01T09:00", "--zone", "UTC",
             "--roster", "roster.csv")
    place = machine.place()[0]
    with tmpfs(place, "2m") as point:
        home = Home(machine, point + "/home")
        for part in ("Workshops", "Handouts"):
            shutil.rmtree(f"{home.path}/{part}")
            os.symlink(f"{machine.package}/{part}", f"{home.path}/{part}")
        for leave in range(0, 200_000, 12_288 if machine.short else 4096):
            for name, state in (("", home.path + "/state"), (", with a state folder elsewhere", place + "-state")):
                home.state = state
                cohort = home.path + "/Sessions/c8"
                fill(point + "/filler", leave=leave)
                with ways.way(f"{leave} bytes free{name}"):
                    answer = home.run(*words)
                    if answer.status:
                        begun = "c8 is begun" in answer.errors
                        must(begun or "Nothing was made" in answer.errors or "import roster" in answer.out, f"{answer}")
                        must(begun or os.path.exists(cohort) == (answer.out != ""), f"a half cohort is left: {answer}")
                os.remove(point + "/filler")
                with ways.way(f"{leave} bytes free{name}: again"):
                    again = home.run(*words)
                    must(again.status == 0 or "is there already" in again.errors, f"{again}")
                    shown = home.run("show", "c8", "--json")
                    must(shown.status == 0 and shown.out.count('"name"') >= 6, f"{shown}")
                    checked = home.run("check")
                    must(checked.status == 0, f"{checked}")
                shutil.rmtree(cohort)
                shutil.rmtree(state)
    return ways.told()


@fault("no right to read or to write: what can be read is shown, and the rest is named")
def no_rights(machine):
    ways = Ways()
    as_nobody = ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"]
    for name, modes in (
            ("nothing may be written", {"": 0o755, "c1": 0o555, SESSION: 0o555}),
            ("people may not be read", {"c1/people": 0o700}),
            ("the journal may not be read", {SESSION + "/journal": 0o700}),
            ("workshop.json may not be read", {SESSION + "/workshop.json": 0o600}),
            ("cohort.yaml may not be read", {"c1/cohort.yaml": 0o600}),
            ("the cohort may not be read", {"c1": 0o700}),
            ("the session may not be read", {SESSION: 0o700})):
        home = machine.morning()
        os.chmod(machine.root, 0o755)
        subprocess.run(["chmod", "-R", "a+rX", home.path], check=True)
        for path, mode in modes.items():
            os.chmod(f"{home.path}/Sessions/{path}", mode)
        home.state, kept = machine.root + "/nobody-state", home.state
        os.makedirs(home.state, exist_ok=True)
        os.chown(home.state, 65534, 65534)
        try:
            with ways.way(f"{name}: check"):
                checked = home.run("check", before=as_nobody)
                must(checked.status in (1, 3) and checked.out + checked.errors, f"{checked}")
            with ways.way(f"{name}: show"):
                shown = home.run("show", SESSION, "--json", before=as_nobody)
                if name == "nothing may be written":
                    must(shown.status == 0, f"{shown}")
                else:
                    must(shown.status in (1, 3) and shown.errors.strip(), f"{shown}")
            with ways.way(f"{name}: open"):
                opened = home.type("status\n", before=as_nobody)
                if name in ("the cohort may not be read", "the session may not be read"):
                    must(opened.errors.strip() and "read" in opened.errors, f"{opened}")
                else:
                    must("Here " in opened.out and ("!" in opened.out or opened.errors.strip()), f"{opened}")
        finally:
            home.state = kept
    return ways.told()


@fault("modes that a copy has opened are named")
def wide_modes(machine):
    home = machine.morning()
    subprocess.run(["chmod", "-R", "a+rX", home.path + "/Sessions"], check=True)
    checked = home.run("check", "c1")
    must(checked.status == 1 and "rights" in checked.out, f"{checked}")
    for view in JSON[:2]:
        must(take(home, view).answer.status == 0, "a mode is no damage, and show ends with another status")


@fault("temporary files that were left over are named")
def left_over(machine):
    ways = Ways()
    for path in ("c1/cohort.yaml.7034.tmp", SESSION + "/workshop.json.8609.tmp", "c1/people/.faye-0a0a0a.probe",
                 SESSION + "/journal/faye-0a0a0a.jsonl.partial"):
        home = machine.morning()
        with ways.way(path):
            with open(f"{home.path}/Sessions/{path}", "w", encoding="utf-8") as file:
                file.write("ada@example.com")
            checked = home.run("check", "c1")
            must(checked.status != 0 and os.path.basename(path) in checked.out, f"{checked}")
    return ways.told()
