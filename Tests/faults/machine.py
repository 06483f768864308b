"""Runs the probe, traces it, and makes the file systems that faults need."""

import contextlib
import os
import shutil
import subprocess
import tempfile
import threading

from home import Copy, Home
from oracle import Answers, Broken
from views import truth

HERE = os.path.dirname(os.path.abspath(__file__))


class Machine:
    """A probe to run, and a place to run it in."""

    def __init__(self, probe, runs, lectern=None, seed=0, short=False):
        self.probe, self.runs = probe, runs
        self.lectern, self.seed, self.short = lectern, seed, short
        self.package = os.path.dirname(os.path.dirname(HERE))
        self.root = tempfile.mkdtemp(prefix="faults-")
        self.count, self.compiling = 0, threading.Lock()
        self.kept, self.without = None, None

    def close(self):
        shutil.rmtree(self.root, ignore_errors=True)

    def place(self):
        """A fresh folder for one run: (journal, fallback, path of the trace)."""
        self.count += 1
        home = os.path.join(self.root, str(self.count))
        os.mkdir(home)
        return home + "/journal", home + "/state", home + "/trace"

    def morning(self):
        """A home with a short morning in it, as it always was; state folder and path are the same."""
        if not self.kept:
            home = Home(self, self.root + "/morning").morning()
            truth(home)
            self.kept = Copy(home, self.root + "/kept")
        self.kept.put_back()
        return self.kept.home

    def run(self, *words, before=(), env=None):
        """Runs the probe to its end; `before` is a command that it is run under."""
        command = [*before, self.probe, *map(str, words)]
        done = subprocess.run(
            command, stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=120,
            env={**os.environ, **(env or {})})
        answers = Answers(done.stdout)
        answers.status, answers.errors = done.returncode, done.stderr
        return answers

    def strace(self, trace, *rules):
        """The command that traces what a probe does to files, and interferes."""
        calls = ("openat,close,write,pwrite64,pread64,lseek,fsync,fdatasync,ftruncate,rename,unlink,"
                 "mkdir,flock")
        inject = [word for rule in rules for word in ("-e", "inject=" + rule)]
        return ["strace", "-f", "-qq", "-y", "-s", "16", "-o", trace, "-e", "trace=" + calls, *inject]

    def start_again(self, journal, state, writer, kept):
        """After any fault the next start works, finds everything, and has nothing to complain of."""
        again = self.run("append", journal, writer, 1, "--fallback", state)
        if again.places != {kept + 1: "journal"}:
            raise Broken(f"the next start said {again.places or again.problem or again.refused}")
        report = self.run("read", journal)
        if report.status != 0:
            raise Broken("the journal cannot be read after the next start")
        seen = self.seen(journal)
        if seen != [f"line {seq}" for seq in range(1, kept + 2)]:
            raise Broken(f"after the next start there is {seen}")
        return again

    def seen(self, journal):
        done = subprocess.run(
            [self.probe, "read", journal], capture_output=True, text=True, timeout=120)
        rows = done.stdout.splitlines()
        return [" ".join(row.split()[:2]) if row.startswith("line") else row for row in rows]

    def shim(self):
        """Compiles the library that makes the system worse."""
        target = os.path.join(self.root, "shim.so")
        with self.compiling:
            self._compile(target)
        return target

    def _compile(self, target):
        if not os.path.exists(target):
            compiler = shutil.which("cc") or shutil.which("clang")
            if not compiler:
                raise Broken("there is no C compiler here, which this fault needs")
            subprocess.run(
                [compiler, "-shared", "-fPIC", "-O1", "-o", target, HERE + "/shim.c", "-ldl"],
                check=True)


@contextlib.contextmanager
def tmpfs(point, size):
    os.makedirs(point, exist_ok=True)
    mount("-t", "tmpfs", "-o", "size=" + size, "tmpfs", point)
    try:
        yield point
    finally:
        unmount(point)


@contextlib.contextmanager
def ext4(point, image, make=True):
    """A small real file system in a file."""
    os.makedirs(point, exist_ok=True)
    if make:
        with open(image, "wb") as file:
            file.truncate(2 << 20)
        subprocess.run(["mkfs.ext4", "-q", "-F", image], check=True, capture_output=True)
    mount("-o", "loop", image, point)
    try:
        yield point
    finally:
        unmount(point)


def mount(*words):
    done = subprocess.run(["mount", *words], capture_output=True, text=True)
    if done.returncode != 0:
        raise Broken(f"this machine cannot mount, which this fault needs: {done.stderr.strip()}")


def unmount(point):
    # Lazily when something still holds it: what follows must not be kept from running.
    if subprocess.run(["umount", point], capture_output=True).returncode != 0:
        subprocess.run(["umount", "-l", point], check=False)
