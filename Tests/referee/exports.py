"""Every file that leaves the house, held against the views of the same moment."""

import csv
import json
import os

from verdict import Wrong, same

DONE = ("Passed", "Completed")


class Exports:
    """The files of `export all` in a folder, and the answer that was given with them."""

    def __init__(self, model, answer, folder):
        self.model, self.folder = model, folder
        self.rows = {row["name"]: row for row in answer["roll"]["learners"]}
        self.scores = answer["scores"]["scores"]
        self.incomplete = {row["name"] for row in answer["summary"]["incomplete"]}

    def table(self, name):
        with open(os.path.join(self.folder, name), encoding="utf-8-sig", newline="") as file:
            return list(csv.DictReader(file))

    @property
    def parts(self):
        """A check for each file."""
        return [self.attendance, self.learners, self.sheet, self.moodle, self.results,
                self.statements]

    def attendance(self):
        rows = {row["name"]: row for row in self.table("attendance.csv")}
        same("attendance.csv: who", sorted(self.rows), sorted(rows))
        for name, shown in self.rows.items():
            row, what = rows[name], f"attendance.csv, {name}: "
            is_complete = name not in self.incomplete
            same(what + "status", shown["status"], row["status"])
            same(what + "seconds", shown["seconds"], int(row["seconds"]))
            same(what + "possible seconds", self.model.possible, int(row["possible_seconds"]))
            same(what + "percent", float(shown["percent"] or 0), float(row["percent"]))
            for key, column in (("firstIn", "first_in"), ("lastOut", "last_out")):
                same(what + column, (shown[key] or "")[:19], row[column][:19])
            same(what + "completed", is_complete, row["completed"] == "true")
            same(what + "enrolled", not shown["walkin"], row["enrolled"] == "true")
            if is_complete and row["mark"] in ("absent", "excused"):
                raise Wrong(what + "mark", "of somebody complete, not absent", row["mark"])

    def learners(self):
        for row in self.table("learners.csv"):
            name, what = row["name"], f"learners.csv, {row['name']}: "
            same(what + "seconds", self.rows[name]["seconds"], int(row["seconds"]))
            is_done = row["outcome"] in ("passed", "completed")
            is_complete = name not in self.incomplete
            if row["outcome"] == "failed":
                continue
            same(what + f"done, by the outcome {row['outcome']}", is_complete, is_done)
            if self.model.workshop.pass_mark is None and row["outcome"] == "passed":
                raise Wrong(what + "outcome", "completed, without a pass mark", row["outcome"])
            points = self.model.points(name)
            same(what + "grade", "" if points is None else str(points), row["grade"])

    def sheet(self):
        for row in self.table("learnupon-sheet.csv"):
            name, what = row["Name"], f"learnupon-sheet.csv, {row['Name']}: "
            is_complete = name not in self.incomplete
            if row["Result"] != "Failed":
                same(what + f"done, by the result {row['Result']}", is_complete, row["Result"] in DONE)
            if row["Attendance"] == "Absent" and (row["Result"] in DONE):
                raise Wrong(what + "attendance and result", "no contradiction", row)
            if row["Attendance"] != "Absent" and self.rows[name]["seconds"] == 0:
                raise Wrong(what + "attendance", "Absent: no second attended", row["Attendance"])

    def moodle(self):
        names = {row["emails"][0]: row["name"] for row in self.rows.values() if row["emails"]}
        for row in self.table("moodle-attendance.csv"):
            name = names[row["email"]]
            if row["status"] in "AE" and name not in self.incomplete:
                raise Wrong(f"moodle-attendance.csv, {name}", "of somebody complete, not absent",
                            row["status"])
            if row["status"] == "P" and self.rows[name]["seconds"] == 0:
                raise Wrong(f"moodle-attendance.csv, {name}", "not present: no second attended", "P")

    def results(self):
        points = {row["name"]: float(row["points"]) for row in self.table("tests.csv")}
        expected = {name: float(p) for name in self.rows
                    if (p := self.model.points(name)) is not None}
        same("tests.csv", expected, points)
        levels = sorted((r["name"], r["activity"], int(r["round"]), r["criterion"],
                         int(r["level"]) if r["level"] else None) for r in self.table("scores.csv"))
        told = sorted((s["name"], s["activity"], s["round"], key, level)
                      for s in self.scores for key, level in s["levels"].items())
        same("scores.csv", repr(sorted(told, key=repr)), repr(sorted(levels, key=repr)))

    def statements(self):
        done = set()
        with open(os.path.join(self.folder, "xapi.jsonl"), encoding="utf-8") as file:
            for line in file:
                statement = json.loads(line)
                verb = statement["verb"]["id"].rsplit("/", 1)[-1]
                name, about = statement["actor"].get("name"), statement["object"]["id"]
                result = statement.get("result") or {}
                if "/course/" in about and result.get("completion"):
                    done.add(name)
                if verb == "attended" and name in self.rows:
                    seconds = self.rows[name]["seconds"]
                    same(f"xapi.jsonl, {name}: seconds", seconds, duration(result["duration"]))
        expected = {name for name, row in self.rows.items()
                    if name not in self.incomplete and not row["walkin"]}
        same("xapi.jsonl: who completed", sorted(expected), sorted(done))


def duration(text):
    """Seconds of an ISO 8601 duration such as PT1H10M."""
    total, number = 0, ""
    for letter in text.removeprefix("PT"):
        if letter.isdigit():
            number += letter
        else:
            total += int(number) * {"H": 3600, "M": 60, "S": 1}[letter]
            number = ""
    return total
