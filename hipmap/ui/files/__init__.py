# SPDX-License-Identifier: Apache-2.0
"""Session files in the window: opened, saved, asked about, and never lost."""
