# SPDX-License-Identifier: Apache-2.0
"""Measures how well hipmap matches: ``python -m tests.evaluation``; ``--readme`` puts the tables there."""

import argparse
import sys

from hipmap.core import resources
from hipmap.core.atlas import Atlas
from hipmap.core.library import Library
from tests.evaluation.report import END, START, misses, put_in, report


def main() -> int:
    asked = argparse.ArgumentParser(prog="python -m tests.evaluation", description=__doc__)
    asked.add_argument("--readme", action="store_true", help="rewrite the tables in README.md")
    asked.add_argument("--each", type=int, default=200, help="drawings per trigger point (200)")
    options = asked.parse_args()
    root = resources.root()
    atlas = Atlas.load(root)
    library = Library.load(root, atlas)
    text = report(library, atlas, max(1, options.each), lambda part: print(f"… {part}", file=sys.stderr))
    print(text)
    print("Cases whose first row no source names:", *misses(library, atlas), sep="\n")
    if options.readme and not put_in(root / "README.md", text):
        print(f"README.md has no {START} … {END}", file=sys.stderr)
        return 1
    return 0


sys.exit(main())
