# SPDX-License-Identifier: Apache-2.0
"""The core knows nothing of Qt, and the start reads no YAML."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

import hipmap

PACKAGE = Path(hipmap.__file__).parent
CORE = sorted((PACKAGE / "core").rglob("*.py")) + sorted((PACKAGE / "cli").rglob("*.py"))


@pytest.mark.parametrize("path", CORE, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_no_module_of_the_core_or_the_command_line_names_qt(path):
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            names = [node.module or ""]
        else:
            continue
        for name in names:
            assert not name.startswith(("PySide6", "shiboken6", "hipmap.ui", "hipmap.app")), name


def loaded_by(code: str) -> set[str]:
    done = subprocess.run(
        [sys.executable, "-c", f"{code}\nimport sys\nprint(' '.join(sys.modules))"],
        capture_output=True,
        text=True,
        check=True,
        cwd=PACKAGE.parent,
        timeout=60,
    )
    return set(done.stdout.splitlines()[-1].split())


def test_matching_loads_neither_qt_nor_yaml():
    modules = loaded_by("from hipmap.cli.main import main\nmain(['match', '--region', 'left.groin'])")
    assert "hipmap.core.match" in modules
    assert not modules & {"PySide6", "shiboken6", "numpy"}
    assert not any(name.startswith("hipmap.core.zones") for name in modules)
    assert "yaml" not in modules


def test_checking_loads_no_qt():
    modules = loaded_by("from hipmap.cli.main import main\nmain(['check'])")
    assert "yaml" in modules
    assert "PySide6" not in modules


def test_yaml_is_the_fast_one():
    import yaml

    assert yaml.__with_libyaml__
