#!/usr/bin/env python3
"""Computes people and seconds of the attendance reports beside this file once more, another way.

Where the program finds out encoding, delimiter, columns, dates and zone by itself, they are said
here for each file, and Python's own csv, codecs, strptime and zoneinfo do the reading. What comes
out is compared with the "= name: seconds" lines of Tests/Goldens/attendance.
"""
import csv
import io
import re
import sys
from datetime import datetime, timedelta, timezone
from pathlib import Path
from zoneinfo import ZoneInfo

HERE = Path(__file__).resolve().parent
GOLDENS = HERE.parent / "Goldens" / "attendance"
BERLIN, UTC = ZoneInfo("Europe/Berlin"), timezone.utc
DECEMBER = (datetime(2026, 12, 1, 9, tzinfo=BERLIN), datetime(2026, 12, 1, 13, tzinfo=BERLIN))
AUTUMN = (datetime(2020, 9, 22, 9, tzinfo=UTC), datetime(2020, 9, 22, 12, tzinfo=UTC))
US = "%m/%d/%Y %I:%M:%S %p"
TEAMS = "%m/%d/%y, %I:%M:%S %p"


def at(text, zone):
    return datetime.fromisoformat(text).replace(tzinfo=zone)


def rows(name, encoding, delimiter, start, place=-1):
    """The last header whose first cell is `start`, or another one, and its rows up to a blank one."""
    text = (HERE / "reports" / name).read_bytes().decode(encoding).lstrip("\ufeff").replace("\0", "")
    table = list(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter))
    places = [i for i, row in enumerate(table) if row and row[0] == start]
    header = table[places[place]]
    found = []
    for row in table[places[place] + 1:]:
        if not any(cell.strip() for cell in row):
            break
        found.append(row + [""] * (len(header) - len(row)))
    return header, found


def tidy(name):
    return " ".join(re.sub("[\u200e\u200f]", "", name).split())


def spans(name, encoding, delimiter, start, columns, form, zone=BERLIN, skip=None, place=-1,
          clean=lambda text: text):
    """(name, joined, left) of each row; columns are those of name, joined and left."""
    header, table = rows(name, encoding, delimiter, start, place)
    for row in table:
        if skip and skip(dict(zip(header, row))):
            continue
        who, joined, left = (row[column] for column in columns)
        if not joined or not left or "--" in (joined, left):
            continue
        yield tidy(who), parse(clean(joined), form, zone), parse(clean(left), form, zone)


def parse(text, form, zone):
    if callable(form):
        return form(text, zone)
    return datetime.strptime(text.strip(), form).replace(tzinfo=zone)


def events(name, encoding, delimiter, start, words, form, zone=UTC):
    """Pairs of comings and goings of each person, sorted by time."""
    _, table = rows(name, encoding, delimiter, start)
    people = {}
    for row in table:
        kind = words[row[1]]
        people.setdefault(tidy(row[0]), []).append((parse(row[2], form, zone), kind))
    for who, list_ in people.items():
        since = None
        for moment, kind in sorted(list_, key=lambda event: event[0]):
            if kind == "in" and since is None:
                since = moment
            elif kind == "out" and since is not None:
                yield who, since, moment
                since = None


def seconds(found, window):
    """The union of each person's spans inside the window, in whole seconds."""
    start, end = (moment.astimezone(UTC) for moment in window)
    people = {}
    for who, joined, left in found:
        people.setdefault(who, []).append((joined.astimezone(UTC), left.astimezone(UTC)))
    totals = {}
    for who, list_ in people.items():
        total, reach = timedelta(0), start
        for joined, left in sorted(list_):
            joined, left = max(joined, reach), min(left, end)
            if left > joined:
                total += left - joined
                reach = left
        totals[who] = int(total.total_seconds())
    return totals


def waiting(row):
    return row.get("In Waiting Room", row.get("In waiting room", row.get("대기실 내"))) in ("Yes", "예")


def german(text, zone):
    return datetime.strptime(text, "%d.%m.%y, %H:%M:%S").replace(tzinfo=zone)


def korean(text, zone):
    half = "AM" if "오전" in text else "PM"
    text = text.replace("오전", "").replace("오후", "")
    return datetime.strptime(f"{text} {half}", "%Y-%m-%d  %I:%M:%S %p").replace(tzinfo=zone)


def month(text, zone):
    """`dez. 1, 2026 09:00:00` and `1 de dez. de 2026 09:05`."""
    day, year = re.search(r"\b(\d{1,2})\b(?!:)", text), re.search(r"\d{4}", text)
    clock = re.search(r"\d+:\d\d(:\d\d)?", text).group().split(":")
    hours, minutes, rest = int(clock[0]), int(clock[1]), int((clock + ["0"])[2])
    return datetime(int(year.group()), 12, int(day.group()), hours, minutes, rest, tzinfo=zone)


