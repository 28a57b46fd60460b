# SPDX-License-Identifier: Apache-2.0
"""How fast hipmap is, as ratios to a floor measured in the same run."""
