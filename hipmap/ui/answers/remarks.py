# SPDX-License-Identifier: Apache-2.0
"""The one sentence over the list that the shape of a drawing calls for, with what to read about it."""

from __future__ import annotations

from PySide6.QtCore import QObject

from hipmap.core.drawing import Drawing
from hipmap.core.notices import Notice, notices
from hipmap.ui.context import Context

_ORDER = (
    "very_large", "widespread", "symmetric", "crosses_knee", "nerve_strip", "hip_joint_map", "bilateral",
)  # fmt: skip
_LINKS = 2


class Remarks(QObject):
    """Chooses the gravest notice and puts it into words; links are ``kind:id`` or ``questions:nerves``."""

    def __init__(self, context: Context, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._said: tuple[Drawing, tuple[Notice, ...]] = (Drawing(), ())

    def sentence(self) -> str:
        """Return what is to be said of the present drawing; empty when there is nothing."""
        drawing = self._context.store.state.drawing
        if self._said[0] != drawing:
            self._said = drawing, notices(self._context.library, self._context.atlas, drawing)
        found = min(self._said[1], key=lambda one: (_ORDER.index(one.id), -one.share), default=None)
        if found is None:
            return ""
        context = self._context
        links = [f'<a href="condition:{name}">{context.name(name)}</a>' for name in found.conditions[:_LINKS]]
        if found.area is not None:
            layer = ":".join(found.area)
            links = [f'<a href="layer:{layer}">{self.tr("Show the area")}</a>', *links[:1]]
        if found.id == "hip_joint_map":
            links.append(f'<a href="article:how_sure">{self.tr("Measured in 51 people")}</a>')
        if found.nerve_questions:
            links.append(f'<a href="questions:nerves">{self.tr("Questions about nerves")}</a>')
        return " ".join(filter(None, (self._words(found), " · ".join(links))))

    def _words(self, notice: Notice) -> str:
        if notice.area is not None:
            kind, name = notice.area
            area = next(one for one in self._context.library.areas if (one.kind, one.id) == notice.area)
            words = self._context.library.text(area.names, self._context.language)
            if kind == "dermatome":
                return self.tr("This has the shape of the skin of one nerve root, {name}.").format(name=name)
            return self.tr("This has the shape of the skin of one nerve: {name}.").format(name=words)
        return {
            "very_large": self.tr("So large an area says little about single muscles."),
            "widespread": self.tr("Pain in so many places says little about single muscles."),
            "symmetric": self.tr(
                "Much the same on both sides: the back, joints or an illness may be behind."
            ),
            "crosses_knee": self.tr("Pain that passes the knee may come from a nerve in the back."),
            "hip_joint_map": self.tr("A painful hip joint can be felt here too."),
            "bilateral": self.tr("Both sides are marked; each is compared for itself."),
        }[notice.id]
