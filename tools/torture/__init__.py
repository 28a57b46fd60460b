# SPDX-License-Identifier: Apache-2.0
"""Long trials that the program must come through; each has a short form among the tests."""
