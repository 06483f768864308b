"""The program at a terminal of its own."""

import fcntl
import os
import pty
import re
import select
import struct
import subprocess
import termios
import time

from home import SESSION
from oracle import Broken


def banner(home, within=30, **more):
    """What is on the screen when a session is opened at a terminal and left with Ctrl-D."""
    master, slave = pty.openpty()
    fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", 40, 120, 0, 0))
    child = subprocess.Popen(
        ["setsid", "--ctty", "--wait", home.machine.lectern, "open", SESSION, "--as", "faye", "--clock", "manual"],
        stdin=slave, stdout=slave, stderr=slave, cwd=home.path, close_fds=True,
        env={**home.environment(**more), "TERM": "xterm", "NO_COLOR": "1"})
    os.close(slave)
    text, limit, left = b"", time.monotonic() + within, False
    try:
        while time.monotonic() < limit:
            if select.select([master], [], [], 0.1)[0]:
                try:
                    more_text = os.read(master, 65536)
                except OSError:
                    break
                if not more_text:
                    break
                text += more_text
            if not left and "❯".encode() in text:
                os.write(master, b"\x04")
                left = True
        else:
            raise Broken(f"the console at a terminal does not end: {text[-300:]!r}")
    finally:
        os.close(master)
        child.kill()
        child.wait()
    plain = re.sub(rb"\x1b(\[[0-9;?]*[a-zA-Z]|\][^\x07]*\x07|[()][A-Z0-9]|[=>78])", b"", text)
    return plain.decode(errors="replace")
