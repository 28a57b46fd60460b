# SPDX-License-Identifier: Apache-2.0
"""What hipmap knows and computes; imports no Qt."""
