"""One morning: random acts, typed into the program and told to the model, and what was wrong.

An act is a small dictionary that can be written down and typed again without its neighbours, so that
a history can be made smaller by leaving acts out.
"""

import os
import random
import re

from exports import Exports
from model import LEAVES, Model
from program import Broken, Program
from verdict import Verdict, Wrong, clock, moment, same
from workshop import GUESTS, STEPS, WALKINS, Workshop, address

VIEWS = ("roll", "agenda", "rooms", "scores", "measures", "summary", "status")


class Morning:
    """A session that is being played; `acts` is what was typed so far."""

    #: Patterns of what is not to end a morning, for looking behind a failure that is known.
    ignored = []

    def __init__(self, workshop, lectern, alter=None):
        self.workshop, self.model = workshop, Model(workshop)
        self.program = Program(lectern, workshop, alter)
        self.answer = self.program.opened
        self.acts, self.lines = [], []
        self.is_asked = False
        for part in Verdict(self.model, self.answer).parts:
            part()

    # --- One act ------------------------------------------------------------------------------

    def perform(self, act):
        """Types an act; raises Wrong when the program answers otherwise than the model."""
        for check in self.typed(act):
            try:
                check()
            except Wrong as wrong:
                if not any(re.search(pattern, str(wrong)) for pattern in self.ignored):
                    raise

    def typed(self, act):
        """Types an act; gives what then has to be checked, one after the other."""
        act = dict(act)
        if act["kind"] == "undo number" and not self.point_at(act):
            return []
        self.acts.append(act)
        model, before = self.model, self.answer
        time = act["at"] if act.get("at") is not None else model.now
        must = self.must(act, time)
        line = self.line(act)
        if act.get("at") is not None:
            line = f"at {clock(act['at'])} {line}"
        self.lines.append(line)
        answer = self.answer = self.program.type(line)
        checks = []
        if must is not None and must != answer["done"]:
            raise Wrong(f"{act['kind']}: whether it is done", must, answer["answer"])
        if answer["done"]:
            model.pass_to(time)
            try:
                self.apply(act, time, before, answer)
            except (AttributeError, IndexError, StopIteration, TypeError) as error:
                raise Wrong(f"{act['kind']}: done", "a refusal: there is nothing to do it to",
                            answer["answer"]) from error
        else:
            model.now = max(model.now, min(time, moment(answer["now"])))
            checks.append(lambda: self.nothing_changed(act, before, answer))
        if before["asOf"] != answer["asOf"] or not answer["done"]:
            self.is_asked = not answer["done"] and act["kind"] in ("next", "goto")
        self.learn_rounds(answer)
        checks += Verdict(model, answer).parts
        checks.append(lambda: self.check_seats(act, before, answer))
        if act["kind"] == "view":
            checks.append(lambda: self.check_words(act, answer))
        if act["kind"] == "export" and answer["answer"] and "/" in answer["answer"][0]:
            folder = os.path.dirname(answer["answer"][0].strip())
            checks += Exports(model, answer, folder).parts
        return checks

    def nothing_changed(self, act, before, answer):
        same(f"{act['kind']}: acts written by what was refused", before["asOf"], answer["asOf"])
        if before["now"] == answer["now"]:
            for view in VIEWS:
                same(f"{act['kind']}: {view} after what was refused", before[view], answer[view])

    def point_at(self, act):
        """Finds the number of the act that is to be undone; False when it cannot be told."""
        record = next((r for r in self.model.records if r.key == act["target"]), None)
        rows = [row for row in self.program.type("log all")["answer"] if row[:6].strip().isdigit()]
        if record is None or record.undone or not rows:
            return False
        act["number"] = record.seq + 1
        return int(rows[-1][:6]) == self.model.seq + 1

    def line(self, act):
        kind = act["kind"]
        names = " ".join(f'"{name}"' for name in act.get("names", []))
        if kind in ("here", "freeze", "apart", "optout", "swap", *LEAVES):
            return " ".join([kind, names, *act.get("more", [])])
        if kind in ("walkin", "guest"):
            return f'{kind} "{act["name"]}"'
        if kind == "same":
            return f'same "{act["gone"]}" "{act["stays"]}"'
        if kind == "undo number":
            return f"undo {act['number']}"
        if kind in ("score", "test", "survey", "amend"):
            return " ".join([kind, *act["before"], f'"{act["name"]}"', *act["more"]])
        if kind == "attendance":
            path = self.program.write(f"report-{len(self.acts)}.csv", report(act["rows"]))
            return f"import attendance {path}"
        if kind == "export":
            return f"export all out={os.path.join(self.program.root, f'export-{len(self.acts)}')}"
        return " ".join([kind if kind != "view" else act["view"], *act.get("more", [])])

    def must(self, act, time):
        """Whether it has to be done (True), refused (False), or the model cannot say (None)."""
        model, kind = self.model, act["kind"]
        agenda, is_now = model.agenda, time >= model.now
        if kind == "view":
            return None if act["view"] == "round" else True
        if model.closed is not None:
            return None
        if kind == "here":
            return True if is_now and not any(map(model.is_here, act["names"])) else None
        if kind in ("lost", "left"):
            return True if is_now and all(map(model.is_here, act["names"])) else None
        if kind in ("absent", "excused"):
            is_new = all(model.status(name) in ("present", "expected") for name in act["names"])
            for name in act["names"]:
                first = model.first_in(name)
                if first is not None and time < first:
                    return False
            return True if is_now and is_new else None
        if kind == "go":
            return agenda.current is None
        if kind == "next":
            if agenda.running is None:
                return False
            has_more = agenda.running.activity and model.rounds_over(agenda.running.activity, time)
            if "anyway" in act.get("more", []):
                return True
            if has_more:  # it asks, and says what is lost; the same line again does it
                return None if self.is_asked else False
            return True if time - agenda.since > 60 else None
        if kind == "hold":
            return agenda.running is not None and not model.is_held if agenda.running else None
        if kind == "resume":
            return model.is_held
        if kind == "redo":
            return True if any(r.kind == "undo" and not r.undone and r.target.undone
                               for r in model.records) else False
        if kind == "test":
            return True if act["name"] in model.attendees else None
        return None

    def apply(self, act, time, before, answer):
        """Tells the model what was done."""
        model, kind = self.model, act["kind"]
        key = act.get("key")
        if kind in ("here", *LEAVES):
            model.add(kind, time, key, names=act["names"])
        elif kind in ("walkin", "guest"):
            model.add(kind, time, key, name=act["name"])
        elif kind == "same":
            model.add(kind, time, key, gone=act["gone"], stays=act["stays"])
        elif kind == "close":
            model.add(kind, time, key)
        elif kind in ("hold", "resume"):
            model.add(kind, time, key)
        elif kind == "go":
            model.move(time, key, 0)
        elif kind == "next":
            model.move(time, key, model.agenda.following)
        elif kind == "goto":
            ids = [item.id for item in self.workshop.items]
            model.move(time, key, ids.index(act["more"][0]))
        elif kind in ("extend", "trim"):
            self.retime(act, time, key)
        elif kind == "skip":
            model.add("skip", time, key, item=act["more"][0])
        elif kind == "replan":
            self.replan(act, time, key, before, answer)
        elif kind == "undo":
            model.undo()
        elif kind == "undo number":
            model.undo(next(r for r in model.records if r.key == act["target"]))
        elif kind == "redo":
            model.redo()
            model.add("redo", time, key)
        elif kind == "round open":
            self.open_round(time, key, before, answer)
        elif kind == "round end":
            running = model.running_round
            ends = [min(end, time) for end in running.ends]
            model.add("round", time, key, activity=running.activity, number=running.number, ends=ends)
        elif kind == "optout" and "scores" in act.get("more", []):
            model.add("unscored", time, key, names=act["names"], off="off" in act["more"])
        elif kind in ("freeze", "optout", "apart") and act.get("names"):
            model.add(kind, time, key, names=act["names"], off="off" in act.get("more", []))
        elif kind == "test":
            model.add(kind, time, key, name=act["name"], points=act["points"])
        elif kind == "survey":
            model.add(kind, time, key, name=act["name"])
        elif kind in ("score", "amend") and act["name"] in model.unscored:
            pass  # nothing is kept of it
        elif kind in ("score", "amend"):
            model.add("score", time, key, name=act["name"], activity=act["activity"],
                      round=act["round"], levels=act["levels"])
        elif kind == "attendance":
            model.add(kind, time, key, rows=[(name, span) for name, span in act["rows"]])
        elif kind not in ("view", "export"):
            if sum(before["asOf"].values()) != sum(answer["asOf"].values()):
                model.add(kind, time, key)

    def retime(self, act, time, key):
        model = self.model
        minutes = int(act["more"][0]) * (1 if act["kind"] == "extend" else -1)
        running = model.running_round
        if len(act["more"]) == 1 and running is not None:
            at = next(i for i, end in enumerate(running.ends) if end > model.until)
            ends = [e + minutes * 60 if i >= at else e for i, e in enumerate(running.ends)]
            model.add("round", time, key, activity=running.activity, number=running.number, ends=ends)
            return
        item = act["more"][1] if len(act["more"]) > 1 else model.agenda.running.id
        model.add("minutes", time, key, item=item, minutes=model.agenda.planned[item] + minutes)

    def replan(self, act, time, key, before, answer):
        """What an option did is read from the agenda and held against the rules of `replan`."""
        if before["asOf"] == answer["asOf"]:
            return
        agenda, planned, dropped = self.model.agenda, {}, set()
        current = agenda.current if agenda.current is not None else -1
        for index, (item, row) in enumerate(zip(self.workshop.items, answer["agenda"]["items"])):
            if index < current:
                continue
            minutes = agenda.planned[item.id]
            if row["state"] == "skipped" and item.id not in agenda.skipped:
                dropped.add(item.id)
                if item.keep == "must" or item.kind in ("break", "test", "survey"):
                    raise Wrong("replan: leaves out", "nothing that must be kept, no break or test",
                                item.id)
            elif row["planned"] != minutes:
                planned[item.id] = row["planned"]
                if item.kind in ("test", "survey", "buffer"):
                    raise Wrong("replan: changes", "no test, survey or buffer", item.id)
                is_late = moment(before["agenda"]["projectedEnd"]) >= agenda.stop
                if row["planned"] < item.minimum or is_late and row["planned"] > minutes:
                    raise Wrong(f"replan: minutes of {item.id}",
                                f"{item.minimum} or more, {minutes} or fewer when late",
                                row["planned"])
        agreed = re.search(r"Hard stop now (\d\d):(\d\d)", " ".join(answer["answer"]))
        stop = int(agreed[1]) * 3600 + int(agreed[2]) * 60 if agreed else None
        if stop is not None and stop <= agenda.stop:
            raise Wrong("replan: the hard stop", f"after {clock(agenda.stop)}", clock(stop))
        self.model.add("replan", time, key, planned=planned, dropped=dropped, stop=stop)

    def open_round(self, time, key, before, answer):
        was = {(r["activity"], r["round"]) for r in before["rooms"]["rounds"] if r["open"]}
        now = {(r["activity"], r["round"]) for r in answer["rooms"]["rounds"] if r["open"]}
        for activity, number in now - was:
            ends, end = [], time
            for minutes in self.workshop.play(activity).phases:
                end += minutes * 60
                ends.append(end)
            self.model.add("round", time, key, activity=activity, number=number, ends=ends)

    def learn_rounds(self, answer):
        rounds = {}
        for shown in answer["rooms"]["rounds"]:
            rounds.setdefault(shown["activity"], []).append(shown["round"])
        self.model.known_rounds = rounds

    # --- Seats --------------------------------------------------------------------------------

    MOVES_SEATS = {"groups", "swap", "optout", "freeze", "undo", "undo number", "redo", "here",
                   "walkin", "guest", "same", "round open", "close", "attendance", *LEAVES}

    def check_seats(self, act, before, answer):
        model, kind = self.model, act["kind"]
        was, now = Verdict(model, before).seats(), Verdict(model, answer).seats()
        if not answer["done"] or kind not in self.MOVES_SEATS:
            same(f"{kind}: rooms", was, now)
            return
        if kind in ("groups", "here", "walkin", *LEAVES):
            for key in set(was) & set(model.rounds):
                same(f"{kind}: rooms of opened {key[0]} round {key[1]}", was[key], now.get(key))
        if kind == "swap":
            self.check_swap(act, was, now)
        if kind == "groups":
            self.check_groups(act, was, now)
        if kind in ("groups", "here", "walkin", "optout", "freeze", *LEAVES):
            self.check_everybody(now, act)

    def check_swap(self, act, was, now):
        changed = [key for key in now if was.get(key) != now[key]]
        if len(changed) != 1:
            raise Wrong("swap: how many rounds change", 1, changed)
        (a, b), key = act["names"], changed[0]
        turned = [[({a: b, b: a}.get(name, name), role) for name, role in room]
                  for room in was[key]]
        same(f"swap: rooms of {key[0]} round {key[1]}", turned, now[key])

    def check_groups(self, act, was, now):
        model = self.model
        for key, rooms in now.items():
            if key in model.rounds or was.get(key) == rooms or "anyway" in act.get("more", []):
                continue
            for number, room in enumerate(rooms, 1):
                names = [name for name, _ in room if name]
                for pair in model.apart:
                    if pair <= set(names):
                        raise Wrong(f"groups: round {key[1]} room {number}", "kept apart",
                                    sorted(pair))

    def check_everybody(self, now, act):
        """Whoever is here and may play has a seat in every round that is still to come."""
        model = self.model
        running = model.agenda.running
        for key, rooms in now.items():
            is_ours = act["kind"] == "groups" or running and running.activity == key[0]
            if key in model.rounds or not is_ours:
                continue
            seated = {name for room in rooms for name, _ in room}
            lost = [name for name in model.attendees if model.is_here(name)
                    and name not in seated and name not in model.only_observing]
            same(f"{act['kind']}: who is here without a seat in {key[0]} round {key[1]}", [], lost)

    # --- Words --------------------------------------------------------------------------------

    def check_words(self, act, answer):
        from words import WORDS
        check = WORDS.get(act["view"])
        if check:
            check(self.model, answer)

    def close(self):
        self.program.close()


