# SPDX-License-Identifier: Apache-2.0
"""What hipmap shows: Qt widgets that read the store and the core."""
