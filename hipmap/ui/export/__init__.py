# SPDX-License-Identifier: Apache-2.0
"""Writes pictures and tables for other programs."""
