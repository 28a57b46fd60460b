# SPDX-License-Identifier: Apache-2.0
"""The body's figures: which one is shown, and how one is chosen."""
