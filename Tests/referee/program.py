"""The program in a home of its own: one process that answers a morning's lines."""

import json
import os
import shutil
import subprocess
import tempfile
import select

HERE = os.path.dirname(os.path.abspath(__file__))
PACKAGE = os.path.dirname(os.path.dirname(HERE))
DAY = "2026-12-01"


class Broken(Exception):
    """The program did not do what a program must do, whatever it says: it ended, or hung."""


class Program:
    """`lectern open --json-after` on a new session; `read` is what becomes of each answer."""

    def __init__(self, lectern, workshop, alter=None):
        self.lectern, self.workshop, self.alter = lectern, workshop, alter
        self.root = tempfile.mkdtemp(prefix="referee-")
        self.home = os.path.join(self.root, "home")
        self.environment = {
            "HOME": self.root, "PATH": "/usr/bin:/bin", "LANG": "C.UTF-8", "LECTERN_NAME": "faye",
            "LECTERN_HOME": self.home, "LECTERN_STATE": os.path.join(self.root, "state")}
        os.makedirs(os.path.join(self.home, "Workshops", "w"))
        shutil.copytree(os.path.join(PACKAGE, "Workshops", "frameworks"),
                        os.path.join(self.home, "Workshops", "frameworks"))
        self.write("home/Workshops/w/workshop.yaml", workshop.yaml())
        roster = self.write("roster.csv", workshop.roster())
        self.run("check", "w")
        hours, minutes = divmod(workshop.start // 60, 60)
        self.run("new", "w", "--cohort", "c", "--roster", roster, "--at",
                 f"{DAY}T{hours:02}:{minutes:02}", "--zone", workshop.zone, "--clock", "manual")
        self.complaints = open(os.path.join(self.root, "complaints"), "w+")
        self.process = subprocess.Popen(
            [lectern, "open", "c", "--clock", "manual", "--json-after"], env=self.environment,
            cwd=self.root, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=self.complaints)
        self.opened = self.read()

    def write(self, name, text):
        path = os.path.join(self.root, name)
        with open(path, "w", encoding="utf-8") as file:
            file.write(text)
        return path

    def run(self, *arguments):
        done = subprocess.run([self.lectern, *arguments], env=self.environment, cwd=self.root,
                              capture_output=True, text=True, timeout=120)
        if done.returncode != 0:
            raise Broken(f"lectern {' '.join(arguments)}: status {done.returncode}\n"
                         f"{done.stdout}{done.stderr}")
        return done.stdout

    def read(self):
        ready, _, _ = select.select([self.process.stdout], [], [], 120)
        line = self.process.stdout.readline() if ready else b""
        if not line:
            self.complaints.seek(0)
            raise Broken(f"no answer; it ended with {self.process.poll()} and said: "
                         f"{self.complaints.read()[-400:]}")
        answer = json.loads(line)
        return self.alter(answer) if self.alter else answer

    def type(self, line):
        """Types one line and gives what was answered, with every view."""
        self.process.stdin.write(line.encode() + b"\n")
        self.process.stdin.flush()
        return self.read()

    def close(self):
        self.process.stdin.close()
        try:
            self.process.wait(timeout=60)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
        self.process.stdout.close()
        self.complaints.close()
        shutil.rmtree(self.root, ignore_errors=True)
