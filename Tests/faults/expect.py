"""What a fault may expect of files and answers, each in one call that raises Broken."""

import os
import shutil
import threading
import time

from home import NOW
from oracle import Broken
from views import take

DURING = NOW - 2 * 3600_000 - 600_000  # 12:50 of the session's day, while it is on


def lines_of(path):
    with open(path, "rb") as file:
        return file.read().splitlines(keepends=True)


def write(path, rows):
    with open(path, "wb") as file:
        file.write(b"".join(rows))


def replace_in(path, old, new, row=None):
    """One replacement in a file, or in one of its lines; it must be there."""
    rows = lines_of(path)
    for index, each in enumerate(rows):
        if old in each and row in (None, index):
            rows[index] = each.replace(old, new, 1)
            write(path, rows)
            return
    raise Broken(f"{old} is not in {path}: nothing was tried")


def turn_into(what, path):
    """Something else stands where a file or folder was."""
    shutil.rmtree(path) if os.path.isdir(path) else os.remove(path)
    if what == "a folder":
        os.mkdir(path)
    elif what == "a FIFO":
        os.mkfifo(path)
    elif what == "a dangling link":
        os.symlink("/nowhere", path)
    elif what == "emptied":
        write(path, [])


def must(condition, told):
    if not condition:
        raise Broken(told)


def until(condition, told, within=30):
    """Waits until something holds; what it is instead is told when that takes too long."""
    limit = time.monotonic() + within
    while not condition():
        if time.monotonic() > limit:
            raise Broken(told() if callable(told) else told)
        threading.Event().wait(0.02)


def told(answer, *words):
    """An answer that tells damage: status 3, and on standard error what was found."""
    must(answer.status == 3, f"ended with {answer.status}, not 3: {answer}")
    must(answer.errors.strip(), f"standard error says nothing: {answer}")
    for word in words:
        must(word in answer.errors, f"standard error does not say {word!r}: {answer}")


def tells(home, name, **more):
    """A view that tells damage; returns it."""
    view = take(home, name, **more)
    must(view.tells_damage, f"{name} does not tell: {view.answer}")
    return view


def opens(home, lines="status\n", here="Here ", **more):
    """The session opens, answers, and says what is damaged."""
    answer = home.type(lines, **more)
    must(here in answer.out, f"does not open: {answer}")
    must(answer.errors.strip() or "\n! " in answer.out, f"the console says nothing of the damage: {answer}")
    return answer
