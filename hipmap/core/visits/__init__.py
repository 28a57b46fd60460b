# SPDX-License-Identifier: Apache-2.0
"""What two drawings have in common, and how extent, pain and function went from visit to visit."""
