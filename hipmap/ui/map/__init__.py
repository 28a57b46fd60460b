# SPDX-License-Identifier: Apache-2.0
"""The body map: the picture of the body, what is marked on it, and the ways to point at it."""
