# SPDX-License-Identifier: Apache-2.0
"""Prints the evaluation: ``python -m tests.evaluation``."""

import sys

from tests.evaluation.run import main

sys.exit(main())
