# SPDX-License-Identifier: Apache-2.0
"""``python -m tests.privacy.fence COMMAND ...``: a command that Linux kills at its first internet socket.

The command gets a filter for its system calls (seccomp), which asks for no rights, so this works where no
process may watch another. Exits 77 where the system takes no filter.
"""

import ctypes
import os
import platform
import signal
import struct
import sys

KILLED = -getattr(signal, "SIGSYS", 31)
REFUSED = 77
_SOCKET = {"x86_64": 41, "aarch64": 198}  # the number of the system call
_NO_NEW_RIGHTS, _SET_FILTER, _MODE = 38, 22, 2
_LOAD, _IF_EQUAL, _RETURN = 0x20, 0x15, 0x06
_KILL, _ALLOW = 0x8000_0000, 0x7FFF_0000


def put_up() -> bool:
    """Let Linux kill this process, and what it becomes, when it asks for AF_INET or AF_INET6."""
    number = _SOCKET.get(platform.machine())
    if number is None:
        return False
    # Each step: what to do, how many steps to pass over when equal and when not, a number. 0 and 16 are where
    # the number of the call and its first argument stand.
    steps = (
        (_LOAD, 0, 0, 0), (_IF_EQUAL, 0, 4, number),
        (_LOAD, 0, 0, 16), (_IF_EQUAL, 1, 0, 2), (_IF_EQUAL, 0, 1, 10),
        (_RETURN, 0, 0, _KILL), (_RETURN, 0, 0, _ALLOW),
    )  # fmt: skip
    filters = ctypes.create_string_buffer(b"".join(struct.pack("HBBI", *step) for step in steps))
    program = struct.pack("HxxxxxxP", len(steps), ctypes.addressof(filters))
    system = ctypes.CDLL(None)
    nothing = ctypes.c_ulong(0)
    return (
        system.prctl(_NO_NEW_RIGHTS, ctypes.c_ulong(1), nothing, nothing, nothing) == 0
        and system.prctl(_SET_FILTER, ctypes.c_ulong(_MODE), ctypes.c_char_p(program), nothing, nothing) == 0
    )


if __name__ == "__main__":
    import resource  # which Windows has not

    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    if not put_up():
        sys.exit(REFUSED)
    os.execvp(sys.argv[1], sys.argv[1:])
