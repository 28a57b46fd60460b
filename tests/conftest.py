# SPDX-License-Identifier: Apache-2.0
"""Shared fixtures; Qt draws off screen unless the environment says otherwise."""

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
