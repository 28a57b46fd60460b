# SPDX-License-Identifier: Apache-2.0
"""Choosing muscles, the preview and its ways out, the clinic's block, the text for the record."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog

from hipmap.core.choice import Choice
from hipmap.ui.handout.block import clinic_of, keep_clinic
from hipmap.ui.handout.clinic import ClinicSection
from hipmap.ui.handout.dialog import HandOutDialog
from hipmap.ui.settings import Settings


@pytest.fixture
def dialog(qtbot):
    def dialog(made, settings=None):
        opened = HandOutDialog(made.context, settings, made)
        qtbot.addWidget(opened)
        opened.show()
        qtbot.waitExposed(opened)
        return opened

    return dialog


@pytest.fixture
def named(monkeypatch):
    """Answer the next question for a file."""

    def named(path):
        answer = (str(path) if path else "", "")
        monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: answer)
        monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: answer)

    return named


def visit(made):
    state = made.context.store.state
    return state.session.visits[state.visit]


def click(qtbot, button):
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_a_muscle_is_taken_in_its_article_and_let_go_again(window, mark, qtbot):
    made = window()
    mark(made, "left.buttock_middle")
    take = made.side.article.head.take
    made.context.open("how_sure")
    assert take.isHidden()
    made.actions_["take"].trigger()
    assert made.statusBar().currentMessage() == "Choose a muscle first."
    made.context.open("piriformis", "left")
    assert take.text() == "To hand-out"
    click(qtbot, take)
    assert visit(made).discussed == (Choice("muscle", "piriformis", "left"),)
    assert take.isChecked()
    assert take.text() == "In hand-out"
    made.context.open("quadratus_lumborum", "left")
    assert not take.isChecked()
    take.setFocus()
    QTest.keyClick(take, Qt.Key.Key_Space)
    assert [one.id for one in visit(made).discussed] == ["piriformis", "quadratus_lumborum"]
    made.actions_["take"].trigger()
    assert [one.id for one in visit(made).discussed] == ["piriformis"]
    assert "not in the hand-out" in made.statusBar().currentMessage()


def test_the_preview_speaks_another_language_than_the_interface(window, mark, dialog, qtbot):
    made = window()
    mark(made, "left.buttock_middle")
    made.context.open("piriformis", "left")
    opened = dialog(made)
    assert opened.made.said.language == "en"
    assert "Piriformis" in opened.muscles.text()
    click(qtbot, opened.languages["da"])
    assert opened.made.said.language == "da"
    assert made.context.language == "en"
    assert opened.save.text() == "Save as PDF…"
    assert len(opened.preview.leaves) == opened.made.pages.count == 2
    assert opened.preview.leaves[1].accessibleName() == "Page 2 of the hand-out"


def test_no_muscle_is_said_in_the_preview(window, dialog):
    opened = dialog(window())
    assert opened.muscles.text().startswith("No muscle is chosen.")
    assert opened.made.said.left_out


def test_alias_and_notes_are_asked_for(window, dialog, qtbot):
    made = window()
    made.context.store.tell(alias="P-17", note="about the person")
    opened = dialog(made)
    assert not opened.made.said.about
    qtbot.mouseClick(opened.alias, Qt.MouseButton.LeftButton, pos=QPoint(10, opened.alias.height() // 2))
    assert [fact.text for fact in opened.made.said.about] == ["P-17"]


def test_files_are_written_and_named(window, mark, dialog, named, tmp_path, qtbot):
    made = window()
    mark(made, "left.buttock_middle")
    made.context.open("piriformis", "left")
    opened = dialog(made)
    named(tmp_path / "a.pdf")
    click(qtbot, opened.save)
    assert opened.told.text() == "Saved as a.pdf."
    assert (tmp_path / "a.pdf").read_bytes().startswith(b"%PDF")
    named(tmp_path / "b")
    click(qtbot, opened.page)
    assert (tmp_path / "b.html").read_text("utf-8").startswith("<!DOCTYPE html>")
    named(tmp_path / "c.png")
    click(qtbot, opened.pictures)
    assert not QImage(str(tmp_path / "c-1.png")).isNull()
    assert QImage(str(tmp_path / "c-2.png")).width() > 1500
    (tmp_path / "c-1.png").write_bytes(b"of somebody else")
    click(qtbot, opened.pictures)
    assert opened.told.text() == "Saved as c (2)-1.png, c (2)-2.png."
    assert (tmp_path / "c-1.png").read_bytes() == b"of somebody else", "nobody was asked about it"


def test_a_place_that_cannot_be_written_to_is_one_sentence(
    window, dialog, named, tmp_path, qtbot, monkeypatch
):
    opened = dialog(window())
    named(tmp_path / "gone" / "a.pdf")
    click(qtbot, opened.save)
    assert opened.told.text() == "a.pdf: its folder is not there."

    def refuse(*_, **__):
        raise OSError(30, "Read-only file system")

    monkeypatch.setattr("tempfile.mkstemp", refuse)
    named(tmp_path / "a.pdf")
    click(qtbot, opened.save)
    assert opened.told.text() == "a.pdf: the place can only be read."


def test_giving_up_writes_nothing(window, dialog, named, tmp_path, qtbot):
    opened = dialog(window())
    named(None)
    click(qtbot, opened.save)
    assert opened.told.text() == ""
    assert not list(tmp_path.iterdir())


def test_a_printer_that_is_not_there_is_one_sentence(window, dialog, qtbot, monkeypatch):
    printing = pytest.importorskip("PySide6.QtPrintSupport")
    monkeypatch.setattr(printing.QPrinterInfo, "availablePrinterNames", list)
    opened = dialog(window())
    click(qtbot, opened.print_)
    assert opened.told.text() == "No printer was found. Save as PDF instead, and print that."


@pytest.mark.qt_log_ignore("QPainter::begin", "propagateSizeHints")
def test_pages_go_to_a_printer(window, dialog, tmp_path):
    printing = pytest.importorskip("PySide6.QtPrintSupport")
    from hipmap.ui.handout.pdf import PrintError, print_on

    opened = dialog(window())
    printer = printing.QPrinter(printing.QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(printing.QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    print_on(opened.made.pages, printer)
    assert (tmp_path / "printed.pdf").read_bytes().startswith(b"%PDF")
    printer.setOutputFileName(str(tmp_path / "gone" / "printed.pdf"))
    with pytest.raises(PrintError):
        print_on(opened.made.pages, printer)


def test_the_clinics_block_is_kept_and_printed(window, dialog, qtbot, tmp_path):
    made = window()
    settings = Settings(tmp_path)
    section = ClinicSection(made.context.store, settings)
    qtbot.addWidget(section)
    section.show()
    qtbot.keyClicks(section.fields["name"], "Klinik Åen")
    QTest.keyClick(section.fields["name"], Qt.Key.Key_Return)
    picture = QImage(1000, 400, QImage.Format.Format_RGB32)
    picture.fill(Qt.GlobalColor.darkGreen)
    picture.save(str(tmp_path / "logo.jpg"))
    section.take_logo(tmp_path / "logo.jpg")
    again = clinic_of(Settings(tmp_path))
    assert again.name == "Klinik Åen"
    assert QImage.fromData(again.logo).height() <= 220
    opened = dialog(made, settings)
    assert opened.made.said.clinic == again
    click(qtbot, section.remove)
    assert clinic_of(Settings(tmp_path)).logo == b""


@pytest.mark.parametrize("name", ["logo.png", "missing.png"])
def test_a_logo_that_is_no_picture_is_refused(window, qtbot, tmp_path, named, name):
    (tmp_path / "logo.png").write_text("no picture", "utf-8")
    section = ClinicSection(window().context.store, None)
    qtbot.addWidget(section)
    named(tmp_path / name)
    click(qtbot, section.choose)
    assert section.told.text() == f"{name} is not a picture that hipmap can read."
    assert section.clinic.logo == b""


def test_damaged_settings_leave_the_logo_out(tmp_path):
    settings = Settings(tmp_path)
    settings.set(**{"clinic.logo": "bm8gcGljdHVyZQ==", "clinic.name": 7})
    assert clinic_of(settings) == clinic_of(None)
    settings.set(**{"clinic.logo": "%%%"})
    assert clinic_of(settings).logo == b""
    assert keep_clinic(settings, clinic_of(settings)._replace(name="x" * 1000))
    assert len(clinic_of(Settings(tmp_path)).name) == 300


def test_the_text_for_the_record_is_copied(window, mark):
    made = window()
    mark(made, "left.buttock_middle")
    made.context.open("piriformis", "left")
    made.actions_["record"].trigger()
    text = QGuiApplication.clipboard().text()
    assert text.startswith("hipmap, ")
    assert "Patterns looked up:\n- Piriformis, left" in text
    assert made.statusBar().currentMessage() == "The text for the record is copied."


def test_the_actions_stand_in_the_file_menu(window):
    made = window()
    entries = [action.text() for action in made.top_bar.menus.menus["file"].actions()]
    assert {"Hand-out…", "Copy text for the record", "Export…"} <= set(entries)


def test_pages_follow_the_width_and_lie_under_each_other(window, mark, dialog, qtbot):
    made = window()
    mark(made, "left.buttock_middle")
    made.context.open("piriformis", "left")
    opened = dialog(made)
    for width in (700, 1100):
        opened.resize(width, 600)
        qtbot.waitUntil(lambda width=width: opened.width() == width)
        first, second = (leaf.geometry() for leaf in opened.preview.leaves)
        assert first.width() + 24 == opened.preview.viewport().width()
        assert abs(first.height() / first.width() - 2970 / 2100) < 0.01
        assert second.top() > first.bottom()
        assert opened.preview.widget().height() > second.bottom()


def test_nothing_in_the_dialog_is_out_of_reach(window, dialog):
    opened = dialog(window(size=(1024, 700)))
    assert opened.height() <= 700
    for button in (opened.save, opened.print_, opened.page, opened.pictures, opened.clinic, opened.close_):
        assert button.focusPolicy() & Qt.FocusPolicy.TabFocus
        assert button.height() >= 40
        assert button.visibleRegion().boundingRect().size() == button.size()
        assert button.width() >= button.fontMetrics().horizontalAdvance(button.text())
