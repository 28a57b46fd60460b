# SPDX-License-Identifier: Apache-2.0
"""Programs that tests start: none outlives its time, nor do the programs that it starts itself."""

from __future__ import annotations

import os
import signal
import subprocess
from collections.abc import Sequence
from typing import Any


def run(
    command: Sequence[str], seconds: float, words: str = "", **how: Any
) -> subprocess.CompletedProcess[str]:
    """Run a command with its children as one group, say ``words`` to it and return what it said.

    Raises ``TimeoutExpired`` after ``seconds``, with the whole group ended: ``subprocess.run`` ends only the
    first program, and then waits without limit for the others to close what they print to.
    """
    pipe = subprocess.PIPE
    with subprocess.Popen(
        command, stdin=pipe, stdout=pipe, stderr=pipe, text=True, start_new_session=True, **how
    ) as process:
        try:
            out, err = process.communicate(words, timeout=seconds)
        except BaseException:
            os.killpg(process.pid, signal.SIGKILL)
            raise
    return subprocess.CompletedProcess(command, process.returncode, out, err)
