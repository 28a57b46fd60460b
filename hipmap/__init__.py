# SPDX-License-Identifier: Apache-2.0
"""hipmap: an educational look-up of published trigger-point referral patterns."""

__version__ = "0.1.0"
