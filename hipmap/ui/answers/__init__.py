# SPDX-License-Identifier: Apache-2.0
"""The answer to a drawing: questions first, then the muscles whose patterns cover it, then look-alikes."""
