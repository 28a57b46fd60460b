# SPDX-License-Identifier: Apache-2.0
"""What leaves the program in words: the hand-out and the text for the record."""
