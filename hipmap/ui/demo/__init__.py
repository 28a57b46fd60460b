# SPDX-License-Identifier: Apache-2.0
"""The patient's screen: a second window, and the strip in the therapist's window that steers it."""
