# SPDX-License-Identifier: Apache-2.0
"""The command line; other programs call it, so its words and shapes stay."""
