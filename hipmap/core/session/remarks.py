# SPDX-License-Identifier: Apache-2.0
"""What a session file cannot give, each a kind with its place; ``SessionWords`` makes the sentences."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple


class Remark(NamedTuple):
    """One thing of a file that was not taken over; ``line`` counts from 1.

    ``what`` is ``unknown_field``, ``wrong`` (``said`` tells what should stand there), ``cut``, ``beyond``,
    ``gone`` (the content no longer has it), ``twice`` or ``many``. ``place`` is as ``visits[0].note``.
    """

    line: int
    what: str
    place: str
    said: str = ""


class SessionError(Exception):
    """A file that is not opened at all.

    ``what`` is ``none`` (no session), ``newer``, ``atlas``, ``large``, or ``system`` with an errno in
    ``number``; ``said`` and ``here`` are the two values that do not fit.
    """

    def __init__(self, what: str, said: str = "", here: str = "", number: int = 0) -> None:
        super().__init__(what)
        self.what, self.said, self.here, self.number = what, said, here, number

    def __str__(self) -> str:
        return SessionWords().refusal("The file", self)


class SessionWords:
    """Says remarks and refusals in English, or through ``translate`` in another language."""

    def __init__(self, translate: Callable[[str], str] = str) -> None:
        self.tr = translate

    def remark(self, file: str, remark: Remark) -> str:
        """Return one sentence with file and line."""
        sentences = {
            "unknown_field": self.tr("{place} is not known here and was left out."),
            "wrong": self.tr("{place} should be {said}; it was left out."),
            "cut": self.tr("{place} is longer than {said} characters; the rest was left out."),
            "beyond": self.tr("{place} names places that this body does not have; they were left out."),
            "gone": self.tr("{place}: this content has no “{said}”; what was noted of it was left out."),
            "twice": self.tr("{place} stands there twice; the first was taken."),
            "many": self.tr("{place} holds more than {said}; the rest was left out."),
        }
        said = self._kind(remark.said) if remark.what == "wrong" else remark.said
        return f"{file}:{remark.line}: {sentences[remark.what].format(place=remark.place, said=said)}"

    def _kind(self, kind: str) -> str:
        kinds = {
            "text": self.tr("text"),
            "list": self.tr("a list"),
            "fields": self.tr("named fields"),
            "number": self.tr("a whole number from 0 to 10"),
            "step": self.tr("a colour from 0 to 5"),
            "yes_no": self.tr("true or false"),
            "runs": self.tr("runs of cells such as 120-134 140"),
            "time": self.tr("a time such as 2026-11-23T09:15:00Z"),
        }
        return kinds[kind] if kind in kinds else self.tr("one of: {names}").format(names=kind)

    def broken(self, line: int) -> str:
        """Return what is said of a file that breaks off."""
        return self.tr(
            "The file cannot be read from line {line}. The rest is open, the original is untouched."
        ).format(line=line)

    def refusal(self, file: str, error: SessionError) -> str:
        """Return why a file was not opened, in one or two sentences."""
        if error.what == "system":
            return self.trouble(file, error.number, error.said)
        sentences = {
            "none": self.tr("{file} is not a hipmap file."),
            "newer": self.tr(
                "{file} was saved by a newer hipmap (form {said}; this one reads up to {here})."
                " Open it with the newer one."
            ),
            "atlas": self.tr(
                "{file} was drawn on another body (version {said}; here it is {here}),"
                " so its places cannot be found again."
            ),
            "large": self.tr("{file} is larger than any hipmap file (over {here})."),
        }
        return sentences[error.what].format(file=file, said=error.said, here=error.here)

    def trouble(self, file: str, number: int, otherwise: str = "") -> str:
        """Return what hinders reading or writing a file, by the system's number for it."""
        import errno

        reasons = {
            errno.ENOENT: self.tr("it is not there"),
            errno.EACCES: self.tr("you may not do that here"),
            errno.EPERM: self.tr("it is protected from writing"),
            errno.ENOSPC: self.tr("the disk is full"),
            errno.EDQUOT: self.tr("the disk is full"),
            errno.EFBIG: self.tr("the disk is full"),
            errno.ENAMETOOLONG: self.tr("the name is too long"),
            errno.EISDIR: self.tr("it is a folder"),
            errno.EEXIST: self.tr("another file stands in its place"),
            errno.EINVAL: self.tr("no file can have that name"),
            errno.ENXIO: self.tr("it is no file"),
            errno.EROFS: self.tr("the place can only be read"),
            errno.ENOTDIR: self.tr("its folder is not there"),
            errno.EIO: self.tr("the disk does not answer"),
        }
        why = reasons.get(number) or otherwise or self.tr("the system refuses")
        return self.tr("{file}: {why}.").format(file=file, why=why)
