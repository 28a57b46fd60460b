# SPDX-License-Identifier: Apache-2.0
"""What the bundle's launchers run."""

import sys

from hipmap.cli.main import main

sys.exit(main())
