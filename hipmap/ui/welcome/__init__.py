# SPDX-License-Identifier: Apache-2.0
"""Three pictures for somebody who opens hipmap for the first time."""
