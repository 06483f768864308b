"""The faults, each a function that raises Broken when a promise did not hold."""

import os
import random
import re
import shutil
import signal
import subprocess

from machine import ext4, tmpfs
from oracle import Answers, Broken, judge, line

FAULTS = []
WRITER = "faye-7k3q9x"


def fault(name):
    def add(function):
        FAULTS.append((name, function))
        return function
    return add


def used(path):
    """Where a run left its mark."""
    try:
        with open(path, errors="replace") as file:
            return file.read()
    except FileNotFoundError:
        return ""


@fault("killed at random times")
def killed_at_random(machine):
    seed = random.randrange(1 << 32)
    chance = random.Random(seed)
    acked = 0
    for _ in range(machine.runs):
        journal, state, _trace = machine.place()
        child = subprocess.Popen(
            [machine.probe, "append", journal, WRITER, "100000", "--facts", "3000"],
            stdout=subprocess.PIPE)
        # After some answers, and then in the middle of something: a busy machine gets there too.
        told = b"".join(child.stdout.readline() for _ in range(chance.randrange(12)))
        last = writes(child) + chance.randrange(20)
        while writes(child) < last and child.poll() is None:
            pass
        child.send_signal(signal.SIGKILL)
        answers = Answers((told + child.communicate()[0]).decode())
        try:
            kept = judge(answers, [journal], WRITER)
            if kept:
                machine.start_again(journal, state, WRITER, kept)
        except Broken as problem:
            raise Broken(f"{problem} (seed {seed})")
        acked += len(answers.acked)
        shutil.rmtree(os.path.dirname(journal))
    if acked < machine.runs:
        raise Broken(f"only {acked} acts were acknowledged before the kills: nothing was tried")
    return f"{machine.runs} runs, {acked} acknowledged acts"


def writes(process):
    """How often a process has written by now."""
    try:
        with open(f"/proc/{process.pid}/io", encoding="ascii") as file:
            return next(int(row.split()[1]) for row in file if row.startswith("syscw"))
    except OSError:
        return 0


def prepared(machine):
    """A journal with three acts and a torn end, and a segment with two more in the fallback."""
    journal, state, trace = machine.place()
    os.makedirs(journal, 0o700)
    os.makedirs(state, 0o700)
    torn = line(WRITER, 4)[:77]
    with open(f"{journal}/{WRITER}.jsonl", "wb") as file:
        file.write(b"".join(line(WRITER, seq) for seq in (1, 2, 3)) + torn)
    with open(f"{state}/{WRITER}.jsonl", "wb") as file:
        file.write(line(WRITER, 4) + line(WRITER, 5))
    return journal, state, trace, torn


def keeps_torn(journal, torn):
    """The bytes that were cut off are in the journal still, or beside it."""
    for name in os.listdir(journal):
        with open(f"{journal}/{name}", "rb") as file:
            if torn in file.read():
                return True
    return False


@fault("killed at every system call of a run with repair and fallback")
def killed_at_every_call(machine):
    runs = 0
    calls = "openat write pwrite64 fsync ftruncate rename unlink mkdir flock close".split()
    for call in calls:
        for number in range(1, 1000):
            journal, state, trace, torn = prepared(machine)
            answers = machine.run(
                "append", journal, WRITER, 4, "--fallback", state,
                before=machine.strace(trace, f"{call}:signal=KILL:when={number}"))
            kept = judge(answers, [journal, state], WRITER, before=5)
            if not keeps_torn(journal, torn):
                raise Broken(f"{call} {number}: the torn end is gone")
            machine.start_again(journal, state, WRITER, kept)
            shutil.rmtree(os.path.dirname(journal))
            runs += 1
            if answers.status == 0:
                break
        else:
            raise Broken(f"{call}: the run never came to its end")
    return f"{runs} runs"


