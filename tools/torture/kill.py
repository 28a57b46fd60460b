# SPDX-License-Identifier: Apache-2.0
"""Kills the working program again and again, and looks at what is left.

``python -m tools.torture.kill --times 200``. Fails when a saved file is damaged, or is not the last one that
was saved, or when more than the last second of work is lost.
"""

from __future__ import annotations

import argparse
import os
import random
import select
import signal
import subprocess
import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import NamedTuple

from hipmap.core import resources
from hipmap.core.atlas import Atlas
from hipmap.core.library import Library
from hipmap.core.session import file as session_file
from hipmap.core.session.known import Known, known
from hipmap.core.session.model import Session
from hipmap.core.session.remarks import SessionError
from hipmap.ui.files.recovery import find
from tools.torture.digest import digest
from tools.torture.driver import FILE

MOST_LOST = 1.0  # seconds of work
_LONGEST = 3.5  # seconds of work before the kill


class Line(NamedTuple):
    """What the program said at a moment."""

    when: float
    kind: str
    held: str


class Outcome(NamedTuple):
    """What a kill met and left; ``lost`` is in seconds, ``wrong`` empty when all is well."""

    kind: str
    lost: float
    wrong: str


def kill_once(facts: Known, seed: int, most: float = MOST_LOST) -> Outcome:
    """Start the program, kill it at a random moment, and judge what is left."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        lines, killed = _run(folder, seed)
        return judge(facts, folder, lines, killed, most)


def _run(folder: Path, seed: int) -> tuple[list[Line], float]:
    chance = random.Random(seed)
    after, in_save = chance.uniform(0.0, _LONGEST), chance.random() < 0.4
    child = subprocess.Popen(
        (sys.executable, "-m", "tools.torture.driver", str(folder), str(seed)),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        cwd=resources.root(),
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
    )
    assert child.stdout is not None
    assert child.stderr is not None
    pipe, said = child.stdout.fileno(), b""
    began: float | None = None
    while True:
        # Once the time has come, some kills wait for the next save and hit it while it is written.
        due = began is not None and time.monotonic() - began > after
        if due and (not in_save or said.rstrip(b"\n").rpartition(b"\n")[2].split()[1:2] == [b"saving"]):
            break
        if began is not None and time.monotonic() - began > after + 10:
            break
        if select.select([pipe], [], [], 0.005)[0]:
            piece = os.read(pipe, 65536)
            if not piece:
                raise RuntimeError(child.stderr.read().decode())
            said += piece
            began = began or time.monotonic()
    if in_save:
        time.sleep(chance.uniform(0.0, 0.004))
    killed = time.monotonic()
    child.send_signal(signal.SIGKILL)
    rest, _ = child.communicate()
    lines = [line.split() for line in (said + rest).decode().splitlines(keepends=True) if line.endswith("\n")]
    return [Line(float(when), kind, held) for when, kind, held in lines], killed


def judge(facts: Known, folder: Path, lines: list[Line], killed: float, most: float) -> Outcome:
    """Return what was lost of the work that the lines tell of."""
    kind = lines[-1].kind
    path = folder / FILE
    done = max((number for number, line in enumerate(lines) if line.kind == "saved"), default=-1)
    # The last save that was told of, or one that had begun after it.
    allowed = {line.held for line in lines[done + 1 :] if line.kind == "saving"}
    allowed |= {lines[done].held} if done >= 0 else set()
    left = [digest(Session())] if done < 0 else []
    if path.exists() or done >= 0:
        try:
            reading, _ = session_file.load(path, facts)
        except SessionError as error:
            return Outcome(kind, 0.0, f"the saved file cannot be opened: {error}")
        held = digest(reading.session)
        if not reading.whole or held not in allowed:
            return Outcome(kind, 0.0, "the saved file is damaged or is not the last that was saved")
        left.append(held)
    found = find(folder / "drafts", facts) if (folder / "drafts").is_dir() else []
    left += [digest(one.reading.session) for one in found]
    for one in found:
        one.lock.release()
    ends = [line.when for line in lines[1:]] + [killed]
    current = [end for line, end in zip(lines, ends, strict=True) if line.held in left]
    lost = killed - max(current, default=lines[0].when)
    return Outcome(kind, lost, f"{lost:.2f} s of work are lost" if lost > most else "")


def main(words: list[str] | None = None) -> int:
    """Kill as often as asked; prints a summary, returns 1 when anything was wrong."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--times", type=int, default=200)
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--most", type=float, default=MOST_LOST, help="seconds of work that may be lost")
    options = parser.parse_args(words)
    atlas = Atlas.load(resources.root())
    facts = known(atlas, Library.load(resources.root(), atlas))
    seeds = range(options.seed, options.seed + options.times)
    with ThreadPoolExecutor(options.jobs) as pool:
        outcomes = list(pool.map(lambda seed: kill_once(facts, seed, options.most), seeds))
    wrong = [(seed, one.wrong) for seed, one in zip(seeds, outcomes, strict=True) if one.wrong]
    kinds = [one.kind for one in outcomes]
    lost = sorted(one.lost for one in outcomes)
    print(
        f"{len(outcomes)} kills ({kinds.count('saving')} in a save, {kinds.count('stroke')} in a stroke):"
        f" {len(wrong)} went wrong; lost at most {lost[-1]:.2f} s, in the middle {lost[len(lost) // 2]:.2f} s"
    )
    for seed, why in wrong:
        print(f"  seed {seed}: {why}")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
