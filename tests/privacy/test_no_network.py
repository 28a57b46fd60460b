# SPDX-License-Identifier: Apache-2.0
"""Nothing leaves the machine: the system itself watches the program through a consultation."""

import re
import shutil
import stat
import subprocess
import sys

import pytest

from hipmap.core import resources

SOCKET = re.compile(r"socket\((AF_\w+)")
ALLOWED = {"AF_UNIX", "AF_LOCAL", "AF_NETLINK"}  # screen and system services of this machine
ASK = "import socket; socket.socket(socket.AF_INET); socket.socket(socket.AF_INET6, socket.SOCK_DGRAM)"


def watched(folder, *command):
    """Run a command; return what it printed and the kinds of sockets it or its children asked for."""
    trace = folder / "trace"
    done = subprocess.run(
        ["strace", "-f", "-qq", "-e", "trace=socket", "-o", str(trace), *command],
        cwd=resources.root(),
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert done.returncode == 0, done.stderr[-2000:]
    return done.stdout, set(SOCKET.findall(trace.read_text()))


@pytest.fixture(scope="module")
def strace(tmp_path_factory):
    if not shutil.which("strace"):
        pytest.skip("strace is not installed")
    folder = tmp_path_factory.mktemp("strace")
    try:
        found = watched(folder, sys.executable, "-c", ASK)[1]
    except (AssertionError, subprocess.TimeoutExpired):
        pytest.skip("strace may not watch processes here")
    return found


def test_the_watch_sees_what_it_should(strace):
    assert {"AF_INET", "AF_INET6"} <= strace


def test_a_whole_consultation_opens_no_internet_socket_and_is_nobody_elses(strace, tmp_path, monkeypatch):
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
