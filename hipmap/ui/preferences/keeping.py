# SPDX-License-Identifier: Apache-2.0
"""What hipmap keeps on this machine, how to delete it, and how to lock the disk it lies on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from hipmap.ui.preferences.section import Section

if TYPE_CHECKING:
    from hipmap.ui.files.drafting import Drafting
    from hipmap.ui.window import MainWindow


class KeepingSection(Section):
    """Drafts, the list of files, and one button that deletes everything that hipmap keeps."""

    def __init__(self, window: MainWindow, parent: QWidget | None = None) -> None:
        super().__init__(window.context, parent)
        self._window = window
        self._about = self.note()
        self._files = self.note()
        self._drafts = self.heading()
        self.drafts = self.tick(self._want_drafts)
        self._drafts_note = self.note()
        self._recent = self.heading()
        self.forget = self.button(self._forget)
        self._delete = self.heading()
        self._delete_note = self.note()
        self.delete = self.button(self.ask)
        self.told = self.note()
        self.told.hide()
        self._disk = self.heading()
        self._disk_notes = [self.note() for _ in range(4)]
        self.retranslate()

    @property
    def _drafting(self) -> Drafting | None:
        from hipmap.ui.files.files import Files

        found = [each for each in self._window.features if isinstance(each, Files)]
        return found[0].drafting if found else None

    def _want_drafts(self, wanted: bool) -> None:
        drafting, settings = self._drafting, self._window.settings
        if drafting is not None:
            drafting.want(wanted)
        elif settings is not None:
            settings.set(drafts=wanted)
        self.retranslate()

    def _forget(self) -> None:
        from hipmap.ui.files.recent import Recent

        Recent(self._window.settings, self).forget()
        self.retranslate()

    def ask(self) -> None:
        """Ask once, then delete."""
        from hipmap.ui.question import Question, nothing

        Question(
            self.context.store,
            self,
            self.tr("Delete everything that hipmap keeps on this machine?"),
            self.tr("Files that you saved stay. It cannot be undone."),
            ((self.tr("Delete"), self.delete_all), (self.tr("Cancel"), nothing)),
            grave=True,
        ).open()

    def delete_all(self) -> None:
        """Delete it and say what is gone and what could not be deleted."""
        from hipmap.ui.preferences.keeper import Keeper

        keeper = Keeper(self._window.settings, self._drafting)
        before = [one.path for one in keeper.files()]
        left = keeper.delete()
        gone = [str(path) for path in before if path not in left]
        said = [self.tr("Deleted:"), *gone] if gone else [self.tr("There was nothing to delete.")]
        if left:
            said += [self.tr("Could not be deleted:"), *(str(path) for path in left)]
        else:
            said.append(self.tr("Nothing is kept until hipmap starts again."))
        self.context.store.update(favourites=(), recents=())
        self.retranslate()
        self.told.setText("\n".join(said))
        self.told.show()

    def retranslate(self) -> None:
        """Write all words anew and show what is kept."""
        from hipmap.ui.files.recent import Recent

        settings = self._window.settings
        self._about.setText(
            self.tr(
                "Beside the files that you save, hipmap keeps its settings, drafts of work that is not "
                "saved, and the list of files opened last. Nothing leaves this machine."
            )
        )
        from hipmap.ui.preferences.keeper import Keeper

        kept = [str(one.path) for one in Keeper(settings, self._drafting).files()]
        self._files.setText("\n".join((self.tr("Now:"), *kept)) if kept else self.tr("Now: nothing."))
        self._drafts.setText(self.tr("Drafts"))
        self.drafts.setText(self.tr("Keep a draft of work that is not saved"))
        self.drafts.setChecked(settings is not None and bool(settings.get("drafts", bool, True)))
        self.drafts.setEnabled(settings is not None)
        self._drafts_note.setText(self.tr("It is offered after a crash and deleted when you save or close."))
        self._recent.setText(self.tr("Files opened last"))
        self.forget.setText(self.tr("Forget the list"))
        self.forget.setEnabled(bool(Recent(settings, self).paths))
        self._delete.setText(self.tr("Delete"))
        self._delete_note.setText(self.tr("Settings, favourites, drafts and the list of files."))
        self.delete.setText(self.tr("Delete everything that hipmap keeps…"))
        self.delete.setEnabled(settings is not None)
        self._disk.setText(self.tr("Encrypt the disk"))
        notes = (
            self.tr("Saved files are as safe as the disk they lie on, so let the system encrypt it:"),
            self.tr("Windows: Settings › Privacy & security › Device encryption, or BitLocker."),
            self.tr("macOS: System Settings › Privacy & Security › FileVault."),
            self.tr("Linux: LUKS, chosen when the system is installed."),
        )
        for line, words in zip(self._disk_notes, notes, strict=True):
            line.setText(words)
