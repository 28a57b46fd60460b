# SPDX-License-Identifier: Apache-2.0
"""A whole consultation, done by the real program: ``python -m tests.privacy.consultation FOLDER``."""

import sys
from pathlib import Path

from PySide6.QtTest import QTest

from hipmap import app
from hipmap.cli.main import main
from hipmap.core.drawing import Drawing, PainArea
from hipmap.ui.settings import Settings


def consult(folder: Path) -> None:
    """Draw, read, hand out, show, save and open again; print ``done`` at the end."""
    application = app.application_of(["hipmap"])
    program = app.Program(Settings(folder / "config"), None, None, folder / "data" / "drafts")
    window = program.window
    window.show()
    for _ in range(500):
        if window.side is None:
            QTest.qWait(20)
    context = window.context
    store, actions = context.store, window.actions_
    cells = sum(context.atlas.region_mask(name) for name in ("left.buttock_middle", "left.calf_middle"))
    store.draw(Drawing((PainArea(cells),)))
    QTest.qWait(300)
    for article in ("piriformis", "hip_osteoarthritis", "how_sure", "privacy"):
        context.open(article)
        QTest.qWait(50)
    for language in ("da", "en"):
        store.update(language=language)
    store.update(theme="dark", view="left", aids=True)
    window.top_bar.search.setText("pirif")
    QTest.qWait(200)
    window.show_places()
    for name in ("demo", "demo", "record", "keys"):
        actions[name].trigger()
        QTest.qWait(150)
    QTest.qWait(1200)  # a draft is written meanwhile
    assert list((folder / "data" / "drafts").glob("*.hipmap"))
    files = app.files_of(window)
    files.flows.save_to(folder / "one.hipmap")
    files.flows.open(folder / "one.hipmap")
    QTest.qWait(100)
    assert main(["report", str(folder / "one.hipmap"), "-o", str(folder / "one.pdf")]) == 0
    assert main(["match", "--region", "left.groin"]) == 0
    assert main(["snapshot", "--region", "left.groin", "-o", str(folder / "one.png")]) == 0
    for top in application.topLevelWidgets():
        top.close()
    window.close()
    sys.stdout.write("done\n")


if __name__ == "__main__":
    consult(Path(sys.argv[1]))