def failing(machine, call, error, count=6):
    """Runs the probe with the Nth call failing, for N = 1, 2, 3 … until none fails any more."""
    for number in range(1, 2000):
        journal, state, trace = machine.place()
        answers = machine.run(
            "append", journal, WRITER, count, "--fallback", state,
            before=machine.strace(trace, f"{call}:error={error}:when={number}"))
        text = used(trace)
        if "(INJECTED)" not in text:
            break
        yield number, answers, journal, state, text
        shutil.rmtree(os.path.dirname(journal))
    else:
        raise Broken(f"{call} never stopped failing")


def no_second_fsync(trace):
    """A descriptor whose fsync has failed is never synced again."""
    failed = set()
    for row in trace.splitlines():
        call = re.search(r"(fsync|fdatasync|close)\((\d+)<([^>]*)>\)\s+= (-?\d+)", row)
        if not call:
            continue
        name, descriptor, path, result = call.groups()
        if name == "close":
            failed.discard(descriptor)
        elif descriptor in failed:
            raise Broken(f"fsync was tried again on {path}")
        elif result != "0":
            failed.add(descriptor)


@fault("fsync fails with EIO at the Nth call, for all N")
def fsync_fails_once(machine):
    runs = 0
    for number, answers, journal, state, trace in failing(machine, "fsync", "EIO"):
        runs += 1
        no_second_fsync(trace)
        kept = judge(answers, [journal, state], WRITER, in_flight=0)
        if len(answers.acked) != 6:
            raise Broken(f"fsync {number}: acknowledged {answers.acked}, said {answers.problem}")
        fell = [seq for seq, place in answers.places.items() if place.startswith("fallback")]
        if fell != list(range(7 - len(fell), 7)):
            raise Broken(f"fsync {number}: the journal was trusted again: {answers.places}")
        if not fell or not all("Input/output error (5)" in answers.places[seq] for seq in fell):
            raise Broken(f"fsync {number}: the failure was not told: {answers.places}")
        in_state = machine.seen(state)
        if not all(f"line {seq}" in in_state for seq in fell):
            raise Broken(f"fsync {number}: the fallback has {in_state}, not {fell}")
        machine.start_again(journal, state, WRITER, kept)
    return f"{runs} runs"


@fault("fsync fails from the Nth call on")
def fsync_fails_for_good(machine):
    runs = 0
    for number in range(1, 14):
        journal, state, trace = machine.place()
        answers = machine.run(
            "append", journal, WRITER, 6, "--fallback", state,
            before=machine.strace(trace, f"fsync:error=EIO:when={number}+"))
        no_second_fsync(used(trace))
        kept = judge(answers, [journal, state], WRITER, in_flight=0)
        if not answers.problem and len(answers.acked) + len(answers.refused) != 6:
            raise Broken(f"fsync {number}+: not every act was answered")
        if len(answers.acked) == 6 and "(INJECTED)" in used(trace):
            raise Broken(f"fsync {number}+: all was acknowledged though nothing was synced")
        if not all("NOT saved" in text for text in answers.refused.values()):
            raise Broken(f"fsync {number}+: a refusal does not say so: {answers.refused}")
        machine.start_again(journal, state, WRITER, kept)
        runs += 1
    return f"{runs} runs"


@fault("neither syncing nor taking back works, and no number is given twice")
def nothing_can_be_taken_back(machine):
    for number in range(1, 14):
        journal, state, trace = machine.place()
        # A file in the way of the journal: all acts go to the fallback folder.
        way = journal
        journal += "/journal"
        open(way, "w", encoding="utf-8").close()
        answers = machine.run(
            "append", journal, WRITER, 6, "--fallback", state,
            before=machine.strace(
                trace, f"fsync:error=EIO:when={number}", "ftruncate:error=EIO:when=1+"))
        # What could not be taken back may come up again, but never in another act's place.
        kept = judge(answers, [state], WRITER, in_flight=len(answers.refused))
        os.remove(way)
        machine.start_again(journal, state, WRITER, kept)


