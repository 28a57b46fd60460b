# SPDX-License-Identifier: Apache-2.0
"""``python -m tools.bundle.deb [FOLDER]`` packs the bundle below FOLDER (``dist``) for Debian and its kin.

The package puts the bundle into ``/usr/lib/hipmap``, ``hipmap`` into the path, and the menu entry, the kind
of file and the icons where every desktop looks for them. It runs no scripts. What it depends on is read from
the libraries themselves. Equal bundles give equal packages.
"""

from __future__ import annotations

import argparse
import gzip
import hashlib
import os
import platform
import re
import shutil
import subprocess
import sys
import tempfile
import textwrap
from email.utils import formatdate
from pathlib import Path

import hipmap
from tools.bundle.folders import moment, settle, size_of
from tools.bundle.icons import LINUX

HERE = Path(__file__).parent
ROOT = HERE.parent.parent
_AUTHORS = "the hipmap authors <authors@hipmap.invalid>"
_NEEDED = re.compile(r"NEEDED +(\S+)")
_GLIBC = re.compile(rb"GLIBC_2\.(\d+)")
_PACKAGES = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libX11.so.6": "libx11-6",
    "libcups.so.2": "libcups2t64 | libcups2",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libgcc_s.so.1": "libgcc-s1",
    "libglib-2.0.so.0": "libglib2.0-0t64 | libglib2.0-0",
    "libgthread-2.0.so.0": "libglib2.0-0t64 | libglib2.0-0",
    "libstdc++.so.6": "libstdc++6",
    "libuuid.so.1": "libuuid1",
    "libwayland-client.so.0": "libwayland-client0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
    "libxcb.so.1": "libxcb1",
    "libzstd.so.1": "libzstd1",
}
"""Which package of Debian and its kin holds a library that the bundle leaves to the system."""
_OF_GLIBC = ("libc.so", "libm.so", "libdl.so", "libpthread.so", "libutil.so", "librt.so", "ld-linux")


def dependencies(bundle: Path) -> list[str]:
    """Return the packages that the bundle's libraries need; raises KeyError for a library nobody placed."""
    files = [path for path in bundle.rglob("*") if path.is_file() and path.read_bytes()[:4] == b"\x7fELF"]
    here = {path.name for path in files}
    said = subprocess.run(
        ["objdump", "-p", *map(str, files)], capture_output=True, text=True, check=True, timeout=120
    ).stdout
    wanted = {name for name in _NEEDED.findall(said) if name not in here and not name.startswith(_OF_GLIBC)}
    glibc = max(int(minor) for path in files for minor in _GLIBC.findall(path.read_bytes()))
    return [f"libc6 (>= 2.{glibc})", *sorted({_PACKAGES[name] for name in wanted})]


def lay_out(bundle: Path, root: Path) -> None:
    """Put the bundle's files below ``root`` where a package has them."""
    share, doc = root / "usr/share", root / "usr/share/doc/hipmap"
    elsewhere = shutil.ignore_patterns("share", "install.sh", "licences")
    shutil.copytree(bundle, root / "usr/lib/hipmap", symlinks=True, ignore=elsewhere)
    shutil.copytree(bundle / "licences", doc / "licences")
    (root / "usr/bin").mkdir()
    (root / "usr/bin/hipmap").symlink_to("../lib/hipmap/hipmap")
    for folder in ("applications", "mime/packages"):
        (share / folder).mkdir(parents=True)
    shutil.copy(bundle / "share/hipmap.desktop", share / "applications/hipmap.desktop")
    shutil.copy(bundle / "share/hipmap-mime.xml", share / "mime/packages/hipmap.xml")
    for side in LINUX:
        for kind, name in (("apps", "hipmap"), ("mimetypes", "hipmap-file")):
            folder = share / f"icons/hicolor/{side}x{side}/{kind}"
            folder.mkdir(parents=True, exist_ok=True)
            shutil.copy(bundle / f"share/icons/{name}-{side}.png", folder / f"{name}.png")
    (doc / "copyright").write_text((HERE / "linux/copyright").read_text("utf-8"), "utf-8")
    changes = f"hipmap ({hipmap.__version__}) unstable; urgency=low\n\n  * See CHANGELOG.md in the sources.\n"
    changes += f"\n -- {_AUTHORS}  {formatdate(int(moment()))}\n"
    with (doc / "changelog.gz").open("wb") as raw, gzip.GzipFile("", "wb", 9, raw, mtime=0) as packed:
        packed.write(changes.encode())


def control(bundle: Path, root: Path) -> str:
    """Return the page that says what the package is and needs."""
    architecture = {"x86_64": "amd64", "aarch64": "arm64"}[platform.machine()]
    return textwrap.dedent(f"""\
        Package: hipmap
        Version: {hipmap.__version__}
        Architecture: {architecture}
        Maintainer: {_AUTHORS}
        Installed-Size: {size_of(root) // 1024}
        Depends: {", ".join(dependencies(bundle))}
        Recommends: fonts-dejavu-core
        Section: science
        Priority: optional
        Description: map of published trigger-point referral patterns
         Click where it hurts on a body and see which muscles' published
         referral patterns cover that area, in Danish and English, without a
         network. An educational look-up of literature; it makes no diagnosis.
        """)


def make(bundle: Path, out: Path, packing: str = "xz") -> Path:
    """Pack ``bundle`` into a package below ``out`` and return it; ``packing`` is a way of dpkg-deb."""
    with tempfile.TemporaryDirectory() as name:
        root = Path(name) / "root"
        lay_out(bundle, root)
        page = control(bundle, root)
        files = sorted(path for path in root.rglob("*") if path.is_file() and not path.is_symlink())
        sums = [f"{hashlib.md5(path.read_bytes()).hexdigest()}  {path.relative_to(root)}\n" for path in files]
        (root / "DEBIAN").mkdir()
        (root / "DEBIAN/control").write_text(page, "utf-8")
        (root / "DEBIAN/md5sums").write_text("".join(sums), "utf-8")
        settle(root)
        target = out / f"hipmap_{hipmap.__version__}_{_field(page, 'Architecture')}.deb"
        options = ["--root-owner-group", f"-Z{packing}", "--threads-max=1"]
        subprocess.run(
            ["dpkg-deb", *options, "--build", str(root), str(target)],
            env={**os.environ, "SOURCE_DATE_EPOCH": moment()},
            check=True,
            stdout=subprocess.DEVNULL,
            timeout=600,
        )
    return target


def _field(page: str, name: str) -> str:
    return re.findall(rf"^{name}: (.+)$", page, re.MULTILINE)[0]


def main() -> int:
    """Pack the bundle and print where the package is and its size."""
    parser = argparse.ArgumentParser(prog="python -m tools.bundle.deb", description=__doc__.splitlines()[0])
    parser.add_argument("folder", nargs="?", type=Path, default=Path("dist"))
    folder = parser.parse_args().folder.resolve()
    package = make(folder / "hipmap", folder)
    sys.stdout.write(f"{package}: {package.stat().st_size / 1e6:.0f} MB\n")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
