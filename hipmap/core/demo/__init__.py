# SPDX-License-Identifier: Apache-2.0
"""Showing somebody what was found: a few steps from the pain to the muscle and what else it may be."""
