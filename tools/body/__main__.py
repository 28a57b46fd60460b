# SPDX-License-Identifier: Apache-2.0
"""``python -m tools.body --figure neutral`` writes the body's assets."""

import argparse
from pathlib import Path

from tools.body.assemble import make
from tools.body.shape import BUILDS

HERE = Path(__file__).resolve().parents[2]


def main() -> None:
    """Read the command line and make the figures it asks for."""
    parser = argparse.ArgumentParser(prog="python -m tools.body", description="Make the body's assets.")
    parser.add_argument("--figure", action="append", choices=list(BUILDS), help="default: neutral")
    parser.add_argument("--out", type=Path, default=HERE / "assets" / "body", help="folder to write")
    options = parser.parse_args()
    make(options.figure or ["neutral"], options.out)


if __name__ == "__main__":
    main()
