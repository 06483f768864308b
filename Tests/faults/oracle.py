"""Reads journals without the program under test, and judges what a fault has left of them."""

import contextlib
import json
import os
import re
import zlib


class Broken(Exception):
    """The state after a fault is not what was promised."""


class Ways:
    """Several ways in which one thing may go wrong: each is tried, whatever became of the others."""

    MOST = 6
    # A control needs to see only that something is noticed.
    stops_at_first = False

    def __init__(self):
        self.count, self.problems = 0, []

    @contextlib.contextmanager
    def way(self, name):
        self.count += 1
        try:
            yield
        except Broken as problem:
            if Ways.stops_at_first:
                raise Broken(f"{name}: {problem}")
            self.problems.append(f"{name}: {problem}")

    def told(self, what="ways"):
        """What was tried, in words; raises Broken when something was not as promised."""
        if not self.count:
            raise Broken("nothing was tried")
        if self.problems:
            more = f"\n      and {len(self.problems) - self.MOST} more" if len(self.problems) > self.MOST else ""
            raise Broken(f"{len(self.problems)} of {self.count} {what}:" + "".join(
                f"\n      {problem}" for problem in self.problems[:self.MOST]) + more)
        return f"{self.count} {what}"


def lines(folder):
    """All intact lines of a folder: {(writer, seq): {bytes}}, and how many lines are not intact."""
    found, bad = {}, 0
    for name in sorted(os.listdir(folder)) if os.path.isdir(folder) else []:
        path = os.path.join(folder, name)
        if not name.endswith(".jsonl") or name.startswith(".") or not os.path.isfile(path):
            continue
        with open(path, "rb") as file:
            pieces = file.read().split(b"\n")
        for index, piece in enumerate(pieces):
            act = intact(piece)
            if act:
                found.setdefault((act["writer"], act["seq"]), set()).add(piece)
            elif index < len(pieces) - 1:
                bad += 1
    return found, bad


def intact(piece):
    match = re.fullmatch(rb'(.*),"crc":"([0-9a-f]{8})"}', piece, re.DOTALL)
    if match and zlib.crc32(match[1]) == int(match[2], 16):
        return json.loads(piece)
    return None


def line(writer, seq):
    """The bytes of one act, as the program would have written it."""
    body = (
        '{"v":1,"writer":"%s","seq":%d,"clock":[1796112000000,%d],'
        '"at":"2026-12-01T09:02:00.000+01:00","act":"note","index":%d,"text":""' % (writer, seq, seq, seq)
    ).encode()
    return body + b',"crc":"%08x"}\n' % zlib.crc32(body)


class Answers:
    """What the probe has said: which acts it acknowledged, where, and which it refused."""

    def __init__(self, output):
        self.acked, self.places, self.refused, self.notices, self.problem = [], {}, {}, [], None
        # A line without its end was not said.
        for text in output.split("\n")[:-1]:
            word, _, rest = text.partition(" ")
            if word == "ack":
                seq, place, *_ = rest.split(" ", 2)
                self.acked.append(int(seq))
                self.places[int(seq)] = rest.split(" ", 1)[1]
            elif word == "refused":
                index, reason = rest.split(" ", 1)
                self.refused[int(index)] = reason
            elif word == "notice":
                self.notices.append(rest)
            elif word == "problem":
                self.problem = rest


def judge(answers, folders, writer, before=0, in_flight=1):
    """A prefix of what was written that holds every acknowledged act, and nothing else.

    `before` acts were there already; `in_flight` acts may have been saved without an answer.
    Returns how many acts there are."""
    together, bad = {}, 0
    for folder in folders:
        found, worse = lines(folder)
        bad += worse
        for key, versions in found.items():
            together.setdefault(key, set()).update(versions)
    if bad:
        raise Broken(f"{bad} terminated lines are damaged")
    strange = [key for key in together if key[0] != writer]
    if strange:
        raise Broken(f"lines of nobody: {strange}")
    forks = [key for key, versions in together.items() if len(versions) > 1]
    if forks:
        raise Broken(f"one number for several acts: {forks}")
    kept = sorted(seq for _, seq in together)
    if kept != list(range(1, len(kept) + 1)):
        raise Broken(f"not a prefix: {kept}")
    lost = [seq for seq in answers.acked if seq > len(kept)]
    if lost or len(kept) < before:
        raise Broken(f"acknowledged and lost: {lost}, of {len(kept)} kept, {before} from before")
    if len(kept) > max([before] + answers.acked) + in_flight:
        raise Broken(f"{len(kept)} acts kept, the last answer was {answers.acked[-1:]}")
    return len(kept)
