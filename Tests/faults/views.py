"""Every way in which the program shows or hands over a session, and what must be the same."""

import json
import os
import shutil

from home import SESSION
from oracle import Broken

SHOWN = ["summary", "roll", "agenda", "rooms", "scores", "measures"]
JSON = [f"json {view}" for view in SHOWN]
TYPED = "status\nroll\nscores\nmeasures\ntest post-test\n"
OTHERS = [f"text {view}" for view in SHOWN] + ["table", "log", "review", "handouts", "learn"]
EXPORTS = ["export"]
ALL = JSON + EXPORTS + OTHERS


class View:
    """What one view came to: how it ended, what it showed, and whether it told of damage."""

    def __init__(self, answer, content):
        self.answer, self.content = answer, content
        damage = content.pop("damage", []) if isinstance(content, dict) else []
        arriving = content.pop("arriving", []) if isinstance(content, dict) else []
        self.words = {row for row in answer.errors.splitlines() if row.strip()}
        self.tells_damage = answer.status == 3 and bool(self.words or damage)
        self.is_arriving = bool(arriving) and not damage
        self.is_named = bool(damage or arriving)

    def is_silent(self, usual):
        """Whether it says no more than it says when all is well."""
        return self.answer.status in (0, 2) and not self.words - usual.words and not self.is_named


def take(home, name, **more):
    """Runs one view."""
    kind, _, view = name.partition(" ")
    out = home.path + "/out"
    words = {
        "json": ("show", SESSION, view, "--json"), "text": ("show", SESSION, view),
        "table": ("show", SESSION, "agenda", "--csv"), "log": ("log", SESSION),
        "review": ("review", SESSION), "export": ("export", "c1", "--to", "all", "--out", out),
        "handouts": ("handouts", SESSION, "--out", out), "learn": ("learn", "c1"),
    }[kind]
    shutil.rmtree(out, ignore_errors=True)
    answer = home.run(*words, typed=TYPED if kind == "review" else "", **more)
    if kind == "json" and answer.out.strip():
        try:
            return View(answer, json.loads(answer.out))
        except ValueError:
            raise Broken(f"no JSON: {answer}")
    if kind in ("export", "handouts"):
        return View(answer, {"files": _files(out), "said": answer.out})
    return View(answer, answer.out)


def _files(folder):
    found = {}
    for name in sorted(os.listdir(folder)) if os.path.isdir(folder) else []:
        with open(f"{folder}/{name}", "rb") as file:
            found[name] = file.read()
    return found


def truth(home):
    """All views of an undamaged home; what is held back may be said, and nothing of damage."""
    found = {}
    for name in ALL:
        view = take(home, name)
        if view.answer.status not in (0, 2) or "damage" in view.answer.errors:
            raise Broken(f"{name} of an undamaged home: {view.answer}")
        found[name] = view
    return found


def difference(expected, found, path=""):
    """Where two contents differ first, in words."""
    if isinstance(expected, dict) and isinstance(found, dict):
        for key in list(expected) + [key for key in found if key not in expected]:
            if expected.get(key) != found.get(key):
                return difference(expected.get(key), found.get(key), f"{path}.{key}".strip("."))
    if isinstance(expected, list) and isinstance(found, list) and len(expected) == len(found):
        for index, (left, right) in enumerate(zip(expected, found)):
            if left != right:
                return difference(left, right, f"{path}[{index}]")
    for left, right in zip(_rows(expected), _rows(found)):
        if left != right:
            return f"{path} {left[:90]!r} became {right[:90]!r}".strip()
    return f"{path} {str(expected)[-90:]!r} became {str(found)[-90:]!r}".strip()


def _rows(value):
    text = value.decode(errors="replace") if isinstance(value, bytes) else str(value)
    return text.splitlines()
