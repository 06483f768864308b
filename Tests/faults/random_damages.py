"""Random damages: whatever happens to the files, what is shown is right or says that it is not."""

import os
import random
import shutil
import threading
from concurrent.futures import ThreadPoolExecutor

from damages import damage
from faults import fault
from home import CO_TRAINER, MORNING, NOW, SESSION, Copy, Home
from oracle import Broken
from views import ALL, EXPORTS, JSON, difference, take, truth

WORKERS = 2
MOST_FAILURES = 12


class Materials:
    """A home to damage, copies of it from earlier, and files of other sessions and cohorts."""

    def __init__(self, machine, number):
        root = f"{machine.root}/damages-{number}"
        os.makedirs(root)
        self.home = Home(machine, root + "/home")
        self.home.make(now=NOW - 86400_000)
        self.stages, self.foreign = [], []
        self._keep(root, "the beginning")
        for stage, part, who in (
                ("nine", MORNING[:MORNING.index("at 09:14")], "faye"),
                ("eleven", MORNING[MORNING.index("at 09:14"):MORNING.index("at 11:04")], "faye"),
                ("noon", MORNING[MORNING.index("at 11:04"):], "faye")):
            self._type(part, who)
            self._keep(root, stage)
        self._type(CO_TRAINER, "bo")
        self._strangers(root, machine)
        # The installation has seen it all once.
        self.truth = truth(self.home)
        self.copy = Copy(self.home, root + "/copy")

    def _type(self, lines, who):
        answer = self.home.type(lines, who=who)
        if answer.status != 0 or answer.errors:
            raise Broken(str(answer))

    def _keep(self, root, stage):
        shutil.copytree(self.home.path + "/Sessions", f"{root}/stages/{stage}")
        self.stages.append(f"{root}/stages/{stage}")

    def _strangers(self, root, machine):
        """The same trainers' other cohort, the second day of this one, and somebody else's."""
        for name, state, cohort, start in (
                ("another cohort", True, "c2", "2026-12-01T09:00"),
                ("another day", True, "c1", "2026-12-02T09:00"),
                ("somebody else's", False, "c1", "2026-12-01T09:00")):
            other = Home(machine, f"{root}/materials/{name}")
            if state:
                shutil.copytree(self.home.state, other.state)
            if name == "another day":
                shutil.copytree(self.home.cohort, other.cohort)
            else:
                with open(other.path + "/roster.csv", "a", encoding="utf-8") as file:
                    file.write("Hana Frost,hana@example.com\n")
            other.make(cohort, at=start, now=NOW - 80000_000)
            session = f"{cohort}/{start[:10]}"
            for who in ("faye", "bo"):
                other.type("at 09:00 here all\nat 09:01 test post-test ada 2\nat 13:00 close\n",
                           who=who, session=session)
            for folder in (f"{other.path}/Sessions/{cohort}", f"{other.path}/Sessions/{session}"):
                for path, _, files in os.walk(folder):
                    self.foreign += [f"{path}/{file}" for file in files if not file.startswith(".")
                                     and (name != "another day" or session in path)]
        self.foreign = sorted(set(self.foreign))


class Trial:
    """One damage and what became of it."""

    def __init__(self, materials, chance):
        self.materials, self.home, self.chance = materials, materials.home, chance
        self.problems, self.what = [], "nothing"
        self.is_damage = False

    def run(self):
        self.materials.copy.put_back()
        self.what = damage(self.home, self.chance, self.materials)
        self._age()
        try:
            self._judge()
        except Broken as problem:
            self.problems.append(str(problem))
        return self

    def _age(self):
        """Nothing has changed for an hour: what is incomplete is not arriving any more."""
        for folder, _, files in os.walk(self.home.cohort):
            for file in files:
                if not os.path.islink(f"{folder}/{file}"):
                    os.utime(f"{folder}/{file}", (NOW / 1000 - 3600, NOW / 1000 - 3600))

    def _judge(self):
        first = self._view(self.chance.choice(JSON))
        self.is_damage = not first.is_silent(self.materials.truth[first.name])
        rest = [name for name in ALL if name != first.name]
        if self.is_damage:
            rest = self.chance.sample(rest, 2) + (EXPORTS if self.chance.random() < 0.25 else [])
        for name in rest:
            self._view(name)
        if self.chance.random() < 0.3:
            self._check()
        self._open()
        if self.chance.random() < 0.4:
            self._view(self.chance.choice(ALL), "after opening, ")

    def _view(self, name, when=""):
        view = take(self.home, name)
        view.name = name
        usual, answer = self.materials.truth[name], view.answer
        if view.is_silent(usual):
            if view.content != usual.content:
                told = difference(usual.content, view.content)
                self.problems.append(f"{when}{name} ended with {answer.status} and no word: {told}")
            elif self.is_damage and not when:
                self.problems.append(f"{when}{name} tells nothing of the damage that another view tells")
        elif not view.tells_damage and not view.is_arriving:
            self.problems.append(f"{when}{name} ends with {answer.status} over damage: {answer.errors[:160]!r}")
        return view

    def _check(self):
        answer = self.home.run("check", "c1")
        if (answer.status == 3) != self.is_damage:
            self.problems.append(
                f"check ends with {answer.status}, views {'tell' if self.is_damage else 'do not tell'}"
                f" damage: {answer.out[:160]!r}")

    def _open(self):
        words = self.chance.choice([("do", SESSION, "status"), ("open", SESSION)])
        answer = self.home.run(*words, typed="status\n")
        if answer.status != 0:
            self.problems.append(f"does not open: {answer}")
        elif self.is_damage and not answer.errors.strip() and "\n! " not in answer.out:
            self.problems.append(f"{words[0]} tells nothing of the damage that views tell")


def run_range(materials, seed, numbers, failures, lock):
    for number in numbers:
        if len(failures) >= MOST_FAILURES:
            return
        trial = Trial(materials, random.Random(f"{seed}/{number}")).run()
        if trial.problems:
            with lock:
                failures.append((number, trial.what, trial.problems))


def run_damages(machine, count, seed, only=None):
    """Runs damages with two homes at once; returns what went wrong, by number."""
    failures, lock = [], threading.Lock()
    numbers = [only] if only is not None else range(count)
    workers = min(WORKERS, len(numbers))
    with ThreadPoolExecutor(workers) as pool:
        homes = list(pool.map(lambda worker: Materials(machine, worker), range(workers)))
        done = [pool.submit(run_range, homes[worker], seed, numbers[worker::workers], failures, lock)
                for worker in range(workers)]
        for each in done:
            each.result()
    return sorted(failures)


@fault("random damages of journals, people, workshop and settings")
def random_damages(machine):
    seed, count = machine.seed, 300 if machine.short else 10_000
    failures = run_damages(machine, count, seed)
    if failures:
        raise Broken(f"seed {seed}, {len(failures)} damages: " + "\n      ".join(
            f"{number}: {what}: {'; '.join(problems)}" for number, what, problems in failures))
    return f"{count} damages, seed {seed}"
