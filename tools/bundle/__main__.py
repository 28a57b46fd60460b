# SPDX-License-Identifier: Apache-2.0
"""``python -m tools.bundle [FOLDER]`` makes the bundle for the system it runs on, and says how large it is.

It is made below ``dist`` unless another folder is named. ``--archive`` packs it as well. With the same Python
and the same packages it comes out the same: names are sorted, and times are those of ``SOURCE_DATE_EPOCH``.
"""

from __future__ import annotations

import argparse
import gzip
import os
import platform
import shutil
import subprocess
import sys
import tarfile
from pathlib import Path

import hipmap
from tools.bundle.folders import moment, settle, size_of
from tools.bundle.icons import LINUX, write_icons
from tools.bundle.lighten import lighten
from tools.bundle.notices import write_notices

HERE = Path(__file__).parent


def make(out: Path, work: Path) -> Path:
    """Make the bundle below ``out`` with scratch files in ``work``; return its folder."""
    write_icons(work / "icons")
    environment = {
        **os.environ,
        "HIPMAP_ICONS": str(work / "icons"),
        "PYTHONHASHSEED": "0",
        "SOURCE_DATE_EPOCH": moment(),
        "PYINSTALLER_CONFIG_DIR": str(work / "pyinstaller"),
    }
    command = [sys.executable, "-m", "PyInstaller", "--noconfirm", "--log-level=ERROR", "--clean"]
    places = [f"--distpath={out}", f"--workpath={work / 'build'}"]
    subprocess.run([*command, *places, str(HERE / "hipmap.spec")], check=True, env=environment)
    folder = out / ("hipmap.app" if sys.platform == "darwin" else "hipmap")
    inside = folder / "Contents" / "Resources" if sys.platform == "darwin" else folder
    write_notices(inside / "licences")
    if sys.platform == "darwin":
        shutil.copyfile(work / "icons" / "hipmap-file.icns", inside / "hipmap-file.icns")
        # What came after PyInstaller's own signature breaks it.
        subprocess.run(["codesign", "--force", "--deep", "--sign", "-", str(folder)], check=True)
    elif sys.platform == "win32":
        shutil.copyfile(work / "icons" / "hipmap-file.ico", inside / "hipmap-file.ico")
        # The command line of Windows wants its own ends of lines.
        script = (HERE / "associate.cmd").read_text("utf-8")
        (inside / "associate.cmd").write_text(script, "utf-8", newline="\r\n")
    else:
        lighten(inside / "_internal")
        _add_desktop_files(inside, work / "icons")
    settle(folder)
    return folder


def _add_desktop_files(folder: Path, icons: Path) -> None:
    share = folder / "share"
    (share / "icons").mkdir(parents=True)
    for name in ("hipmap.desktop", "hipmap-mime.xml"):
        shutil.copyfile(HERE / "linux" / name, share / name)
    for name in ("hipmap", "hipmap-file"):
        for side in LINUX:
            shutil.copyfile(icons / f"{name}-{side}.png", share / "icons" / f"{name}-{side}.png")
    shutil.copyfile(HERE / "linux" / "install.sh", folder / "install.sh")
    (folder / "install.sh").chmod(0o755)


def archive(folder: Path) -> Path:
    """Pack the bundle beside itself, equal folders to equal archives; return the file."""
    name = f"hipmap-{hipmap.__version__}-{platform.system().lower()}-{platform.machine()}.tar.gz"
    target = folder.parent / name

    def plain(member: tarfile.TarInfo) -> tarfile.TarInfo:
        member.uid = member.gid = 0
        member.uname = member.gname = ""
        member.mtime = int(moment())
        return member

    with (
        target.open("wb") as raw,
        gzip.GzipFile("", "wb", 6, raw, mtime=0) as packed,
        tarfile.open(fileobj=packed, mode="w", format=tarfile.PAX_FORMAT) as tar,
    ):
        for path in [folder, *sorted(folder.rglob("*"))]:
            tar.add(path, path.relative_to(folder.parent), recursive=False, filter=plain)
    return target


def main() -> int:
    """Make the bundle and print where it is and its size."""
    parser = argparse.ArgumentParser(prog="python -m tools.bundle", description=__doc__.splitlines()[0])
    parser.add_argument("out", nargs="?", type=Path, default=Path("dist"))
    parser.add_argument("--archive", action="store_true", help="pack the bundle as well")
    options = parser.parse_args()
    out = options.out.resolve()
    folder = make(out, out / "work")
    shutil.rmtree(out / "work")
    sys.stdout.write(f"{folder}: {size_of(folder) / 1e6:.0f} MB\n")
    if options.archive:
        packed = archive(folder)
        sys.stdout.write(f"{packed}: {packed.stat().st_size / 1e6:.0f} MB\n")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