def clock(text, zone):
    return datetime.strptime("2026-12-01 " + text, "%Y-%m-%d %I:%M %p").replace(tzinfo=zone)


def sections():
    """The Teams report in its many forms: the third section alone."""
    names = {
        "teams_t3_en.csv": "utf-16", "teams_t3_utf16be.csv": "utf-16",
        "teams_t3_utf16le_nobom.csv": "utf-16-le", "teams_t3_engagement.csv": "utf-16",
    }
    for name, encoding in names.items():
        yield name, spans(name, encoding, "\t", "Name", (0, 1, 2), TEAMS), DECEMBER
    yield ("teams_t3_utf8_semicolon.csv",
           spans("teams_t3_utf8_semicolon.csv", "utf-8", ";", "Name", (0, 1, 2), TEAMS), DECEMBER)
    yield ("teams_t3_excel_padded.csv",
           spans("teams_t3_excel_padded.csv", "utf-8-sig", ",", "Name", (0, 1, 2), TEAMS), DECEMBER)
    yield ("teams_t3_unknown_words.csv",
           spans("teams_t3_unknown_words.csv", "utf-16", "\t", "Wer", (0, 1, 2), german), DECEMBER)
    yield ("teams_t3_breakout.csv",
           spans("teams_t3_breakout.csv", "utf-16", "\t", "Name", (0, 1, 2), "%d/%m/%y, %H:%M:%S",
                 place=-2), DECEMBER)
    yield ("teams_t3_pl_us_dates.csv",
           spans("teams_t3_pl_us_dates.csv", "utf-16", "\t", "Imię i nazwisko", (0, 1, 2), TEAMS),
           (at("2026-03-10 08:00", BERLIN), at("2026-03-10 12:00", BERLIN)))


def teams():
    yield ("teams_t2_fr.csv",
           spans("teams_t2_fr.csv", "utf-16", "\t", "Nom complet", (0, 1, 2), "%d/%m/%Y à %H:%M:%S"),
           (at("2021-04-13 09:00", BERLIN), at("2021-04-13 12:00", BERLIN)))
    yield ("teams_t2_en.csv",
           spans("teams_t2_en.csv", "utf-16", "\t", "Full Name", (0, 1, 2),
                 "%m/%d/%Y, %I:%M:%S %p", UTC),
           (at("2022-04-25 08:20", UTC), at("2022-04-25 10:20", UTC)))
    words = {"Joined": "in", "Joined before": "in", "Left": "out"}
    form = "%m/%d/%Y, %I:%M:%S %p"
    yield "teams_t1.csv", events("teams_t1.csv", "utf-16", "\t", "Full Name", words, form), AUTUMN
    yield ("teams_t1_newest_first.csv",
           events("teams_t1_newest_first.csv", "utf-8", ";", "Full Name", words, form), AUTUMN)
    words = {"Liittyi": "in", "Liittyi aiemmin": "in", "Poistui": "out"}
    yield ("teams_t1_unknown_words.csv",
           events("teams_t1_unknown_words.csv", "utf-16", "\t", "Koko nimi", words,
                  "%d.%m.%Y, %H.%M.%S"), AUTUMN)
    zone = timezone(timedelta(hours=-3))
    yield ("teams_t1_ptbr.csv",
           events("teams_t1_ptbr.csv", "utf-16", "\t", "Nome Completo", {"Entrou": "in", "Saiu": "out"},
                  "%d/%m/%Y %H:%M:%S", zone),
           (at("2021-09-03 08:00", zone), at("2021-09-03 10:00", zone)))


def zoom():
    head = "Name (Original Name)"
    for name in ("zoom_z1.csv", "zoom_z1m.csv", "zoom_z1m_excel.csv"):
        yield name, spans(name, "utf-8-sig", ",", head, (0, 2, 3), US, skip=waiting), DECEMBER
    yield ("zoom_z0.csv",
           spans("zoom_z0.csv", "utf-8", ",", "User Name", (0, 1, 2), "%Y/%m/%d %H:%M"), DECEMBER)
    yield ("zoom_z2.csv",
           spans("zoom_z2.csv", "utf-8-sig", ",", "Name (original name)", (0, 2, 3), US,
                 skip=waiting), DECEMBER)
    yield ("zoom_z3_account.csv",
           spans("zoom_z3_account.csv", "utf-8-sig", ",", "Topic", (12, 14, 15), "%d/%m/%Y %H:%M",
                 skip=lambda row: row["Topic"] == "Another"), DECEMBER)
    yield ("zoom_ja.csv",
           spans("zoom_ja.csv", "utf-8-sig", ",", "名前 (元の名前)", (0, 2, 3), "%Y/%m/%d %H:%M"),
           DECEMBER)
    yield ("zoom_ko.csv",
           spans("zoom_ko.csv", "utf-8-sig", ",", "이름(원래 이름)", (0, 2, 3), korean, skip=waiting),
           DECEMBER)
    yield ("zoom_es_semicolon_cp1252.csv",
           spans("zoom_es_semicolon_cp1252.csv", "cp1252", ";", "Nombre (nombre original)", (0, 2, 3),
                 "%d-%m-%Y %H:%M:%S"), DECEMBER)
    yield ("zoom_z5_dashboard.csv",
           spans("zoom_z5_dashboard.csv", "utf-8-sig", ",", "Participant", (0, 10, 11), US), DECEMBER)
    yield "zoom_webinar.csv", webinar(), DECEMBER
    yield ("dst_back.csv", repeated_hour(),
           (at("2025-10-26 01:30", BERLIN), at("2025-10-26 03:30", BERLIN)))


