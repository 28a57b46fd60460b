# SPDX-License-Identifier: Apache-2.0
"""What stands round the program in the bundle: icons, the kind of file, the menu entry."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree as ET

import PySide6
import pytest
from PySide6.QtCore import QBuffer, QByteArray
from PySide6.QtGui import QImage, QImageReader

from tools.bundle.icons import HERE, icns, ico, png
from tools.bundle.lighten import lighten_icu
from tools.bundle.trim import trimmed

LINUX = HERE / "linux"
SORT_AND_READ = """
from functools import cmp_to_key
from PySide6.QtCore import QCollator, QLocale, QStringConverter, QStringDecoder
order = QCollator(QLocale("da_DK"))
order.setNumericMode(True)
print(*{line.split()[-1] for line in open("/proc/self/maps") if "libicudata" in line})
print(*sorted(["aa", "z", "b10", "b9", "ø", "æ"], key=cmp_to_key(order.compare)))
print(ascii(QLocale("tr_TR").toUpper("i")), QStringDecoder("Shift_JIS").isValid())
print(len(QStringConverter.availableCodecs()))
"""
KIND = "application/vnd.hipmap+json"


@pytest.mark.parametrize("drawing", ["icon.svg", "file.svg"])
def test_icons_are_what_the_systems_read(qapp, drawing):
    image = QImage.fromData(png(HERE / drawing, 64))
    assert (image.width(), image.height()) == (64, 64)
    assert image.pixelColor(0, 0).alpha() == 0
    assert (
        image.pixelColor(38 if drawing == "icon.svg" else 35, 26 if drawing == "icon.svg" else 36).red() > 150
    )
    raw = ico(HERE / drawing)
    data = QByteArray(raw)
    buffer = QBuffer(data)
    buffer.open(QBuffer.OpenModeFlag.ReadOnly)
    assert QImageReader(buffer, QByteArray(b"ico")).imageCount() == 7
    whole = icns(HERE / drawing)
    assert whole[:4] == b"icns"
    assert int.from_bytes(whole[4:8], "big") == len(whole)
    assert icns(HERE / drawing) == whole


def test_one_kind_of_file_everywhere():
    assert f"MimeType={KIND};" in (LINUX / "hipmap.desktop").read_text("utf-8")
    (kind,) = ET.parse(LINUX / "hipmap-mime.xml").getroot()
    assert kind.get("type") == KIND
    assert [glob.get("pattern") for glob in kind if glob.tag.endswith("glob")] == ["*.hipmap"]
    for name in ("hipmap.spec", "associate.cmd"):
        assert KIND in (HERE / name).read_text("utf-8"), name
    compile((HERE / "hipmap.spec").read_text("utf-8"), "hipmap.spec", "exec")


@pytest.mark.skipif(os.name != "posix", reason="the script is for Linux")
@pytest.mark.parametrize("name", ["plain", "two words", "a$HOME & |b'", "100%"])
def test_the_menu_entry_leads_to_the_program_wherever_it_lies(tmp_path, name):
    bundle = tmp_path / name
    (bundle / "share" / "icons").mkdir(parents=True)
    shutil.copy(LINUX / "install.sh", bundle)
    for file in ("hipmap.desktop", "hipmap-mime.xml"):
        shutil.copy(LINUX / file, bundle / "share")
    for icon in ("hipmap", "hipmap-file"):
        for side in (16, 24, 32, 48, 64, 128, 256):
            (bundle / "share" / "icons" / f"{icon}-{side}.png").write_bytes(b"")
    environment = {"PATH": os.environ["PATH"], "XDG_DATA_HOME": str(tmp_path / "home")}
    subprocess.run([bundle / "install.sh"], env=environment, check=True, timeout=60)
    entry = (tmp_path / "home" / "applications" / "hipmap.desktop").read_text("utf-8")
    (line,) = [line for line in entry.splitlines() if line.startswith("Exec=")]
    said = re.fullmatch(r'Exec="((?:[^"\\]|\\.)*)" %f', line.replace("\\\\", "\\"))
    assert re.sub(r"\\(.)", r"\1", said.group(1)).replace("%%", "%") == str(bundle / "hipmap")
    subprocess.run([bundle / "install.sh", "--remove"], env=environment, check=True, timeout=60)
    assert not list((tmp_path / "home").rglob("hipmap*.desktop"))


@pytest.mark.parametrize(
    ("kept", "left"),
    [
        (
            ["PySide6/Qt/lib/libQt6Gui.so.6", "PySide6/Qt/plugins/platforms/libqxcb.so", "libxcb-cursor.so.0",
             "PySide6/Qt/translations/qtbase_da.qm", "hipmap/data/library.bin", "libpython3.11.so.1.0"],
            ["PySide6/Qt/lib/libQt6Network.so.6", "PySide6/Qt/plugins/tls/libqopensslbackend.so",
             "PySide6/Qt/plugins/imageformats/libqpdf.so", "PySide6/Qt/translations/qtbase_de.qm",
             "libQt6OpenGL.so.6", "libfontconfig.so.1"],
        ),
        (
            ["PySide6/Qt6Gui.dll", "PySide6/plugins/platforms/qwindows.dll", "PySide6/QtGui.pyd",
             "PySide6/translations/qtbase_da.qm", "python311.dll", "VCRUNTIME140.dll"],
            ["PySide6/Qt6Network.dll", "PySide6/plugins/tls/qschannelbackend.dll", "PySide6/opengl32sw.dll",
             "PySide6/plugins/imageformats/qpdf.dll", "PySide6/plugins/platforms/qminimal.dll"],
        ),
        (
            ["PySide6/Qt/lib/QtGui.framework/Versions/A/QtGui",
             "PySide6/Qt/plugins/platforms/libqcocoa.dylib",
             "PySide6/Qt/lib/QtGui.framework/Versions/Current", "QtGui", "PySide6/QtGui.abi3.so"],
            ["PySide6/Qt/lib/QtNetwork.framework/Versions/A/QtNetwork",
             "PySide6/Qt/lib/QtNetwork.framework/Versions/Current", "QtNetwork",
             "PySide6/Qt/lib/QtNetwork.framework/Resources", "PySide6/Qt/plugins/imageformats/libqpdf.dylib"],
        ),
    ],
    ids=["linux", "windows", "macos"],
)  # fmt: skip
def test_no_network_library_and_nothing_unused_comes_along(kept, left):
    assert [one[0] for one in trimmed([(name, "", "") for name in [*kept, *left]])] == kept


@pytest.mark.skipif(
    not sys.platform.startswith("linux") or not shutil.which("ld"), reason="binutils are not installed"
)
def test_the_smaller_icu_still_sorts_and_reads(tmp_path):
    (whole,) = (Path(PySide6.__path__[0]) / "Qt" / "lib").glob("libicudata.so.*")
    smaller = Path(shutil.copy(whole, tmp_path))
    lighten_icu(smaller)
    assert smaller.stat().st_size < whole.stat().st_size / 2
    first = smaller.read_bytes()
    shutil.copy(whole, smaller)
    lighten_icu(smaller)
    assert smaller.read_bytes() == first
    read = [
        subprocess.run(
            [sys.executable, "-c", SORT_AND_READ],
            env={"LD_LIBRARY_PATH": str(where), "LC_ALL": "C.UTF-8"},
            capture_output=True, check=True, text=True, timeout=60,
        ).stdout.splitlines()
        for where in (whole.parent, tmp_path)
    ]  # fmt: skip
    assert [words[0] for words in read] == [str(whole), str(smaller)]
    assert read[0][1:] == read[1][1:]
    assert read[1][1] == "b9 b10 z æ ø aa"
