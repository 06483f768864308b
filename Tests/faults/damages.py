"""Random damage of a cohort's files. Each kind does it and returns what it did, in words."""

import os
import shutil

KINDS = []


def kind(weight):
    def add(function):
        KINDS.append((function, weight))
        return function
    return add


def damage(home, chance, materials):
    """Damages one file of a home, as chance has it."""
    functions, weights = zip(*KINDS)
    # Some find nothing to do in a file; then it is another one's turn.
    while True:
        what = chance.choices(functions, weights)[0](chance, target(home, chance), materials)
        if what:
            return what


def target(home, chance):
    """A journal, a people file, the workshop or the settings."""
    place = chance.choices(["journal", "people", "workshop", "cohort"], [45, 25, 15, 15])[0]
    if place == "workshop":
        return home.session + "/workshop.json"
    if place == "cohort":
        return home.cohort + "/cohort.yaml"
    folder = home.session + "/journal" if place == "journal" else home.cohort + "/people"
    return folder + "/" + chance.choice(
        sorted(name for name in os.listdir(folder) if name.endswith(".jsonl")
               and os.path.getsize(f"{folder}/{name}")))


def content(path):
    with open(path, "rb") as file:
        return file.read()


def put(path, data):
    with open(path, "wb") as file:
        file.write(data)


def name(path):
    return "/".join(path.split("/")[-2:])


def is_lines(path):
    return path.endswith(".jsonl")


@kind(14)
def flip(chance, path, _materials):
    data = bytearray(content(path))
    at, bit = chance.randrange(len(data)), chance.randrange(8)
    data[at] ^= 1 << bit
    put(path, data)
    return f"bit {bit} of byte {at} of {name(path)} flipped"


@kind(8)
def other_byte(chance, path, _materials):
    data = bytearray(content(path))
    digits = [at for at, byte in enumerate(data) if chr(byte).isdigit()]
    at = chance.choice(digits or range(len(data)))
    old = data[at]
    while data[at] == old:
        data[at] = ord(chance.choice("0123456789")) if digits else chance.randrange(256)
    put(path, data)
    return f"byte {at} of {name(path)} became {chr(data[at])!r}"


@kind(6)
def word_changed(chance, path, _materials):
    """A letter for a letter: what remains is well-formed."""
    data = bytearray(content(path))
    at = chance.choice([at for at, byte in enumerate(data) if chr(byte).isalpha()])
    old = data[at]
    while data[at] == old:
        data[at] = ord(chance.choice("abcdefghijklmnopqrstuvwxyz"))
    put(path, data)
    return f"letter {at} of {name(path)} became {chr(data[at])!r}"


@kind(10)
def cut(chance, path, _materials):
    data = content(path)
    length = chance.randrange(len(data))
    put(path, data[:length])
    return f"{name(path)} cut to {length} of {len(data)} bytes"


@kind(6)
def cut_at_line(chance, path, _materials):
    rows = content(path).splitlines(keepends=True)
    keep = chance.randrange(len(rows))
    put(path, b"".join(rows[:keep]))
    return f"{name(path)} cut to {keep} of {len(rows)} lines"


@kind(6)
def cut_inside(chance, path, _materials):
    data = content(path)
    start = chance.randrange(len(data))
    end = min(len(data), start + chance.choice([1, 2, 20, 300, 2000]))
    put(path, data[:start] + data[end:])
    return f"bytes {start} to {end} of {name(path)} cut out"


@kind(8)
def line_deleted(chance, path, _materials):
    rows = content(path).splitlines(keepends=True)
    at = chance.randrange(len(rows))
    put(path, b"".join(rows[:at] + rows[at + 1:]))
    return f"line {at + 1} of {name(path)} deleted"


@kind(3)
def lines_swapped(chance, path, _materials):
    rows = content(path).splitlines(keepends=True)
    if len(rows) < 2:
        return None
    one, two = chance.sample(range(len(rows)), 2)
    rows[one], rows[two] = rows[two], rows[one]
    put(path, b"".join(rows))
    return f"lines {one + 1} and {two + 1} of {name(path)} swapped"


@kind(4)
def bytes_swapped(chance, path, _materials):
    data = bytearray(content(path))
    one, two = sorted(chance.sample(range(len(data)), 2))
    data[one], data[two] = data[two], data[one]
    put(path, data)
    return f"bytes {one} and {two} of {name(path)} swapped"


@kind(3)
def line_doubled(chance, path, _materials):
    rows = content(path).splitlines(keepends=True)
    at = chance.randrange(len(rows))
    put(path, b"".join(rows[:at] + [rows[at]] + rows[at:]))
    return f"line {at + 1} of {name(path)} doubled"


@kind(5)
def overwritten(chance, path, _materials):
    data = bytearray(content(path))
    start = chance.randrange(len(data))
    length = min(chance.choice([1, 8, 64, 512, 4096]), len(data) - start)
    filling = chance.choice([b"\0", b"x", b"\n", b"\xff"])
    data[start:start + length] = filling * length
    put(path, data)
    return f"{length} bytes of {name(path)} from {start} on became {filling}"