def calls_fail(machine, call, errors):
    runs = 0
    for error in errors:
        for number, answers, journal, state, trace in failing(machine, call, error):
            runs += 1
            if not os.path.isdir(journal) and not os.path.isdir(state):
                continue  # the program itself could not be loaded
            # An act whose answer could not be written is saved without having been answered.
            deaf = len(re.findall(r"write\(1<.*\(INJECTED\)", trace))
            kept = judge(answers, [journal, state], WRITER, in_flight=deaf)
            if answers.problem or answers.status != 0:
                raise Broken(f"{call} {number} {error}: {answers.problem or answers.errors}")
            said = len(answers.acked) + len(answers.refused) + deaf
            if said < 6:
                raise Broken(f"{call} {number} {error}: only {said} of 6 acts were answered")
            if answers.refused:
                raise Broken(f"{call} {number} {error}: refused {answers.refused}")
            machine.start_again(journal, state, WRITER, kept)
    return f"{runs} runs"


@fault("write fails with EIO, ENOSPC, EDQUOT, EROFS at the Nth call, for all N")
def write_fails(machine):
    return calls_fail(machine, "write", ["EIO", "ENOSPC", "EDQUOT", "EROFS"])


@fault("interrupted writes go on")
def write_interrupted(machine):
    journal, state, trace = machine.place()
    answers = machine.run(
        "append", journal, WRITER, 6, "--fallback", state,
        before=machine.strace(trace, "write:error=EINTR:when=1+2"))
    if "(INJECTED)" not in used(trace):
        raise Broken("nothing was interrupted")
    places = set(answers.places.values())
    kept = judge(answers, [journal, state], WRITER, in_flight=6)
    if kept != 6 or not places <= {"journal"}:
        raise Broken(f"{kept} acts, in {places}")


@fault("opening, renaming, cutting and locking fail at the Nth call, for all N")
def others_fail(machine):
    told = [calls_fail(machine, call, [error]) for call, error in (
        ("flock", "ENOLCK"), ("mkdir", "ENOSPC"), ("lseek", "ESPIPE"))]
    runs = 0
    for call, error in (("openat", "ENOSPC"), ("rename", "EIO"), ("ftruncate", "EIO"),
                        ("unlink", "EROFS"), ("pread64", "EIO")):
        for number in range(1, 1000):
            journal, state, trace, torn = prepared(machine)
            answers = machine.run(
                "append", journal, WRITER, 4, "--fallback", state,
                before=machine.strace(trace, f"{call}:error={error}:when={number}"))
            if "(INJECTED)" not in used(trace):
                break
            kept = judge(answers, [journal, state], WRITER, before=5, in_flight=0)
            if not keeps_torn(journal, torn):
                raise Broken(f"{call} {number}: the torn end is gone")
            machine.start_again(journal, state, WRITER, kept)
            shutil.rmtree(os.path.dirname(journal))
            runs += 1
    return f"{' + '.join(told)} + {runs} runs"


@fault("short writes of one byte")
def short_writes(machine):
    journal, state, log = machine.place()
    env = {"LD_PRELOAD": machine.shim(), "SHIM_WRITE_CAP": "1", "SHIM_LOG": log}
    answers = machine.run("append", journal, WRITER, 6, env=env)
    size = os.path.getsize(f"{journal}/{WRITER}.jsonl")
    shortened = len(used(log))
    if shortened < size - 10:
        raise Broken(f"the shim shortened {shortened} writes of {size} bytes: nothing was tried")
    kept = judge(answers, [journal], WRITER, in_flight=0)
    if kept != 6:
        raise Broken(f"{kept} of 6 acts")
    machine.start_again(journal, state, WRITER, kept)
    return f"{shortened} short writes"