def report(rows):
    """A table of connections as platforms write it."""
    lines = ["Name,Email,Join time,Leave time"]
    for name, (start, end) in rows:
        lines.append(f"{name},{address(name)},2026-12-01 {clock(start)},2026-12-01 {clock(end)}")
    return "\n".join(lines) + "\n"


class Player:
    """Thinks of acts, as the morning goes."""

    def __init__(self, rng, morning):
        self.rng, self.morning = rng, morning
        self.workshop, self.model = morning.workshop, morning.model
        self.count = 0
        self.reported = False

    def acts(self):
        """The acts of a morning, one after the other, each thought of when it is its turn."""
        rng, model = self.rng, self.model
        yield self.act("here", names=rng.sample(self.workshop.people,
                                                 rng.randint(2, len(self.workshop.people))),
                       at=self.workshop.start - rng.choice([600, 60, 0]))
        yield self.act("go", at=self.workshop.start + 60 * rng.choice([0, 0, 1, 4, 9]))
        for _ in range(rng.randint(20, 60)):
            act = self.think()
            if act is not None:
                yield act
            if model.now > self.workshop.end + 1200:
                break
        if rng.random() < 0.7:
            if not self.reported and rng.random() < 0.4 and model.closed is None:
                yield self.attendance()
            yield self.act("close", more=["anyway"],
                           at=max(model.now, self.workshop.end - rng.choice([0, 0, 60, 600])))
            yield self.act("export")
            for _ in range(rng.randint(0, 3)):
                yield self.rng.choice([self.act("undo"), self.act("redo"), self.view()])

    def act(self, kind, **facts):
        self.count += 1
        return {"kind": kind, "key": self.count, **facts}

    def soon(self):
        """Now or a few minutes later."""
        step = self.rng.choice([0, 30, 60, 60, 120, 180, 240, 420])
        return self.model.now + step

    def think(self):
        rng, model = self.rng, self.model
        agenda = model.agenda
        choices = [(self.presence, 10), (self.pace, 8), (self.practice, 9), (self.results, 4),
                   (self.history, 4), (self.view, 3), (self.walkin, 1.5)]
        thought = rng.choices([c for c, _ in choices], [w for _, w in choices])[0]
        return thought() if agenda.current is not None or thought is not self.pace else None

    def somebody(self, *statuses):
        names = [n for n in self.model.attendees if self.model.status(n) in statuses]
        return self.rng.choice(names) if names else None

    def presence(self):
        rng, model = self.rng, self.model
        kind = rng.choices(["here", "lost", "left", "absent", "excused"], [8, 5, 2, 2, 2])[0]
        name = self.somebody("present") if kind in ("lost", "left") else (
            self.somebody("expected", "lost", "left", "absent", "excused") if kind == "here"
            else self.somebody("present", "expected"))
        if name is None:
            return None
        at = self.soon()
        if kind == "here" and rng.random() < 0.1:
            name = self.somebody("present") or name  # whose arrival is corrected
            at = max(self.workshop.start - 1800, model.now - 60 * rng.randint(1, 30))
        elif rng.random() < 0.15 and not (kind == "here" and model.status(name) in LEAVES):
            at = max(self.workshop.start - 1800, model.now - 60 * rng.randint(1, 20))
        if any(at == r.time and name in r.facts.get("names", [r.facts.get("name")])
               for r in model.records):
            at = model.now + 60
        return self.act(kind, names=[name], at=at)

    def walkin(self):
        rng, model = self.rng, self.model
        used = {r.name for r in model.records if r.kind == "walkin"}
        free = [name for name in WALKINS if name not in used]
        once = {r.gone for r in model.records if r.kind == "same"}
        joined = [w for w in model.walkins if w not in once]
        if joined and rng.random() < 0.5:
            return self.act("same", gone=rng.choice(joined), stays=rng.choice(self.workshop.people),
                            at=self.soon())
        if rng.random() < 0.3:
            return self.act("guest", name=rng.choice(GUESTS), at=self.soon())
        return self.act("walkin", name=free[0], at=self.soon()) if free else None

    def pace(self):
        rng, model = self.rng, self.model
        agenda = model.agenda
        if model.is_held and rng.random() < 0.7:
            return self.act("resume", at=self.soon())
        kind = rng.choices(["next", "extend", "trim", "skip", "hold", "resume", "replan", "goto"],
                           [9, 3, 2, 1, 2, 0.3, 2, 0.7])[0]
        later = [item.id for i, item in enumerate(self.workshop.items)
                 if i > (agenda.current if agenda.current is not None else -1)]
        if kind == "next":
            left = 0
            if agenda.running is not None:
                rows = agenda.rows(model.until, model.rounds_over)
                left = rows[agenda.current].end - model.now
            late = rng.choice([0, 0, 30, 120, 300, -60, -180])
            at = model.now + max(60, left + late)
            return self.act("next", more=rng.choice([[], [], ["anyway"]]), at=at)
        if kind in ("extend", "trim"):
            more = [str(rng.randint(1, 6))]
            if later and rng.random() < 0.5:
                more.append(rng.choice(later))
            return self.act(kind, more=more, at=self.soon())
        if kind == "skip" and later:
            more = [rng.choice(later)] + (["anyway"] if rng.random() < 0.2 else [])
            return self.act("skip", more=more, at=self.soon())
        if kind == "goto":
            return self.act("goto", more=[rng.choice(self.workshop.items).id, "anyway"],
                            at=self.soon())
        if kind == "replan":
            return self.act("replan", more=rng.choice([[], ["1"], ["2"]]), at=self.soon())
        return self.act(kind, at=self.soon()) if kind in ("hold", "resume") else None

    def practice(self):
        rng, model = self.rng, self.model
        running = model.agenda.running
        seats = Verdict(model, self.morning.answer).seats()
        if running is None or running.activity is None:
            if rng.random() < 0.3:
                names = rng.sample(self.workshop.people, 2)
                if frozenset(names) in model.apart and rng.random() < 0.5:
                    return self.act("apart", names=names, more=["off"], at=self.soon())
                return self.act("apart", names=names, at=self.soon())
            return None
        ours = {key: rooms for key, rooms in seats.items() if key[0] == running.activity}
        if not ours or rng.random() < 0.12:
            more = rng.choice([[], [], ["chairs"], [f"rounds={rng.randint(1, 4)}"]])
            return self.act("groups", more=more, at=self.soon())
        one = model.running_round
        if one is None and rng.random() < 0.6:
            return self.act("round open", at=self.soon())
        if one is not None and rng.random() < 0.3:
            return self.act("view", view="round", at=one.ends[-1] + rng.choice([0, 5, 60, 200]))
        kind = rng.choice(["swap", "optout", "optout", "freeze", "extend", "trim", "round end"])
        if kind in ("extend", "trim"):
            return self.act(kind, more=[str(rng.randint(1, 3))], at=self.soon())
        if kind == "round end":
            return self.act(kind, at=self.soon()) if one is not None else None
        if kind == "swap":
            key = rng.choice(sorted(ours))
            people = [name for room in ours[key] for name, _ in room if name]
            if len(people) < 2:
                return None
            return self.act("swap", names=rng.sample(people, 2), more=[f"round={key[1]}"],
                            at=self.soon())
        if kind == "optout" and rng.random() < 0.3 and model.only_observing:
            return self.act("optout", names=[rng.choice(sorted(model.only_observing))], more=["off"],
                            at=self.soon())
        name = self.somebody("present")
        return self.act(kind, names=[name], at=self.soon()) if name else None

    def results(self):
        rng, model = self.rng, self.model
        name = rng.choice(model.attendees)
        kind = rng.choice(["test", "survey", "score", "score"])
        if rng.random() < 0.06:
            return self.act("optout", names=[name],
                            more=["scores"] + (["off"] if name in model.unscored else []),
                            at=self.soon())
        if kind == "test":
            points = rng.randint(0, self.workshop.maximum)
            return self.act("test", before=["post"], name=name, more=[str(points)], points=points,
                            at=self.soon())
        if kind == "survey":
            return self.act("survey", before=["opinion"], name=name,
                            more=[f"s1={rng.randint(1, 5)}"], at=self.soon())
        running = model.agenda.running
        seats = Verdict(model, self.morning.answer).seats()
        turns = [(learner, key) for key, rooms in seats.items() for room in rooms
                 for learner, role in room if learner and role == "advocate"
                 and key in model.rounds and running and key[0] == running.activity]
        if not turns:
            return None
        learner, key = rng.choice(turns)
        if (learner, *key) in model.sheets and rng.random() < 0.5:
            level, step = rng.randint(1, 5), rng.choice(STEPS)
            return self.act("amend", before=[], name=learner, activity=key[0], round=key[1],
                            more=[f"round={key[1]}", f"{step}={level}", '"seen again"'], levels={step: level},
                            at=self.soon())
        levels = [rng.choice([1, 2, 3, 4, 5, 5, None]) for _ in STEPS]
        words = ["-" if level is None else str(level) for level in levels]
        keyed = {self.step_key(i): level for i, level in enumerate(levels)}
        return self.act("score", before=[], name=learner, activity=key[0], round=key[1],
                        more=[*words, f"round={key[1]}"], levels=keyed, at=self.soon())

    @staticmethod
    def step_key(index):
        return STEPS[index]

    def history(self):
        rng, model = self.rng, self.model
        kind = rng.choice(["undo", "undo", "redo", "undo number"])
        if kind == "undo number":
            usable = [r for r in model.records if not r.undone and r.key and r.kind not in (
                "undo", "redo")]
            if not usable:
                return None
            return self.act("undo number", target=rng.choice(usable).key, at=self.soon())
        if kind == "undo" and not any(not r.undone and r.kind not in ("undo", "redo")
                                      for r in model.records):
            return None
        return self.act(kind, at=self.soon())

    def view(self):
        return self.act("view", view=self.rng.choice(
            ["roll", "roll forecast", "summary", "agenda", "status", "unscored", "roll items"]),
            at=self.soon())

    def attendance(self):
        """A platform's report at the end that contradicts what was typed."""
        rng, rows = self.rng, []
        self.reported = True
        start, end = self.workshop.start, self.workshop.end
        names = rng.sample(self.workshop.people, rng.randint(2, len(self.workshop.people)))
        for index, name in enumerate(names):
            a = start + 60 * rng.choice([-5, 0, 0, 3, 20])
            b = end + 60 * rng.choice([0, 0, 2, -15, -40])
            if index == 0:
                a, b = start - 300, end + 120
            if rng.random() < 0.3 and b - a > 3600:
                middle = a + 60 * rng.randint(10, 30)
                rows += [(name, (a, middle)), (name, (middle + 60 * rng.randint(2, 9), b))]
            else:
                rows.append((name, (a, b)))
        return self.act("attendance", rows=rows, at=max(self.model.now, end + 180))


def play(seed, lectern, alter=None):
    """Plays a morning; gives (workshop, acts, lines, Wrong or None)."""
    rng = random.Random(seed)
    workshop = Workshop(rng)
    morning = None
    try:
        morning = Morning(workshop, lectern, alter)
        for act in Player(rng, morning).acts():
            morning.perform(act)
        return workshop, morning.acts, morning.lines, None
    except (Wrong, Broken) as wrong:
        acts, lines = (morning.acts, morning.lines) if morning else ([], [])
        return workshop, acts, lines, wrong
    finally:
        if morning:
            morning.close()


def replay(workshop, acts, lectern, alter=None):
    """Plays acts that are written down; gives (lines, Wrong or None)."""
    morning = None
    try:
        morning = Morning(workshop, lectern, alter)
        for act in acts:
            morning.perform(act)
        return morning.lines, None
    except (Wrong, Broken) as wrong:
        return (morning.lines if morning else []), wrong
    finally:
        if morning:
            morning.close()
