"""A random workshop, small enough to be read, and the people who take it."""

FIRST = ("Abena Bruno Carla Dmitri Esme Farid Greta Hiro Ilka Jonas Kofi Lotte Milan Nuria Otis "
         "Petra Quentin Runa Selma Tariq Ulla Vito Wanda Xenia Yusuf Zora").split()
LAST = ("Adler Boateng Castell Drummond Eklund Fontaine Grimaldi Halvorsen Ibarra Jokinen Kessler "
        "Lindqvist Moreau Nakata Oyelaran Pavlov Quist Rahmani Sorensen Tamura Urquhart Valdez "
        "Winther Xu Yamada Zeller").split()
GUESTS = ["Gloria Stone", "Henk Visser", "Imani Cole"]
WALKINS = ["Jasper Flint", "Kaia Birk", "Ludo Marsh", "Meera Pohl"]
ROLES = [("advocate", "A"), ("customer", "C"), ("observer", "O"), ("colleague", "B")]
STEPS = "HEARD"


class Item:
    """An agenda item as the workshop plans it; minutes are whole."""

    def __init__(self, id, minutes, minimum, keep, kind, start=None, activity=None):
        self.id, self.minutes, self.minimum = id, minutes, minimum
        self.keep, self.kind, self.start, self.activity = keep, kind, start, activity


class Play:
    """A role play: how many rounds, how long each phase, who plays."""

    def __init__(self, id, rounds, phases, roles):
        self.id, self.rounds, self.phases, self.roles = id, rounds, phases, roles

    @property
    def length(self):
        return sum(self.phases)


class Workshop:
    """A workshop of a morning and how it is judged."""

    def __init__(self, rng):
        self.items, self.plays = [], []
        self.share = rng.choice([50, 70, 80, 80, 90])
        self.leaves_breaks_out = rng.random() < 0.25
        self.has_hard_stop = rng.random() < 0.7
        self.maximum = rng.choice([4, 6, 10])
        self.pass_mark = rng.choice([None, self.maximum // 2, self.maximum - 1])
        self.requires = [t for t in ("post", "opinion") if rng.random() < 0.6]
        self.passes = ["post"] if self.pass_mark and rng.random() < 0.5 else []
        self.start = rng.choice([8 * 60, 9 * 60, 9 * 60 + 30, 13 * 60]) * 60
        self.zone = rng.choice(["Europe/Berlin", "UTC", "America/Lima", "Asia/Kolkata"])
        self._agenda(rng)
        self.people = self._people(rng)

    def _agenda(self, rng):
        add = self.items.append
        add(Item("opening", rng.randint(5, 15), 5, "must", "admin"))
        for number in range(rng.randint(1, 2)):
            length = rng.randint(10, 25)
            add(Item(f"talk-{number}", length, rng.randint(5, length),
                     rng.choice(["must", "should", "could"]), "theory"))
        self._add_play(rng, "first")
        start = sum(item.minutes for item in self.items) if rng.random() < 0.3 else None
        length = rng.randint(8, 15)
        add(Item("pause", length, rng.randint(4, length), "must", "break", start=start))
        add(Item("debate", rng.randint(10, 30), 5, "could", "discussion"))
        if rng.random() < 0.3:
            self._add_play(rng, "second")
        add(Item("quiz", rng.randint(5, 12), 5, "must", "test"))
        add(Item("reserve", rng.randint(4, 12), 0, "must", "buffer"))
        for item in self.items:
            if item.kind in ("test", "practice"):
                item.minimum = item.minutes

    def _add_play(self, rng, id):
        roles = ROLES[:rng.choice([2, 3, 3, 3, 4])]
        phases = [rng.randint(1, 2), rng.randint(3, 6), rng.randint(1, 4)][:rng.choice([2, 3, 3])]
        play = Play(id, rng.randint(1, 3), phases, [role for role, _ in roles])
        self.plays.append(play)
        spare = rng.choice([0, 0, rng.randint(1, 5)])
        self.items.append(Item(f"play-{id}", play.rounds * play.length + spare, 0, "must",
                               "practice", activity=id))

    @staticmethod
    def _people(rng):
        count = rng.randint(4, 14)
        return [f"{first} {last}" for first, last in
                zip(rng.sample(FIRST, count), rng.sample(LAST, count))]

    @property
    def minutes(self):
        return sum(item.minutes for item in self.items)

    @property
    def end(self):
        """The scheduled end, in seconds of the day."""
        return self.start + self.minutes * 60

    def play(self, id):
        return next((play for play in self.plays if play.id == id), None)

    def yaml(self):
        """The file as an author would write it."""
        lines = [
            "id: w", "title: A morning", f"minutes: {self.minutes}", "framework: HEARD",
            "lms:", "  course: A morning", "  item: Post", "  iri: https://learn.example.org/w",
            "  home-page: https://learn.example.org",
            "completion:", f"  attendance: {self.share}",
            f"  breaks: {'left-out' if self.leaves_breaks_out else 'counted'}",
            f"  requires: [{', '.join(self.requires)}]", f"  passes: [{', '.join(self.passes)}]",
            "agenda:"]
        for item in self.items:
            lines += [f"  - id: {item.id}", f"    title: {item.id.capitalize()}",
                      f"    minutes: {item.minutes}", f"    min: {item.minimum}",
                      f"    keep: {item.keep}", f"    kind: {item.kind}"]
            if item.start is not None:
                lines.append(f"    start: {item.start}")
            if item.activity:
                lines.append(f"    activity: {item.activity}")
            if item is self.items[-1] and self.has_hard_stop:
                lines.append("    hard-stop: true")
        lines.append("activities:")
        keys = dict(ROLES)
        for play in self.plays:
            lines += [f"  - id: {play.id}", "    kind: roleplay", f"    title: Play {play.id}",
                      f"    rounds: {play.rounds}", "    scenarios: [card]", "    roles:"]
            for role in play.roles:
                scored = ", scored: true" if role == "advocate" else ""
                lines.append(f"      - {{id: {role}, title: {role.capitalize()}, key: {keys[role]}{scored}}}")
            lines.append("    phases:")
            names = ["brief", "play", "debrief"] if len(play.phases) == 3 else ["play", "debrief"]
            for name, minutes in zip(names, play.phases):
                lines.append(f"      - {{id: {name}, minutes: {minutes}}}")
        lines += ["scenarios:", "  - {id: card, title: A card, channel: voice, intensity: 2}",
                  "tests:", "  - id: post", "    title: Post", "    moment: post"]
        if self.pass_mark:
            lines.append(f"    pass: {self.pass_mark}")
        lines += ["    items:", f'      - {{id: q1, text: "All of it", points: {self.maximum}}}',
                  "surveys:", "  - id: opinion", "    title: Opinion", "    items:",
                  '      - {id: s1, text: "Was it good?", measure: satisfaction, scale: 1-5}']
        return "\n".join(lines) + "\n"

    def roster(self):
        rows = ["Name,Email"]
        rows += [f"{name},{address(name)}" for name in self.people]
        return "\n".join(rows) + "\n"


def address(name):
    """The address under which somebody is enrolled."""
    return name.lower().replace(" ", ".") + "@acme.example"
