# SPDX-License-Identifier: Apache-2.0
"""Bones and muscles as vector shapes, fitted into a figure's skin (build time only)."""