def webinar():
    """Every row of every section that attended."""
    text = (HERE / "reports" / "zoom_webinar.csv").read_bytes().decode("utf-8-sig")
    header = []
    for row in csv.reader(io.StringIO(text, newline="")):
        if row[0] == "Attended":
            header = row
        elif row[0] == "Yes":
            cells = dict(zip(header, row))
            yield (cells["User Name (Original Name)"],
                   *(datetime.strptime(cells[key], "%b %d, %Y %H:%M:%S").replace(tzinfo=BERLIN)
                     for key in ("Join Time", "Leave Time")))


def repeated_hour():
    """The reading of both times that is as long as the platform's minutes say."""
    header, table = rows("dst_back.csv", "utf-8-sig", ",", "Name (Original Name)")
    for row in table:
        joined, left = (datetime.strptime(row[column], US) for column in (2, 3))
        readings = [(joined.replace(tzinfo=BERLIN, fold=a), left.replace(tzinfo=BERLIN, fold=b))
                    for a in (0, 1) for b in (0, 1)]
        readings = [(a, b) for a, b in readings if b.astimezone(UTC) >= a.astimezone(UTC)]
        best = min(readings, key=lambda pair: abs(
            (pair[1].astimezone(UTC) - pair[0].astimezone(UTC)).total_seconds() - int(row[4]) * 60))
        yield (row[0], *best)


def others():
    def formula(text):
        return text.removeprefix('="').removesuffix('"')
    yield ("webex_event.csv",
           spans("webex_event.csv", "utf-16", "\t", "Event Name", (3, 5, 6), "%Y-%m-%d %H:%M:%S",
                 clean=formula), DECEMBER)
    yield ("webex_meetings.csv",
           spans("webex_meetings.csv", "utf-16", "\t", "Meeting Name", (3, 8, 9),
                 "%Y-%m-%d %H:%M:%S", clean=formula), DECEMBER)
    yield ("bbb_events.csv",
           spans("bbb_events.csv", "utf-8", ",", "Name", (0, 8, 9), "%m/%d/%Y %H:%M:%S"), DECEMBER)
    yield ("collaborate.csv",
           spans("collaborate.csv", "utf-8-sig", ",", "SessionDate", (6, 10, 11), "%m/%d/%Y %H:%M",
                 UTC), DECEMBER)
    name = "Attendance report - fxj-hykv-jev (2026-12-01 08:41).csv"
    _, table = rows(name, "utf-8", ",", "First name")
    meet = [(tidy(f"{row[0]} {row[1]}"), clock(row[4], BERLIN), clock(row[5], BERLIN))
            for row in table if "Presentation" not in row[1]]
    yield name, meet, DECEMBER
    name = "Relatório de participação em fxj-hykv-jev (2026-12-01 08:41).csv"
    _, table = rows(name, "utf-8", ",", "Nome")
    meet = [(f"{row[0]} {row[1]}", month(row[4], BERLIN), month(row[5], BERLIN)) for row in table]
    yield name, meet, DECEMBER
    yield ("generic_bar.txt",
           spans("generic_bar.txt", "utf-8", "|", "Who", (0, 2, 3), "%Y-%m-%d %H:%M"), DECEMBER)


def expected(name):
    lines = (GOLDENS / (name.rsplit(".", 1)[0] + ".txt")).read_text().splitlines()
    pairs = (line[2:].rsplit(": ", 1) for line in lines if line.startswith("= "))
    return {who: int(number) for who, number in pairs}


def main():
    checked = wrong = 0
    for group in (sections, teams, zoom, others):
        for name, found, window in group():
            mine, theirs = seconds(found, window), expected(name)
            for who in sorted(mine.keys() | theirs.keys()):
                if mine.get(who) != theirs.get(who):
                    wrong += 1
                    print(f"{name}: {who}: here {mine.get(who)}, there {theirs.get(who)}")
            checked += 1
    print(f"{checked} attendance reports computed twice, {wrong} differences")
    return 1 if wrong else 0


sys.exit(main())
