"""Views in words, held against the model."""

import re

from verdict import same, tenths, Wrong

ROW = re.compile(r"^ *(\d+)  (.+?)  .*?(?:(\d+\.\d) %)?$")


def roll(model, answer):
    """Each row of `roll` has the percentage of the JSON, and its last line counts the same people."""
    shown = {}
    for line in answer["answer"]:
        row = ROW.match(line)
        if row:
            shown[row[2].removesuffix(" (walk-in)").strip()] = row[3]
    for row in answer["roll"]["learners"]:
        if row["name"] in shown and shown[row["name"]] is not None:
            same(f"roll in words: percent of {row['name']}", f"{row['percent'] or 0:.1f}",
                 shown[row["name"]])
    counts = {}
    for row in answer["roll"]["learners"]:
        counts[row["status"]] = counts.get(row["status"], 0) + 1
    found = {word: int(n) for n, word in re.findall(r"(\d+) (\w+)", answer["answer"][-1])}
    same("roll in words: its last line", counts, found)


def forecast(model, answer):
    """Who has enough is safe, who cannot reach it any more is named, the others still can."""
    text = " ".join(answer["answer"]).replace("  ", " ")
    safe = re.search(r"Safe (\d+)", text)
    cannot = re.search(r"cannot: (.*)$", text)
    names = re.findall(r"([^\W\d][^,·]*?) (\d+) %", cannot[1]) if cannot else []
    shorts = {name for name, _ in names}
    workshop, possible = model.workshop, model.possible
    need = workshop.share * possible
    enough, lost = set(), set()
    for name in model.attendees:
        seconds = model.seconds(name)
        if seconds * 100 >= need:
            enough.add(name)
        elif (seconds + model_left(model)) * 100 < need or model.closed is not None:
            lost.add(name)
    if not workshop.leaves_breaks_out:
        first = {name.split()[0]: name for name in model.attendees}
        found = {first.get(short.split()[0], short) for short in shorts}
        unlikely = {n for n in model.attendees if model.status(n) in ("left", "absent", "excused")}
        same("roll forecast: who cannot", sorted(lost), sorted(found - (unlikely - lost)))
        if safe and int(safe[1]) < len(enough):
            raise Wrong("roll forecast: safe", f"at least the {len(enough)} who have enough", safe[1])


def model_left(model):
    """Seconds of the session that are still to come."""
    return max(0, model.workshop.end - max(model.until, model.workshop.start))


def summary(model, answer):
    line = answer["answer"][0]
    shown = answer["summary"]
    counts = re.search(r"(\d+) enrolled · (\d+) attended(?: \+ (\d+) walk-ins?)? · (\d+) completed", line)
    if not counts:
        raise Wrong("summary in words", "counts", line)
    same("summary in words", [shown["enrolled"], shown["attended"], shown["walkins"], shown["completed"]],
         [int(n or 0) for n in counts.groups()])


WORDS = {"roll": roll, "roll forecast": forecast, "summary": summary}
__all__ = ["WORDS", "tenths"]
