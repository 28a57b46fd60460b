# SPDX-License-Identifier: Apache-2.0
"""What Windows shows of the program under Properties, as the resource that PyInstaller takes. Untried."""

from __future__ import annotations

from typing import Any


def version_info(version: str, name: str) -> Any:
    """Return PyInstaller's version resource for a launcher."""
    from PyInstaller.utils.win32 import versioninfo as v

    numbers = tuple([*(int(part) for part in version.split(".")[:3] if part.isdigit()), 0, 0, 0, 0][:4])
    said = {
        "CompanyName": "the hipmap authors",
        "FileDescription": "hipmap",
        "FileVersion": version,
        "InternalName": name,
        "LegalCopyright": "Copyright 2026 the hipmap authors, Apache License 2.0",
        "OriginalFilename": f"{name}.exe",
        "ProductName": "hipmap",
        "ProductVersion": version,
    }
    table = v.StringTable("040904B0", [v.StringStruct(key, value) for key, value in said.items()])
    return v.VSVersionInfo(
        ffi=v.FixedFileInfo(filevers=numbers, prodvers=numbers),
        kids=[v.StringFileInfo([table]), v.VarFileInfo([v.VarStruct("Translation", [0x409, 1200])])],
    )
