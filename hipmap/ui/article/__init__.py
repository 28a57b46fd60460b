# SPDX-License-Identifier: Apache-2.0
"""The article panel: what a muscle, a condition or a general page says."""
