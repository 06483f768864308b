"""When every item begins and ends: what was, and what is to be expected now."""


class Row:
    def __init__(self, item, planned):
        self.item, self.planned = item, planned
        self.state, self.start, self.end = "next", None, None


class Agenda:
    """The agenda after some acts.

    `moves` are (at, index), `planned` minutes by item, `skipped` items, `holds` (from, to or None),
    `rounds(now)` gives for an activity when its rounds will be over, or None when none are to come.
    """

    def __init__(self, workshop, moves, planned, skipped, holds, stop=None):
        self.workshop, self.moves = workshop, moves
        self.stop = stop or workshop.end  # until when everybody agreed to stay, else the scheduled end
        self.planned, self.skipped, self.holds = planned, skipped, holds
        self.current = moves[-1][1] if moves else None

    def held(self, start, end):
        """For how many seconds everything stood still in between."""
        total = 0
        for a, b in self.holds:
            total += max(0, min(end, end if b is None else b) - max(start, a))
        return total

    @property
    def is_over(self):
        return self.current is not None and self.current >= len(self.workshop.items)

    @property
    def running(self):
        return None if self.current is None or self.is_over else self.workshop.items[self.current]

    @property
    def following(self):
        """Where `next` goes: to the first item behind that nobody left out."""
        items = self.workshop.items
        return next((index for index in range(self.current + 1, len(items))
                     if items[index].id not in self.skipped), len(items))

    @property
    def since(self):
        return self.moves[-1][0] if self.moves else None

    def rows(self, now, rounds=lambda activity, now, start=None: None, buffers=True):
        """Every item's row; without buffers each that is to come takes its minimum."""
        items = self.workshop.items
        rows = [Row(item, self.planned[item.id]) for item in items]
        for number, (at, index) in enumerate(self.moves):
            if index >= len(items):
                continue
            rows[index].start = at
            rows[index].end = self.moves[number + 1][0] if number + 1 < len(self.moves) else None
        time = max(now, self.workshop.start) if self.current is None else self.since
        for index, row in enumerate(rows):
            if self.current is not None and index < self.current:
                row.state = "done" if row.start is not None else "skipped"
                continue
            minutes = row.planned
            if row.item.kind == "buffer" and not buffers and index != self.current:
                minutes = min(row.planned, row.item.minimum)
            if index == self.current:
                row.state = "running"
                row.end = row.start + minutes * 60 + self.held(row.start, now)
                last = rounds(row.item.activity, now) if row.item.activity else None
                row.end = max(row.end, now, last or 0)
                time = row.end
            elif row.item.id in self.skipped:
                row.state, row.start, row.end = "skipped", None, None
            else:
                row.state, row.start = "next", time
                if row.item.start is not None:
                    row.start = max(time, self.workshop.start + row.item.start * 60)
                last = rounds(row.item.activity, now, row.start) if row.item.activity else None
                row.end = time = max(row.start + minutes * 60, last or 0)
        return rows

    def end(self, now, rounds, buffers=True):
        if self.is_over:
            return self.since
        rows = [row for row in self.rows(now, rounds, buffers) if row.state in ("running", "next")]
        return rows[-1].end if rows else now

    def projected_end(self, now, rounds):
        """The end when buffers give up what they can; with every minute when that is not enough for a
        hard stop."""
        full, target = self.end(now, rounds), self.stop
        if full <= target or self.is_over:
            return full
        least = self.end(now, rounds, buffers=False)
        if least < target + 60:  # less than a minute is nobody's reason to shorten anything
            return max(target, least)
        return full if self.workshop.has_hard_stop else least

    def original_ends(self):
        """When each item was to end, by the workshop's own minutes."""
        time, ends = self.workshop.start, []
        for item in self.workshop.items:
            if item.start is not None:
                time = max(time, self.workshop.start + item.start * 60)
            time += item.minutes * 60
            ends.append(time)
        return ends

    def drift(self, now, rounds):
        ends = self.original_ends()
        if self.current is None:
            return max(now, self.workshop.start) - self.workshop.start
        if self.is_over:
            return self.since - ends[-1]
        return self.rows(now, rounds)[self.current].end - ends[self.current]

    def breaks(self, now, rounds):
        """When breaks are, as far as anybody knows."""
        return [(row.start, row.end) for row in self.rows(now, rounds)
                if row.item.kind == "break" and row.start is not None and row.end is not None]
