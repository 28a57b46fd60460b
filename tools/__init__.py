# SPDX-License-Identifier: Apache-2.0
"""Build-time tools; the program never imports them."""
