# SPDX-License-Identifier: Apache-2.0
"""``python -m hipmap`` and the console launcher."""

import sys

from hipmap.cli.main import main

if __name__ == "__main__":
    sys.exit(main())
