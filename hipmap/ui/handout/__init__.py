# SPDX-License-Identifier: Apache-2.0
"""The hand-out: two pages that a person takes home, as PDF, on paper, or as a page for the browser."""
