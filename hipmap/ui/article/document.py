# SPDX-License-Identifier: Apache-2.0
"""Renders prepared Markdown in the type and colours of the design.

Qt's Markdown reader knows no style sheet, so the formats are set on the finished document.
"""

from __future__ import annotations

from PySide6.QtGui import (
    QColor,
    QFont,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextFrameFormat,
)

from hipmap.ui.article.prepare import CAUTION, SMALL
from hipmap.ui.measures import font, px
from hipmap.ui.theme import Theme

_HEADINGS = {1: 18.0, 2: 15.5, 3: 14.0}
_LINE = 140.0  # per cent


def render(document: QTextDocument, markdown: str, theme: Theme) -> list[tuple[str, int]]:
    """Fill ``document``; returns its headings with the place of their blocks."""
    document.setDefaultFont(font(14))
    document.setDocumentMargin(0)
    document.setIndentWidth(px(18))
    document.setMarkdown(markdown)
    contents = []
    warnings: list[tuple[int, int]] = []  # first and last place of blocks of warnings
    block = document.begin()
    while block.isValid():
        level = block.blockFormat().headingLevel()
        if level:
            _heading(block, level, theme)
            if level == 2:
                contents.append((block.text(), QTextCursor(block)))
        elif _paragraph(block, theme) == CAUTION:
            start = warnings.pop()[0] if warnings and warnings[-1][1] + 1 == block.position() else None
            last = block.position() + block.length() - 1
            warnings.append((block.position() if start is None else start, last))
        _links(block, theme)
        block = block.next()
    for start, last in reversed(warnings):
        _ground(document, start, last, theme)
    return [(words, found.position()) for words, found in contents]


def _ground(document: QTextDocument, start: int, last: int, theme: Theme) -> None:
    """Take warnings that follow one another out of the text and set them on a ground of their own."""
    cursor = QTextCursor(document)
    cursor.setPosition(start)
    warning, words = cursor.blockFormat(), cursor.block().begin().fragment().charFormat()
    after = document.findBlock(last).next().blockFormat()
    cursor.setPosition(start - 1)
    cursor.setPosition(last, QTextCursor.MoveMode.KeepAnchor)
    texts = cursor.selectedText().strip("\u2029").split("\u2029")
    cursor.removeSelectedText()
    style = QTextFrameFormat()
    style.setBackground(QColor(theme.hover))
    style.setBorder(1 if theme.name == "contrast" else 0)
    style.setPadding(px(8))
    style.setBottomMargin(px(6))
    frame = cursor.insertFrame(style)
    for number, text in enumerate(texts):
        if number:
            cursor.insertBlock()
        if number == len(texts) - 1:
            warning.setBottomMargin(0)
        cursor.setBlockFormat(warning)
        cursor.insertText(text, words)
    # The frame leaves an empty paragraph behind it.
    cursor.setPosition(frame.lastPosition() + 1)
    if not cursor.block().text():
        cursor.deleteChar()
        cursor.setBlockFormat(after)


def _over(block: QTextBlock) -> QTextCursor:
    cursor = QTextCursor(block)
    cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
    return cursor


def _heading(block: QTextBlock, level: int, theme: Theme) -> None:
    cursor = _over(block)
    style = QTextBlockFormat()
    style.setTopMargin(px(18 if level == 2 else 12))
    style.setBottomMargin(px(3))
    cursor.mergeBlockFormat(style)
    words = QTextCharFormat()
    words.setProperty(QTextFormat.Property.FontSizeAdjustment, 0)  # the reader's own enlargement
    words.setFont(font(_HEADINGS.get(level, 14.0), QFont.Weight.DemiBold))
    words.setForeground(QColor(theme.text))
    cursor.mergeCharFormat(words)


def _paragraph(block: QTextBlock, theme: Theme) -> str:
    """Style a paragraph; returns the mark that it began with."""
    mark = block.text()[:1]
    cursor = _over(block)
    style = QTextBlockFormat()
    style.setLineHeight(_LINE, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
    style.setTopMargin(0)
    style.setBottomMargin(px(3 if block.textList() else 7))
    words = QTextCharFormat()
    words.setForeground(QColor(theme.text))
    if mark == CAUTION:
        style.setBottomMargin(px(3))
        words.setFontPointSize(font(13).pointSizeF())
    elif mark == SMALL:
        words.setFontPointSize(font(12.5).pointSizeF())
        words.setForeground(QColor(theme.text2))
        style.setBottomMargin(px(4))
    cursor.mergeBlockFormat(style)
    cursor.mergeCharFormat(words)
    if mark in (CAUTION, SMALL):
        first = QTextCursor(block)
        first.deleteChar()
    return mark


def _links(block: QTextBlock, theme: Theme) -> None:
    places = []
    part = block.begin()
    while not part.atEnd():
        piece = part.fragment()
        if piece.charFormat().isAnchor():
            places.append((piece.position(), piece.length(), piece.charFormat().anchorHref()))
        part += 1
    for start, length, link in places:
        cursor = QTextCursor(block)
        cursor.setPosition(start)
        cursor.setPosition(start + length, QTextCursor.MoveMode.KeepAnchor)
        words = QTextCharFormat()
        words.setForeground(QColor(theme.accent))
        words.setFontUnderline(not link.startswith("source:"))  # a number in brackets says it is a link
        if link.startswith("source:"):
            words.setFontPointSize(font(12).pointSizeF())
        cursor.mergeCharFormat(words)
