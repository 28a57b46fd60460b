# SPDX-License-Identifier: Apache-2.0
"""What one person's visits hold, from the drawing on the screen to the file that keeps them."""
