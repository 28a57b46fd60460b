# SPDX-License-Identifier: Apache-2.0
"""Reads and checks what authors write; imported only when content is compiled or checked."""
