# SPDX-License-Identifier: Apache-2.0
"""Makes the folder that is opened by double click, with icon, notices and file association."""