@fault("a file system that ignores appending is found out before anything is overwritten")
def append_ignored(machine):
    journal, state, log = machine.place()
    machine.run("append", journal, WRITER, 3)
    with open(f"{journal}/{WRITER}.jsonl", "rb") as file:
        before = file.read()
    env = {"LD_PRELOAD": machine.shim(), "SHIM_NO_APPEND": "/journal/", "SHIM_LOG": log}
    answers = machine.run("append", journal, WRITER, 2, "--fallback", state, env=env)
    if not used(log):
        raise Broken("the shim took away no O_APPEND: nothing was tried")
    with open(f"{journal}/{WRITER}.jsonl", "rb") as file:
        if file.read() != before:
            raise Broken("the journal was changed")
    if set(answers.places.values()) != {"fallback this file system does not honour appending"}:
        raise Broken(f"said {answers.places}")
    machine.start_again(journal, state, WRITER, judge(answers, [journal, state], WRITER))


def fill(path, leave):
    """Takes all space of a disk but a little."""
    with open(path, "wb", buffering=0) as file:
        try:
            while file.write(b"x" * 4096) > 0:
                pass
        except OSError:
            pass
        file.truncate(file.tell() - leave)
        os.fsync(file.fileno())


def full_disk(machine, mounted, fallback):
    """Fills a disk act by act, frees space, and goes on."""
    place, state, _trace = machine.place()
    with mounted(place) as point:
        journal = point + "/session"
        fill(point + "/filler", leave=20_000)
        words = ["append", journal, WRITER, "40", "--facts", "1000", "--step"]
        child = subprocess.Popen(
            [machine.probe, *words, *(["--fallback", state] if fallback else [])],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        output, freed = "", False
        while True:
            row = child.stdout.readline()
            if not row:
                break
            output += row
            if not freed and ("No space left" in row and row.startswith(("ack", "refused"))):
                os.remove(point + "/filler")
                freed = True
            if row.startswith(("ack", "refused")):
                child.stdin.write("\n")
                child.stdin.flush()
        if child.wait() != 0 or not freed:
            raise Broken(f"the disk was never full, or the program ended: {output[-300:]}")
        answers = Answers(output)
        kept = judge(answers, [journal, state], WRITER, in_flight=0)
        if answers.places.get(kept) != "journal" or answers.places.get(1) != "journal":
            raise Broken(f"does not work again after space is freed: {answers.places}")
        if len(answers.acked) + len(answers.refused) != 40 or (fallback and answers.refused):
            raise Broken(f"{len(answers.acked)} saved, refused {answers.refused}")
        machine.start_again(journal, state, WRITER, kept)
    return f"{len(answers.acked)} acts saved, {len(answers.refused)} refused"


@fault("a full tmpfs of 64 kB")
def full_tmpfs(machine):
    return full_disk(machine, lambda place: tmpfs(place, "64k"), fallback=True)


@fault("a full tmpfs of 64 kB without a fallback folder")
def full_tmpfs_alone(machine):
    return full_disk(machine, lambda place: tmpfs(place, "64k"), fallback=False)


@fault("a full ext4 of 2 MiB")
def full_ext4(machine):
    return full_disk(machine, lambda place: ext4(place, place + ".img"), fallback=True)


@fault("a disk mounted read-only")
def read_only_disk(machine):
    place, state, _trace = machine.place()
    with ext4(place, place + ".img") as point:
        journal = point + "/session"
        machine.run("append", journal, WRITER, 3)
        subprocess.run(["mount", "-o", "remount,ro", point], check=True)
        answers = machine.run("append", journal, WRITER, 2, "--fallback", state)
        if set(answers.places.values()) != {"fallback Read-only file system (30)"}:
            raise Broken(f"said {answers.places or answers.problem}")
        if machine.run("append", journal, WRITER, 1).problem is None:
            raise Broken("writing without a fallback folder was not refused")
        subprocess.run(["mount", "-o", "remount,rw", point], check=True)
        kept = judge(answers, [journal, state], WRITER, in_flight=0)
        again = machine.start_again(journal, state, WRITER, kept)
        if not any("brought back" in notice for notice in again.notices):
            raise Broken(f"nothing was said of what was brought back: {again.notices}")


@fault("a limit on the size of files")
def size_limit(machine):
    for limit in (333, 1000, 2048):
        journal, state, _trace = machine.place()
        answers = machine.run(
            "append", journal, WRITER, 30, "--fallback", state,
            before=["prlimit", f"--fsize={limit}"])
        if answers.status != 0:
            raise Broken(f"limit {limit}: ended with {answers.status}: {answers.problem}")
        kept = judge(answers, [journal, state], WRITER, in_flight=0)
        if len(answers.acked) + len(answers.refused) != 30 or not answers.refused:
            raise Broken(f"limit {limit}: {answers.acked} {answers.refused}")
        if not all("File too large (27)" in text for text in answers.refused.values()):
            raise Broken(f"limit {limit}: a refusal does not give the reason")
        machine.start_again(journal, state, WRITER, kept)


@fault("everything is written, synced and only then answered")
def order_of_calls(machine):
    journal, state, trace = machine.place()
    machine.run("append", journal, WRITER, 4, before=machine.strace(trace))
    dirty, synced_folders, answered = False, set(), 0
    own = f"{journal}/{WRITER}.jsonl"
    for row in used(trace).splitlines():
        if re.search(rf"write\(\d+<{re.escape(own)}>", row):
            if dirty:
                raise Broken("one act took two writes")
            dirty = True
        elif re.search(rf"fsync\(\d+<{re.escape(own)}>\)\s+= 0", row):
            dirty = False
        elif folder := re.search(r"fsync\(\d+<([^>]*)>\)\s+= 0", row):
            synced_folders.add(folder[1])
        elif re.search(r'write\(1<[^>]*>, "ack', row):
            answered += 1
            if dirty:
                raise Broken("an act was answered before it was synced")
            if not {journal, os.path.dirname(journal)} <= synced_folders:
                raise Broken("an act was answered before the names of new files were synced")
    if answered != 4:
        raise Broken(f"{answered} answers seen in the trace")


@fault("a segment is on the disk under its new name before it is removed")
def order_of_bringing_back(machine):
    journal, state, trace, _torn = prepared(machine)
    machine.run("append", journal, WRITER, 1, "--fallback", state, before=machine.strace(trace))
    synced, steps = False, []
    for row in used(trace).splitlines():
        if re.search(r"fsync\(\d+<[^>]*\.partial>\)\s+= 0", row):
            synced = True
        elif "rename(" in row:
            if not synced:
                raise Broken("a copy was given its name before it was synced")
            synced = False
            steps.append("rename")
        elif re.search(rf"fsync\(\d+<{re.escape(journal)}>\)\s+= 0", row):
            steps.append("names")
        elif f'unlink("{state}/{WRITER}.jsonl")' in row or "ftruncate" in row and journal in row:
            if ".lock" not in row:
                steps.append("remove")
    told = " ".join(steps)
    if not re.search(r"rename names remove.*rename names remove", told):
        raise Broken(f"the order was {told}")


@fault("power lost after any answer")
def power_loss(machine):
    lost_at = (1, 2, 5, 20, 60)
    for count in lost_at:
        place, state, _trace = machine.place()
        with ext4(place, place + ".img") as point:
            child = subprocess.Popen(
                [machine.probe, "append", point + "/session", WRITER, "100", "--step"],
                stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
            output = ""
            for _ in range(count):
                output += child.stdout.readline()
                if len(output.splitlines()) < count:
                    child.stdin.write("\n")
                    child.stdin.flush()
            # What the disk holds at this moment; the page cache is not in the copy.
            shutil.copyfile(place + ".img", place + ".copy")
            child.kill()
            child.communicate()
        with ext4(place + "-after", place + ".copy", make=False) as point:
            answers = Answers(output)
            if len(answers.acked) != count:
                raise Broken(f"said {output}")
            kept = judge(answers, [point + "/session"], WRITER)
            machine.start_again(point + "/session", state, WRITER, kept)
    return f"after {', '.join(map(str, lost_at))} answers"
