"""Who is there when: intervals from what was typed and what a platform reports."""

LEAVES = ("lost", "left", "absent", "excused")


def union(intervals):
    """The same time, each moment once; what lasts no time is left out."""
    merged = []
    for start, end in sorted(i for i in intervals if i[1] > i[0]):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged


def cut(intervals, start, end):
    return union((max(a, start), min(b, end)) for a, b in intervals)


def without(intervals, holes):
    """The time of the first that no hole covers."""
    left = []
    for start, end in union(intervals):
        for a, b in union(holes):
            if b <= start or a >= end:
                continue
            if a > start:
                left.append((start, a))
            start = max(start, b)
        if start < end:
            left.append((start, end))
    return left


def length(intervals):
    return sum(end - start for start, end in union(intervals))


class Typed:
    """What was typed about one person: events of (at, seq, kind)."""

    def __init__(self, events):
        self.events = sorted(events)

    @property
    def status(self):
        """The kind of the last event, or None."""
        return self.events[-1][2] if self.events else None

    def spans(self, until):
        """Intervals that somebody typed; an open one lasts until then and is told apart."""
        spans, since = [], None
        for at, _, kind in self.events:
            if kind == "here":
                since = at if since is None else since
            elif since is not None:
                spans.append((since, at, True))
                since = None
        if since is not None:
            spans.append((since, max(since, until), False))
        return spans

    def gone(self):
        """Intervals in which somebody is known to be gone, to the end of time."""
        gone, since = [], None
        for at, _, kind in self.events:
            if kind == "here":
                if since is not None:
                    gone.append((since, at))
                since = None
            elif since is None:
                since = at
        if since is not None:
            gone.append((since, float("inf")))
        if self.events and self.events[0][2] == "absent":
            gone.append((float("-inf"), self.events[0][0]))
        return union(gone)

    def presence(self, until, seen):
        """When somebody was there, with what a platform saw of them, or None for no report."""
        spans = self.spans(until)
        if seen is None:
            return union((a, b) for a, b, _ in spans)
        if not self.events:
            return union(seen)
        first = self.events[0][0]
        there = [(a, b) for a, b, is_ended in spans if is_ended]
        there += [(a, b) for a, b in cut(seen, float("-inf"), first)]
        for a, b, is_ended in spans:
            if is_ended:
                continue
            later = cut(seen, a, float("inf"))
            if later:
                there.append((a, later[0][0]))
                there += later
            else:
                there.append((a, b))
        return without(there, self.gone())
