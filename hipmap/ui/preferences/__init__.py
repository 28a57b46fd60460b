# SPDX-License-Identifier: Apache-2.0
"""The settings, each kind in a section of its own."""
