# SPDX-License-Identifier: Apache-2.0
"""A whole consultation at the real window, by mouse and keys, in both languages."""