@kind(3)
def inserted(chance, path, _materials):
    data = content(path)
    at = chance.randrange(len(data) + 1)
    more = chance.choice([b"\0" * 4096, b"\n", b"{}\n", b"garbage\n", b"\xff\xfe", chance.randbytes(40)])
    put(path, data[:at] + more + data[at:])
    return f"{len(more)} bytes put into {name(path)} at {at}"


@kind(3)
def other_encoding(chance, path, _materials):
    data = content(path)
    way = chance.choice(["utf-16", "a byte order mark", "CRLF", "CR"])
    put(path, {
        "utf-16": lambda: data.decode().encode("utf-16"), "a byte order mark": lambda: b"\xef\xbb\xbf" + data,
        "CRLF": lambda: data.replace(b"\n", b"\r\n"), "CR": lambda: data.replace(b"\n", b"\r"),
    }[way]())
    return f"{name(path)} written with {way}"


@kind(5)
def removed(chance, path, _materials):
    way = chance.choice(["removed", "emptied", "its folder removed", "its folder renamed"])
    folder = os.path.dirname(path)
    if way == "removed":
        os.remove(path)
    elif way == "emptied":
        put(path, b"")
    elif not is_lines(path):
        return None
    elif way == "its folder removed":
        shutil.rmtree(folder)
    else:
        os.rename(folder, folder + "-old")
    return f"{name(path)}: {way}"


@kind(6)
def replaced(chance, path, _materials):
    way = chance.choice(["a dangling link", "a link to a copy", "a folder", "a FIFO", "garbage", "zeros",
                         "a link to itself", "a folder's link", "a socket of text"])
    data = content(path)
    os.remove(path)
    if way == "a dangling link":
        os.symlink("/nowhere/at/all", path)
    elif way == "a link to a copy":
        put(path + ".copy", data)
        os.symlink(path + ".copy", path)
    elif way == "a folder":
        os.mkdir(path)
    elif way == "a FIFO":
        os.mkfifo(path)
    elif way == "garbage":
        put(path, chance.randbytes(max(1, len(data))))
    elif way == "zeros":
        put(path, bytes(len(data)))
    elif way == "a link to itself":
        os.symlink(os.path.basename(path), path)
    elif way == "a folder's link":
        os.symlink(os.path.dirname(path), path)
    else:
        put(path, b"Please ask for access to this file.\n")
    return f"{name(path)} replaced by {way}"


@kind(8)
def foreign(chance, path, materials):
    """Another session's or cohort's file of the same kind, in its place or beside it."""
    if not is_lines(path):
        others = [other for other in materials.foreign if os.path.basename(other) == os.path.basename(path)]
        source = chance.choice(others)
        shutil.copyfile(source, path)
        return f"{name(path)} replaced by {source.split('/materials/')[1]}"
    folder = os.path.basename(os.path.dirname(path))
    source = chance.choice([other for other in materials.foreign if f"/{folder}/" in other])
    way = chance.choice(["in its place", "beside it", "under its own name", "appended", "in front"])
    mine, theirs = content(path), content(source)
    if way == "in its place":
        put(path, theirs)
    elif way == "beside it":
        put(path[:-6] + chance.choice([" (conflicted copy)", " 2", ".sync-conflict-20261201"]) + ".jsonl", theirs)
    elif way == "under its own name":
        put(os.path.dirname(path) + "/" + os.path.basename(source), theirs)
    else:
        put(path, mine + theirs if way == "appended" else theirs + mine)
    return f"{source.split('/materials/')[1]} {way}: {name(path)}"


@kind(5)
def older(chance, path, materials):
    """A copy from earlier that day: the file alone, or all of its folder."""
    stage = chance.choice(materials.stages)
    relative = path.split("/Sessions/")[1]
    source = f"{stage}/{relative}"
    if is_lines(path) and chance.random() < 0.5:
        shutil.rmtree(os.path.dirname(path))
        shutil.copytree(os.path.dirname(source), os.path.dirname(path))
        return f"all of {os.path.dirname(relative)} as it was at {os.path.basename(stage)}"
    if not os.path.exists(source) or content(source) == content(path):
        return None
    shutil.copyfile(source, path)
    return f"{relative} as it was at {os.path.basename(stage)}"


@kind(2)
def exchanged(chance, path, materials):
    """Two files of the cohort change places."""
    root = path.split("/Sessions/")[0] + "/Sessions/c1"
    others = [f"{folder}/{file}" for folder, _, files in os.walk(root) for file in sorted(files)
              if not file.startswith(".") and f"{folder}/{file}" != path]
    other = chance.choice(sorted(others))
    mine, theirs = content(path), content(other)
    put(path, theirs)
    put(other, mine)
    return f"{name(path)} and {name(other)} exchanged"
