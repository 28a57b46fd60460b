# SPDX-License-Identifier: Apache-2.0
"""Decides when there is a draft: as long as something is drawn or said that no file holds."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from hipmap.core.session.model import Session

if TYPE_CHECKING:
    from hipmap.ui.files.drafts import Drafts
    from hipmap.ui.files.files import Files
    from hipmap.ui.files.recovery_bar import RecoveryBar


class Drafting(QObject):
    """Gives the work of the window to its draft, the stroke that is being made included."""

    def __init__(self, files: Files, folder: Path) -> None:
        super().__init__(files)
        self._files, self.folder = files, folder
        self.drafts: Drafts | None = None
        self._given: Session | None = None
        self._bar: RecoveryBar | None = None

    @property
    def wanted(self) -> bool:
        """Tell whether this person wants drafts."""
        settings = self._files.window.settings
        return settings is None or bool(settings.get("drafts", bool, True))

    def want(self, wanted: bool) -> None:
        """Keep drafts from now on, or none; the one that there is goes away."""
        settings = self._files.window.settings
        if settings is not None:
            settings.set(drafts=wanted)
            settings.write()
        self._files.settle()

    def keep(self, modified: bool) -> None:
        """Bring the draft up to date."""
        session = self._drawn()
        if self.wanted and (modified or session is not self._files.store.state.session):
            if session != self._given:
                self._given = session
                document = self._files.document
                self._writer().write(session, document.path if document else None)
        elif self._given is not None:
            self.drop()

    def is_written(self) -> bool:
        """Wait until all that was given is on the disk; False when there is no draft."""
        return self.drafts is not None and self.drafts.wait() and self.drafts.path.exists()

    def drop(self) -> None:
        """Let there be no draft until something changes."""
        self._given = None
        if self.drafts is not None:
            self.drafts.drop()

    def stop(self) -> None:
        """End the work and remove the draft."""
        if self._bar is not None:
            self._bar.leave()
        if self.drafts is not None:
            self.drafts.finish()
            self.drafts = None

    def _writer(self) -> Drafts:
        if self.drafts is None:
            from hipmap.ui.files.drafts import Drafts

            self.drafts = Drafts(self.folder, self._files.window.context.atlas.version, self)
            self.drafts.failed.connect(self._files.flows.draft_failed)
        return self.drafts

    def _drawn(self) -> Session:
        state = self._files.store.state
        body = self._files.window.body
        drawing = body.strokes.running if body is not None else None
        if drawing is None:
            return state.session
        visit = state.session.visits[state.visit].drawn(state.layer, drawing)
        return state.session.with_visit(state.visit, visit)

    def offer(self) -> None:
        """Offer what an earlier program left behind."""
        # Not by pathlib, which fails in a folder that is closed to this person.
        if not self.wanted or not os.path.isdir(self.folder) or not any(self.folder.glob("*.hipmap*")):  # noqa: PTH112
            return
        from hipmap.core.session.known import known
        from hipmap.ui.files.recovery import find

        context = self._files.window.context
        found = find(self.folder, known(context.atlas, context.library))
        if found:
            from hipmap.ui.files.recovery_bar import RecoveryBar

            self._bar = RecoveryBar(self._files, found)
            self._bar.done.connect(self._forget_bar)

    def _forget_bar(self) -> None:
        self._bar = None
