# SPDX-License-Identifier: Apache-2.0
"""The body as a picture of a chosen size, as the stage would show it."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage

from hipmap.core.state import State
from hipmap.ui.context import Context
from hipmap.ui.map.canvas import LAYERS, Canvas
from hipmap.ui.store import Store

SMALLEST, LARGEST = 200, 8000  # px


def body_image(context: Context, size: QSize, labels: bool) -> QImage:
    """Return what the stage shows, fitted to ``size`` px; without ``labels``, without any words."""
    state: State = context.store.state
    shown = state._replace(preview=None, zoom="hip" if state.zoom == "free" else state.zoom)
    canvas = Canvas(context.atlas, context.library, Store(shown))
    canvas.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
    if not labels:
        canvas.all_layers = LAYERS - {"labels"}
    canvas.keep_clear(0, [])
    canvas.resize(size)
    canvas.show()
    canvas.renew_notes()
    image = QImage(size, QImage.Format.Format_RGB32)
    canvas.render(image)
    canvas.close()
    canvas.deleteLater()
    return image
