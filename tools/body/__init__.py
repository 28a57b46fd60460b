# SPDX-License-Identifier: Apache-2.0
"""Makes everything under ``assets/body`` from the MakeHuman base mesh and the muscle model."""
