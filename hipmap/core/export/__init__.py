# SPDX-License-Identifier: Apache-2.0
"""Sessions in the forms that other programs read."""
