"""A console that stays open: lines go in one by one, and each is answered before the next."""

import os
import select
import subprocess
import time

from home import SESSION
from oracle import Broken


class Console:
    """`lectern open` with its standard input kept open."""

    def __init__(self, home, who="faye", session=SESSION, manual=True, binary=None, before=(), **more):
        clock = ["--clock", "manual"] if manual else []
        self.count, self.text, self.home = 0, "", home
        self.process = subprocess.Popen(
            [*before, binary or home.machine.lectern, "open", session, "--as", who, *clock],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, cwd=home.path,
            env=home.environment(**more))
        os.set_blocking(self.process.stdout.fileno(), False)

    def type(self, line, within=30):
        """Types a line and returns what was answered. A word that no verb is marks the end."""
        self.count += 1
        mark = f"zzz{self.count}end"
        before = len(self.text)
        try:
            self.process.stdin.write(f"{line}\n{mark}\n".encode())
            self.process.stdin.flush()
        except OSError:
            raise Broken(f"the console has ended before {line!r}: {self.text[-300:]!r}")
        self._read_until(lambda: mark in self.text[before:], within, line)
        answer = self.text[before:]
        return "\n".join(row for row in answer.splitlines() if mark not in row)

    def _read_until(self, is_there, within, what):
        limit = time.monotonic() + within
        while not is_there():
            if not select.select([self.process.stdout], [], [], max(0, limit - time.monotonic()))[0]:
                raise Broken(f"no answer to {what!r} within {within} s: {self.text[-300:]!r}")
            more = self.process.stdout.read()
            if not more:
                raise Broken(f"the console ended at {what!r}, {self.process.wait()}: {self.text[-300:]!r}")
            self.text += more.decode(errors="replace")

    def kill(self):
        self.process.kill()
        self.process.wait()
        self.process.stdin.close()
        self.process.stdout.close()

    def end(self):
        """Ends the input and returns everything that was said."""
        os.set_blocking(self.process.stdout.fileno(), True)
        try:
            rest = self.process.communicate(timeout=30)[0]
        except subprocess.TimeoutExpired:
            self.kill()
            raise Broken("the console does not end with its input")
        self.text += rest.decode(errors="replace")
        if self.process.returncode < 0:
            raise Broken(f"the console crashed: {self.process.returncode} {self.text[-300:]!r}")
        return self.text

    def __enter__(self):
        return self

    def __exit__(self, kind, value, trace):
        if self.process.poll() is None:
            self.kill()
