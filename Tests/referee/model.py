"""What is true of a session after some acts, worked out again from the first each time.

An act is a record: `kind`, `time` (when it happened), `seq` (in which order it was typed) and its
facts, which are absolute. Undoing takes a record out; nothing else ever changes one.
"""

from pacing import Agenda
from presence import LEAVES, Typed, cut, length, union, without


class Record:
    def __init__(self, kind, time, seq, key=None, **facts):
        self.kind, self.time, self.seq, self.key = kind, time, seq, key
        self.facts = facts
        self.undone = False

    def __getattr__(self, name):
        try:
            return self.__dict__["facts"][name]
        except KeyError:
            raise AttributeError(name) from None


class Round:
    """A round that was opened: when its phases end."""

    def __init__(self, activity, number, opened, ends, since, seq):
        self.activity, self.number, self.opened = activity, number, opened
        self.ends, self.since, self.seq = list(ends), since, seq


class Model:
    def __init__(self, workshop):
        self.workshop = workshop
        self.now = workshop.start - 3600
        self.records = []
        self.seq = 0
        self.known_rounds = {}  # as the program's rooms say: activity → numbers of rounds

    # --- Acts ---------------------------------------------------------------------------------

    def pass_to(self, time):
        self.now = max(self.now, time)

    def add(self, kind, time, key=None, **facts):
        self.seq += 1
        record = Record(kind, time, self.seq, key, **facts)
        self.records.append(record)
        return record

    def undo(self, record=None):
        """Takes a record out, the latest one by itself; None when there is none."""
        if record is None:
            usable = [r for r in self.records if not r.undone and r.kind not in ("undo", "redo")]
            record = usable[-1] if usable else None
        if record is not None:
            record.undone = True
            self.add("undo", self.now, target=record)
        return record

    def redo(self):
        undone = [r for r in self.records if r.kind == "undo" and not r.undone and r.target.undone]
        if not undone:
            return None
        undone[-1].undone = True
        undone[-1].target.undone = False
        return undone[-1].target

    def move(self, time, key, to):
        """The agenda goes on to an item; a round that runs ends with it."""
        made = [r.number for r in self.effective("move")]
        running = self.running_round
        left = (running.activity, running.number) if running else None
        return self.add("move", time, key, to=to, number=max(made, default=0) + 1, left=left)

    def effective(self, *kinds):
        return [r for r in self.records if not r.undone and r.kind in kinds]

    # --- People -------------------------------------------------------------------------------

    @property
    def same(self):
        """Who is one: the entry that remains, by the other's name."""
        return {r.gone: r.stays for r in self.effective("same")}

    @property
    def walkins(self):
        names = [r.name for r in self.effective("walkin")]
        return [name for name in dict.fromkeys(names) if name not in self.same]

    @property
    def guests(self):
        return {r.name for r in self.effective("guest")}

    @property
    def attendees(self):
        return self.workshop.people + [w for w in self.walkins if w not in self.guests]

    @property
    def closed(self):
        closes = self.effective("close")
        return closes[-1].time if closes else None

    @property
    def until(self):
        return self.now if self.closed is None else min(self.now, self.closed)

    def streams(self, name):
        """What was typed about each entry of a person; after they are one, it is about both."""
        joined = self.effective("same")
        entries = [name] + [r.gone for r in joined if r.stays == name]
        since = {r.gone: r.seq for r in joined if r.stays == name}
        streams = {entry: [] for entry in entries}
        for r in self.effective("here", "walkin", *LEAVES):
            names = r.names if r.kind != "walkin" else [r.name]
            kind = "here" if r.kind == "walkin" else r.kind
            for entry in entries:
                said = entry in names or (
                    name in names and (entry == name or r.seq > since.get(entry, 0)))
                if said and (self.closed is None or r.time <= self.closed):
                    streams[entry].append((r.time, r.seq, kind))
        return {entry: Typed(events) for entry, events in streams.items()}

    def seen(self, name):
        """What platforms reported under a name: intervals, or None."""
        spans = [span for r in self.effective("attendance") for who, span in r.rows if who == name]
        return union(spans) if spans else None

    def presence(self, name):
        """When somebody was there."""
        return union(span for entry, typed in self.streams(name).items()
                     for span in typed.presence(self.until, self.seen(entry)))

    def status(self, name):
        streams = self.streams(name).values()
        events = sorted(event for stream in streams for event in stream.events)
        if not events:
            if self.seen(name):
                return None  # what a platform's report makes of it is not typed by anybody
            return "expected" if self.closed is None else "absent"
        if any(stream.status == "here" for stream in streams):
            return "present" if self.seen(name) is None else None
        return events[-1][2]

    def is_here(self, name):
        return self.status(name) == "present"

    @property
    def window(self):
        return self.workshop.start, self.workshop.end

    def counted(self, name):
        return without(cut(self.presence(name), *self.window), self.breaks_left_out)

    def seconds(self, name):
        return length(self.counted(name))

    @property
    def breaks_left_out(self):
        if not self.workshop.leaves_breaks_out:
            return []
        return cut(self.agenda.breaks(self.until, self.rounds_over), *self.window)

    @property
    def possible(self):
        return length(without([self.window], self.breaks_left_out))

    def first_in(self, name):
        spans = self.presence(name)
        return spans[0][0] if spans else None

    def last_out(self, name):
        spans = self.presence(name)
        return spans[-1][1] if spans else None

    def drops(self, name):
        spans = self.presence(name)
        return sum(b[0] - a[1] >= 60 for a, b in zip(spans, spans[1:]))

    # --- Agenda -------------------------------------------------------------------------------

    @property
    def agenda(self):
        moves, number = [], 0
        for r in self.effective("move"):  # of two that begin at one place, the first counts
            if r.number > number:
                moves.append((r.time, r.to))
                number = r.number
        planned = {item.id: item.minutes for item in self.workshop.items}
        stop = None
        skipped = set()
        for r in self.effective("minutes", "skip", "replan"):
            if r.kind == "minutes":
                planned[r.item] = r.minutes
            elif r.kind == "skip":
                skipped.add(r.item)
            else:
                planned.update(r.planned)
                skipped |= r.dropped
                stop = r.stop or stop
        for move in self.effective("move"):
            if move.to < len(self.workshop.items):
                item = self.workshop.items[move.to].id
                if any(r.seq < move.seq and item in (
                        [r.item] if r.kind == "skip" else r.dropped)
                       for r in self.effective("skip", "replan")):
                    skipped.discard(item)
        return Agenda(self.workshop, moves, planned, skipped, self.holds, stop)

    @property
    def holds(self):
        spans, since = [], None
        for r in self.effective("hold", "resume"):
            if r.kind == "hold":
                since = r.time if since is None else since
            elif since is not None:
                spans.append((since, r.time))
                since = None
        return spans + ([(since, None)] if since is not None else [])

    @property
    def is_held(self):
        return bool(self.holds) and self.holds[-1][1] is None

    # --- Rounds -------------------------------------------------------------------------------

    @property
    def rounds(self):
        """The rounds that were opened, with when their phases end now."""
        rounds = {}
        for r in self.effective("round"):
            known = rounds.get((r.activity, r.number))
            opened = known.opened if known else r.time
            rounds[r.activity, r.number] = Round(
                r.activity, r.number, opened, r.ends, r.time, r.seq)
        for one in rounds.values():
            for start, end in self.holds:
                end = self.now if end is None else end
                if end > one.since:
                    begin = max(start, one.since)
                    one.ends = [e + end - begin if e > begin else e for e in one.ends]
        for move in self.effective("move"):
            if move.left in rounds and move.seq > rounds[move.left].seq:
                rounds[move.left].ends = [min(e, move.time) for e in rounds[move.left].ends]
        return rounds

    @property
    def running_round(self):
        running = self.agenda.running
        if running is None or running.activity is None or self.closed is not None:
            return None
        ours = [one for (activity, _), one in self.rounds.items() if activity == running.activity]
        latest = max(ours, key=lambda one: one.number, default=None)
        return latest if latest and self.until < latest.ends[-1] else None

    def rounds_over(self, activity, now, start=None):
        """When the rounds that run and those to come will be over, at the earliest: those with rooms
        from now on, or from their item's start; None when there are none to come."""
        play = self.workshop.play(activity)
        numbers = self.known_rounds.get(activity, [])
        if not numbers:
            return None  # planned rounds fit their items
        if start is not None:
            now = start
        opened = {n: one for (a, n), one in self.rounds.items() if a == activity}
        to_come = [n for n in numbers if n not in opened and n > max(opened, default=0)]
        ends = [one.ends[-1] for one in opened.values() if one.ends[-1] > now]
        if not ends and not to_come:
            return None
        return max(ends + [now]) + len(to_come) * play.length * 60

    @property
    def only_observing(self):
        """Who said the stop-word or opted out."""
        out = set()
        for r in self.effective("optout", "freeze"):
            for name in r.names:
                if r.kind == "optout" and r.off:
                    out.discard(name)
                else:
                    out.add(name)
        return {self.same.get(name, name) for name in out}

    @property
    def unscored(self):
        """Who plays and is not scored."""
        out = set()
        for r in self.effective("unscored"):
            for name in r.names:
                (out.discard if r.off else out.add)(self.same.get(name, name))
        return out

    @property
    def apart(self):
        pairs = set()
        for r in self.effective("apart"):
            pair = frozenset(self.same.get(name, name) for name in r.names)
            (pairs.discard if r.off else pairs.add)(pair)
        return {pair for pair in pairs if len(pair) == 2}

    # --- Results ------------------------------------------------------------------------------

    def points(self, name):
        given = [r for r in self.effective("test") if self.same.get(r.name, r.name) == name]
        return given[-1].points if given else None

    def has_answered(self, name):
        return any(self.same.get(r.name, r.name) == name for r in self.effective("survey"))

    @property
    def sheets(self):
        """Levels by (learner, activity, round)."""
        sheets = {}
        for r in self.effective("score"):
            key = (self.same.get(r.name, r.name), r.activity, r.round)
            if key[0] in self.unscored:
                continue
            sheets.setdefault(key, {}).update(r.levels)
        return sheets

    def missing(self, name):
        """What completion still asks of somebody, in the words of the summary."""
        missing, workshop = [], self.workshop
        seconds, possible = self.seconds(name), self.possible
        if seconds * 100 < workshop.share * possible:
            tenths = 0 if possible == 0 else (seconds * 2000 + possible) // (possible * 2)
            missing.append(f"attended {tenths // 10}.{tenths % 10} % of {workshop.share} %")
        if "post" in workshop.requires + workshop.passes and self.points(name) is None:
            missing.append("post not taken")
        elif "post" in workshop.passes and self.points(name) < workshop.pass_mark:
            missing.append(f"post not passed: {self.points(name)} of {workshop.pass_mark}")
        if "opinion" in workshop.requires and not self.has_answered(name):
            missing.append("opinion not answered")
        return missing
