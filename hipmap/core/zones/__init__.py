# SPDX-License-Identifier: Apache-2.0
"""Turns zone recipes into cell sets by walking and measuring on the skin; used only when compiling."""
