# SPDX-License-Identifier: Apache-2.0
"""What stands round the body and the panels: bars, menus, search, the list of places."""
