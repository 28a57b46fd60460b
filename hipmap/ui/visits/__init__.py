# SPDX-License-Identifier: Apache-2.0
"""Visits in the window: what is noted at each, how two compare, and how it went from one to the next."""
