"""Plants faults in what the program answers, and makes sure that the referee notices each of them.

A referee that cannot fail protects nothing. Each control changes the answers of a morning that
passes as it is, in one way, as a wrong program would; it has to be noticed in words that fit.
"""

import copy
import re

from morning import play

MORNINGS = 60


def learners(answer, *statuses):
    return [row for row in answer["roll"]["learners"] if not statuses or row["status"] in statuses]


def seats(answer, is_open):
    """Rooms with at least two seats, of rounds that are open or not."""
    return [room["seats"] for shown in answer["rooms"]["rounds"] if shown["open"] == is_open
            for room in shown["rooms"] if len([s for s in room["seats"] if s["learner"]]) > 1]


def later(moment):
    """A moment a minute later, in the same form."""
    hours, minutes = int(moment[11:13]), int(moment[14:16]) + 1
    return f"{moment[:11]}{hours + minutes // 60:02}:{minutes % 60:02}{moment[16:]}"


def seconds_more(answer):
    for row in learners(answer, "present")[:1]:
        row["seconds"] += 1


def gone_goes_on(answer):
    for row in learners(answer, "left", "absent", "excused", "lost"):
        if row["seconds"]:
            row["seconds"] += 60


def shown_as_present(answer):
    for row in learners(answer, "left", "lost"):
        row["status"] = "present"


def nobody_late(answer):
    for row in learners(answer):
        row["late"] = 0


def first_in_later(answer):
    for row in learners(answer, "present")[:1]:
        row["firstIn"] = later(row["firstIn"] or answer["now"])


def one_more_attended(answer):
    answer["summary"]["attended"] += 1


def one_more_completed(answer):
    if answer["summary"]["incomplete"]:
        answer["summary"]["incomplete"].pop()
        answer["summary"]["completed"] += 1


def reason_lost(answer):
    for row in answer["summary"]["incomplete"]:
        row["why"] = row["why"][:1] if len(row["why"]) > 1 else row["why"]


def head_count(answer):
    answer["status"] = [re.sub(r"^Here \d+", "Here 99", line) for line in answer["status"]]


def end_later(answer):
    answer["agenda"]["projectedEnd"] = later(answer["agenda"]["projectedEnd"])


def no_drift(answer):
    answer["agenda"]["driftSeconds"] = 0


def item_later(answer):
    for row in answer["agenda"]["items"]:
        if row["state"] == "running":
            row["end"] = later(row["end"])


def done_again(answer):
    for row in answer["agenda"]["items"]:
        row["state"] = "next" if row["state"] == "done" else row["state"]


def two_rooms(answer):
    for shown in answer["rooms"]["rounds"]:
        if len(shown["rooms"]) > 1:
            shown["rooms"][0]["seats"][0].update(
                {k: shown["rooms"][1]["seats"][0][k] for k in ("learner", "name", "trainer")})


def opened_turns(answer):
    """The first two people of an opened round change seats with every line."""
    for room in seats(answer, True)[:1]:
        if answer["line"] % 2:
            a, b = [s for s in room if s["learner"]][:2]
            for key in ("learner", "name"):
                a[key], b[key] = b[key], a[key]


def nobody_lost(answer):
    """Somebody has no seat in the rounds to come."""
    for shown in answer["rooms"]["rounds"]:
        if not shown["open"] and any(r["open"] for r in answer["rooms"]["rounds"]):
            shown["rooms"][0]["seats"] = [
                {**s, "learner": None, "name": "stand-in", "trainer": True}
                for s in shown["rooms"][0]["seats"]]


def pairs_forgotten(answer):
    answer["rooms"]["repeatedPairs"] = answer["rooms"]["repeatedPairs"][1:]


def always_apart(answer):
    answer["rooms"]["keptApart"] = False


def never_open(answer):
    for shown in answer["rooms"]["rounds"]:
        shown["open"] = False


def level_up(answer):
    for row in answer["scores"]["scores"]:
        row["levels"] = {k: v if v is None else v % 5 + 1 for k, v in row["levels"].items()}


def score_lost(answer):
    answer["scores"]["scores"] = answer["scores"]["scores"][1:]


def test_lost(answer):
    answer["measures"]["tests"][0]["n"] = max(0, answer["measures"]["tests"][0]["n"] - 1)


def percent_in_words(answer):
    answer["answer"] = [re.sub(r"(\d)\.(\d) %$", lambda m: f"{m[1]}.{(int(m[2]) + 1) % 10} %", line)
                        for line in answer["answer"]]


def refused_writes(answer):
    if not answer["done"]:
        answer["asOf"] = {name: seq + 1 for name, seq in answer["asOf"].items()}


def refused_in_silence(answer):
    answer["done"] = True


def clock_stands(answer):
    answer["now"] = answer["now"][:14] + "00" + answer["now"][16:]


# (the fault, what it does to an answer, what the referee must say)
CONTROLS = [
    ("a second too many", seconds_more, "seconds"),
    ("time goes on for who is gone", gone_goes_on, "seconds"),
    ("who is gone is shown as present", shown_as_present, "status"),
    ("nobody is ever late", nobody_late, "late"),
    ("an arrival a minute off", first_in_later, "first in"),
    ("attended counts one more than the roll", one_more_attended, "attended"),
    ("one more completed", one_more_completed, "incomplete|completed"),
    ("a reason why is left out", reason_lost, "incomplete"),
    ("another head-count", head_count, "how many are here"),
    ("the expected end a minute off", end_later, "projected end"),
    ("never any drift", no_drift, "drift"),
    ("the running item ends a minute later", item_later, "end"),
    ("what is done is still to come", done_again, "state"),
    ("somebody in two rooms", two_rooms, "sits twice|rooms"),
    ("an opened round changes", opened_turns, "rooms"),
    ("somebody here has no seat", nobody_lost, "without a seat|rooms|repeated"),
    ("a repeated pair is forgotten", pairs_forgotten, "repeated pairs"),
    ("keptApart is wrong", always_apart, "keptApart"),
    ("an opened round is shown as not opened", never_open, "open"),
    ("a level is another", level_up, "scores"),
    ("a sheet is lost", score_lost, "scores"),
    ("a test result is lost", test_lost, "test, n"),
    ("words with another percentage", percent_in_words, "percent"),
    ("what was refused is written", refused_writes, "refused|now"),
    ("a refusal is called done", refused_in_silence, "."),
    ("the clock stands still", clock_stands, "now"),
]


def altered(change):
    def alter(answer):
        answer = copy.deepcopy(answer)
        change(answer)
        return answer
    return alter


def run_controls(lectern, first=1):
    """Whether every planted fault is noticed; says each."""
    seeds = [seed for seed in range(first, first + MORNINGS) if play(seed, lectern)[3] is None]
    print(f"{len(seeds)} of {MORNINGS} mornings pass without a planted fault")
    is_well = bool(seeds)
    for name, change, words in CONTROLS:
        told = None
        for seed in seeds:
            wrong = play(seed, lectern, altered(change))[3]
            if wrong is not None:
                told = wrong
                break
        noticed = told is not None and re.search(words, str(told)) is not None
        is_well = is_well and noticed
        print(f"{'ok  ' if noticed else 'FAIL'} {name}: {told or 'nobody noticed'}"[:150])
    return is_well
