"""Compares what the program shows after an act with what the model says, and with itself."""

import re
from itertools import combinations

from model import LEAVES


def moment(text):
    """Seconds of the day of an RFC 3339 moment in the session's zone."""
    if text is None:
        return None
    hours, minutes, seconds = text[11:19].split(":")
    return int(hours) * 3600 + int(minutes) * 60 + int(seconds)


def clock(seconds):
    """A moment in words, for people who read a failure."""
    if seconds is None:
        return "never"
    return f"{int(seconds) // 3600:02}:{int(seconds) // 60 % 60:02}:{int(seconds) % 60:02}"


def tenths(seconds, possible):
    return 0 if possible == 0 else (seconds * 2000 + possible) // (possible * 2)


class Wrong(Exception):
    """A view differs from the model, or from another view."""

    def __init__(self, what, expected, found):
        super().__init__(f"{what}: expected {expected}, found {found}")
        self.what, self.expected, self.found = what, expected, found


def same(what, expected, found):
    if expected != found:
        raise Wrong(what, expected, found)


class Verdict:
    def __init__(self, model, answer):
        self.model, self.answer = model, answer
        self.names = {row["id"]: row["name"] for row in answer["roll"]["learners"]}

    @property
    def parts(self):
        """All that is to be checked, whatever was done."""
        return [self.now, self.agenda, self.roll, self.summary, self.status, self.rooms,
                self.scores, self.measures]

    def now(self):
        same("damage", [], self.answer["damage"])
        same("now", clock(self.model.now), clock(moment(self.answer["now"])))

    # --- People -------------------------------------------------------------------------------

    def roll(self):
        model, rows = self.model, self.answer["roll"]["learners"]
        same("roll: who is on it", sorted(model.attendees), sorted(row["name"] for row in rows))
        possible = model.possible
        for row in rows:
            name, what = row["name"], f"roll of {row['name']}: "
            status = model.status(name)
            if status is not None:
                same(what + "status", status, row["status"])
            same(what + "walk-in", name in model.walkins, row["walkin"])
            seconds = model.seconds(name)
            same(what + "seconds", seconds, row["seconds"])
            same(what + "percent", tenths(seconds, possible), round((row["percent"] or 0) * 10))
            same(what + "first in", clock(model.first_in(name)), clock(moment(row["firstIn"])))
            if model.seen(name) is None:  # what a platform knows nothing of any more is not settled
                same(what + "last out", clock(model.last_out(name)), clock(moment(row["lastOut"])))
                same(what + "drops", model.drops(name), row["drops"])
            first = model.first_in(name)
            late = 0 if first is None else max(0, first - model.workshop.start) // 60
            same(what + "late", late, row["late"])

    def summary(self):
        model, summary = self.model, self.answer["summary"]
        enrolled = model.workshop.people
        same("summary: enrolled", len(enrolled), summary["enrolled"])
        same("summary: walk-ins", len(model.walkins), summary["walkins"])
        same("summary: attended", sum(model.seconds(name) > 0 for name in enrolled), summary["attended"])
        expected = {name: sorted(model.missing(name)) for name in model.attendees}
        found = {row["name"]: sorted(row["why"]) for row in summary["incomplete"]}
        same("summary: who is incomplete and why",
             {name: why for name, why in expected.items() if why}, found)
        same("summary: completed", sum(not why for why in expected.values()), summary["completed"])
        same("summary: closed", clock(model.closed), clock(moment(summary["closed"])))

    def status(self):
        """The head-count: who is here, of how many, and who is missing."""
        model = self.model
        line = next((line for line in self.answer["status"] if line.startswith("Here ")), "")
        count = re.match(r"Here (\d+)/(\d+)", line)
        if not count:
            raise Wrong("status: the head-count", "Here n/n", self.answer["status"])
        here = sum(model.is_here(name) for name in model.workshop.people)
        if all(model.status(name) for name in model.workshop.people):
            same("status: how many are here", f"{here}/{len(model.workshop.people)}",
                 f"{count[1]}/{count[2]}")

    # --- Agenda -------------------------------------------------------------------------------

    def agenda(self):
        model, shown = self.model, self.answer["agenda"]
        agenda, now = model.agenda, model.until
        for row, item in zip(agenda.rows(now, model.rounds_over), shown["items"]):
            what = f"agenda, {row.item.id}: "
            same(what + "id", row.item.id, item["id"])
            same(what + "state", row.state, item["state"])
            same(what + "planned", row.planned, item["planned"])
            if row.state != "skipped":
                same(what + "start", clock(row.start), clock(moment(item["start"])))
                same(what + "end", clock(row.end), clock(moment(item["end"])))
        same("agenda: drift", agenda.drift(now, model.rounds_over), shown["driftSeconds"])
        same("agenda: projected end", clock(agenda.projected_end(now, model.rounds_over)),
             clock(moment(shown["projectedEnd"])))
        stop = agenda.stop if model.workshop.has_hard_stop else None
        same("agenda: hard stop", clock(stop), clock(moment(shown["hardStop"])))

    # --- Rooms --------------------------------------------------------------------------------

    def seats(self):
        """(activity, round) → list of rooms, each a list of (learner's name or None, role)."""
        return {(r["activity"], r["round"]): [
            [(self.names.get(seat["learner"], seat["name"]) if seat["learner"] else None,
              seat["role"]) for seat in room["seats"]] for room in r["rooms"]]
            for r in self.answer["rooms"]["rounds"]}

    def rooms(self):
        model, rounds = self.model, self.seats()
        opened = model.rounds
        shared = {}
        for shown in self.answer["rooms"]["rounds"]:
            key = shown["activity"], shown["round"]
            where = f"rooms of {key[0]} round {key[1]}: "
            same(where + "open", key in opened, shown["open"])
            people = [name for room in rounds[key] for name, _ in room if name]
            doubled = sorted({name for name in people if people.count(name) > 1})
            same(where + "who sits twice", [], doubled)
            if key not in opened and "unseated" in shown:
                waiting = sorted(n for n in model.attendees if model.is_here(n) and n not in people)
                same(where + "who has no seat", waiting,
                     sorted(self.names.get(id, id) for id in shown["unseated"]))
            is_over = key in opened and opened[key] is not model.running_round and (
                opened[key].ends[-1] <= model.until or not self.is_current(key))
            for number, room in enumerate(rounds[key], 1):
                for name, role in room:
                    if name in model.only_observing and role != "observer" and not is_over:
                        raise Wrong(where + f"room {number}", f"{name} only observes", role)
                    if name and key not in opened and role != "observer" and (
                            model.status(name) in ("left", "absent", "excused")):
                        raise Wrong(where + f"room {number}", f"nobody who is {model.status(name)}",
                                    f"{name} as {role}")
                for pair in combinations(sorted(name for name, _ in room if name), 2):
                    shared[pair] = shared.get(pair, 0) + 1
        repeated = sorted(pair for pair, count in shared.items() if count > 1)
        found = sorted(tuple(sorted(self.names.get(id, id) for id in pair))
                       for pair in self.answer["rooms"]["repeatedPairs"])
        same("rooms: repeated pairs", repeated, found)
        is_kept = not any(frozenset(pair) in model.apart for pair in shared)
        same("rooms: keptApart", is_kept, self.answer["rooms"]["keptApart"])

    def is_current(self, key):
        running = self.model.agenda.running
        return running is not None and running.activity == key[0]

    # --- Scores and results -------------------------------------------------------------------

    def scores(self):
        model = self.model
        expected = {key: levels for key, levels in model.sheets.items()}
        found = {}
        for row in self.answer["scores"]["scores"]:
            key = row["name"], row["activity"], row["round"]
            if row["rater"] != "faye" or row["source"] != "trainer" or row["attempt"] != 1:
                raise Wrong("scores: whose", "faye, trainer, attempt 1", row)
            levels = dict(row["levels"])
            if row["global"] is not None:
                levels["global"] = row["global"]
            found[key] = levels
        same("scores", expected, found)

    def measures(self):
        model = self.model
        people = model.attendees
        points = [p for p in map(model.points, people) if p is not None]
        shown = self.answer["measures"]["tests"][0]
        same("measures: test, n", len(points), shown["n"])
        if points:
            same("measures: test, mean", round(sum(points) / len(points), 9),
                 round(shown["mean"], 9))
        if model.workshop.pass_mark:
            same("measures: test, passed", sum(p >= model.workshop.pass_mark for p in points),
                 shown["passed"])
        answered = sum(map(model.has_answered, people))
        same("measures: survey, n", answered, self.answer["measures"]["surveys"][0]["n"])


__all__ = ["Verdict", "Wrong", "clock", "moment", "same", "tenths", "LEAVES"]
