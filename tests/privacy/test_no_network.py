# SPDX-License-Identifier: Apache-2.0
"""Nothing leaves the machine: the system itself watches the program through a consultation."""

import re
import shutil
import stat
import subprocess
import sys

import pytest

from hipmap.core import resources
from tests import processes
from tests.privacy import fence

SOCKET = re.compile(r"socket\((AF_\w+)")
ALLOWED = {"AF_UNIX", "AF_LOCAL", "AF_NETLINK"}  # screen and system services of this machine
ASK = "import socket; socket.socket(socket.{}, socket.SOCK_DGRAM)"


def traced(folder, *command):
    """Run a command; return what it printed and the kinds of sockets it or its children asked for."""
    trace = folder / "trace"
    watch = ("strace", "-f", "-qq", "-e", "trace=socket", "-o", str(trace))
    done = processes.run((*watch, *command), 120, cwd=resources.root())
    assert done.returncode == 0, done.stderr[-2000:]
    return done.stdout, set(SOCKET.findall(trace.read_text()))


def fenced(folder, *command):
    """Do the same where no process may watch another: at an internet socket the command is killed."""
    watch = (sys.executable, "-m", "tests.privacy.fence")
    done = processes.run((*watch, *command), 120, cwd=resources.root())
    assert done.returncode in (0, fence.KILLED), done.stderr[-2000:]
    return done.stdout, {"an internet socket"} if done.returncode else set()


@pytest.fixture(scope="module")
def watched(tmp_path_factory):
    folder = tmp_path_factory.mktemp("watched")
    for watch in (traced, fenced) if shutil.which("strace") else (fenced,):
        try:
            watch(folder, sys.executable, "-c", ASK.format("AF_UNIX"))
        except (AssertionError, subprocess.TimeoutExpired):
            continue
        return watch
    pytest.skip("the system lets nobody watch a process (neither strace nor seccomp)")


@pytest.mark.parametrize(
    ("family", "seen"), [("AF_INET", True), ("AF_INET6", True), ("AF_UNIX", False), ("AF_NETLINK", False)]
)
def test_the_watch_sees_what_it_should(watched, tmp_path, family, seen):
    assert bool(watched(tmp_path, sys.executable, "-c", ASK.format(family))[1] - ALLOWED) is seen


def test_the_fence_stops_what_goes_out_and_nothing_else(tmp_path):
    try:
        fenced(tmp_path, sys.executable, "-c", "pass")
    except AssertionError:
        pytest.skip("the system takes no filter for system calls")
    for family in ("AF_INET", "AF_INET6"):
        assert fenced(tmp_path, sys.executable, "-c", ASK.format(family))[1], family
    assert not fenced(tmp_path, sys.executable, "-c", ASK.format("AF_UNIX"))[1]


def test_a_whole_consultation_opens_no_internet_socket_and_is_nobody_elses(watched, tmp_path, monkeypatch):
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    monkeypatch.setenv("QT_LINUX_ACCESSIBILITY_ALWAYS_ON", "1")
    said, kinds = watched(tmp_path, sys.executable, "-m", "tests.privacy.consultation", str(tmp_path))
    assert said.endswith("done\n")
    assert kinds <= ALLOWED
    for path in (tmp_path / "config").rglob("*"):
        assert stat.S_IMODE(path.stat().st_mode) == 0o600, path
    assert stat.S_IMODE((tmp_path / "one.hipmap").stat().st_mode) == 0o600
    assert stat.S_IMODE((tmp_path / "config").stat().st_mode) == 0o700
    assert stat.S_IMODE((tmp_path / "data" / "drafts").stat().st_mode) == 0o700
    assert not list((tmp_path / "data" / "drafts").iterdir())


def test_no_module_of_the_program_can_reach_a_network():
    """What is not imported cannot be used; a name in a comment is no import."""
    names = r"socket|ssl|http|urllib|ftplib|smtplib|asyncio|xmlrpc|PySide6\.QtNetwork"
    network = re.compile(rf"^\s*(?:from|import)\s+({names})\b", re.MULTILINE)
    for path in sorted((resources.root() / "hipmap").rglob("*.py")):
        assert not network.findall(path.read_text("utf-8")), path
