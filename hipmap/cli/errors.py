# SPDX-License-Identifier: Apache-2.0
"""What a command says when it was asked for something it cannot do."""


class CommandError(Exception):
    """Bad input; the message is one line for standard error, the exit code 2."""
