# SPDX-License-Identifier: Apache-2.0

import os
import shutil
import stat
from array import array

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hipmap.core import freshness, resources
from hipmap.core.atlas import Atlas
from hipmap.core.cells import from_cells
from hipmap.core.choice import SIDES
from hipmap.core.compile import compile_library
from hipmap.core.library import Library
from hipmap.core.library_file import NAME, DamagedLibraryError, LibraryFile, pack
from hipmap.core.rims import inner


def compiled(root) -> bytes:
    raw = compile_library(root / "data", "data", Atlas.load(root)).raw
    (root / "data" / NAME).write_bytes(raw)
    return raw


def load(root, data=None) -> Library:
    return Library.load(root, Atlas.load(root), data)


@given(st.lists(st.sets(st.integers(0, 24_023)).map(from_cells), max_size=8))
def test_zones_come_back_from_the_file(zones):
    assert LibraryFile(pack({}, {}, zones)).take_zones() == zones


@given(st.dictionaries(st.text(), st.text()))
def test_sections_come_back_from_the_file(words):
    file = LibraryFile(pack({"a": 1}, {"words": words, "more": [1]}, []))
    assert file.section("words") == words
    assert file.section("more") == [1]
    assert file.head["a"] == 1


def test_compiling_twice_gives_the_same_bytes(ball_root):
    assert compiled(ball_root) == compiled(ball_root)


def test_the_compiled_library_equals_the_one_made_in_memory(ball_root):
    made = load(ball_root)
    compiled(ball_root)
    read = load(ball_root)
    assert read.muscles == made.muscles
    assert read.conditions == made.conditions
    assert read.red_flags == made.red_flags
    for side in ("left", "right"):
        for point in ("TrP1", "TrP2", None):
            assert read.pattern("alpha", side, point) == made.pattern("alpha", side, point)
    assert read.spots == made.spots
    assert read.exercises == made.exercises
    assert read.region_names == made.region_names


def test_entries_hold_what_was_written(ball_root):
    library = load(ball_root)
    muscle = library.muscles["alpha"]
    assert muscle.names == {"la": "musculus alpha", "en": "alpha", "da": "alpha"}
    assert muscle.prior == {"hip": 0.1}
    assert [point.id for point in muscle.trigger_points] == ["TrP1", "TrP2"]
    assert muscle.trigger_points[1].core_grade == ("many", "injection")
    assert muscle.trigger_points[0].sources == ("book",)
    assert library.conditions["bursitis"].frequencies[0].percent == 71
    assert library.red_flags[1].ages == ("under_16",)
    assert library.exercises["bridge"].cautions == ("slowly",)
    assert library.region_names["chest"].urgent
    assert library.region_text("left.groin").part == "hip"
    assert library.text({"en": "x"}, "da") == "x"
    assert library.text({}, "da") == ""


def test_the_right_pattern_is_the_mirror_image(ball_root, ball):
    library = load(ball_root)
    for point in ("TrP1", "TrP2", None):
        left, right = (library.pattern("alpha", side, point) for side in ("left", "right"))
        assert right.core == ball.mirrored(left.core)
        assert right.spillover == ball.mirrored(left.spillover)
        assert right.rare == ball.mirrored(left.rare)
        for a, b in zip(left.marks, right.marks, strict=True):
            assert b.position == (-a.position[0], a.position[1], a.position[2])
            assert b.cell == ball.mirror[a.cell]


def test_core_spillover_and_rare_are_apart(library):
    for muscle in library.muscles.values():
        for point in (None, *(point.id for point in muscle.trigger_points)):
            for side in ("left", "right"):
                if point is None and not muscle.trigger_points:
                    continue
                pattern = library.pattern(muscle.id, side, point)
                assert not pattern.core & pattern.spillover
                assert not (pattern.core | pattern.spillover) & pattern.rare


@pytest.mark.parametrize(
    ("line", "left", "right"), [("side: right", False, True), ("side: left", True, False)]
)
def test_a_pattern_of_one_side_only(ball_root, line, left, right):
    path = ball_root / "data" / "muscles" / "alpha.yaml"
    path.write_text(path.read_text().replace("  - id: TrP2\n", f"  - id: TrP2\n    {line}\n"))
    library = load(ball_root)
    assert bool(library.pattern("alpha", "left", "TrP2").core) == left
    assert bool(library.pattern("alpha", "right", "TrP2").core) == right
    assert bool(library.pattern("alpha", "right", "TrP2").marks) == right


def test_a_bilateral_pattern_is_the_same_from_both_sides(ball_root, ball):
    path = ball_root / "data" / "muscles" / "alpha.yaml"
    path.write_text(path.read_text().replace("  - id: TrP2\n", "  - id: TrP2\n    bilateral: true\n"))
    library = load(ball_root)
    left, right = (library.pattern("alpha", side, "TrP2") for side in ("left", "right"))
    assert left.core == right.core == ball.mirrored(left.core)
    assert left.marks[0].position[0] == -right.marks[0].position[0] > 0


def test_a_changed_source_is_read_anew(ball_root):
    compiled(ball_root)
    path = ball_root / "data" / "muscles" / "alpha.yaml"
    path.write_text(path.read_text().replace("en: alpha", "en: renamed"))
    assert load(ball_root).muscles["alpha"].names["en"] == "renamed"


def test_a_change_of_equal_size_is_seen(ball_root):
    compiled(ball_root)
    path = ball_root / "data" / "muscles" / "alpha.yaml"
    path.write_text(path.read_text().replace("en: alpha", "en: alphb"))
    later = (ball_root / "data" / NAME).stat().st_mtime + 5
    os.utime(path, (later, later))
    assert load(ball_root).muscles["alpha"].names["en"] == "alphb"


@pytest.mark.parametrize("change", ["added", "removed"])
def test_a_source_that_comes_or_goes_is_seen(ball_root, change):
    compiled(ball_root)
    folder = ball_root / "data" / "muscles"
    if change == "added":
        text = (folder / "alpha.yaml").read_text().replace("id: alpha", "id: gamma")
        (folder / "gamma.yaml").write_text(text)
    else:
        (folder / "beta.yaml").unlink()
    assert len(load(ball_root).muscles) == (3 if change == "added" else 1)


def test_new_times_alone_do_not_compile_anew(ball_root, monkeypatch):
    compiled(ball_root)
    for path in (ball_root / "data").rglob("*.yaml"):
        os.utime(path, (4e9, 4e9))
    monkeypatch.setattr("hipmap.core.compile.compile_library", None)
    assert len(load(ball_root).muscles) == 2


def test_a_changed_body_moves_the_zones(ball_root):
    compiled(ball_root)
    path = ball_root / "assets" / "body" / "atlas.json"
    path.write_text(path.read_text().replace('"psis": [72.0, 0.0, -96.0]', '"psis": [72.0, 60.0, -75.0]'))
    before, after = LibraryFile.read(ball_root / "data" / NAME), load(ball_root)
    assert after.pattern("alpha", "left", "TrP2").core not in before.take_zones()


@pytest.mark.parametrize("raw", [b"", b"hipmap", b"hipmap library 2\n\xff\xff\xff\xff", None])
def test_a_damaged_compiled_file_is_made_anew(ball_root, raw):
    whole = compiled(ball_root)
    (ball_root / "data" / NAME).write_bytes(whole[:-7] if raw is None else raw)
    with pytest.raises(DamagedLibraryError):
        LibraryFile.read(ball_root / "data" / NAME)
    assert len(load(ball_root).muscles) == 2


def test_a_broken_entry_is_left_out_and_named(ball_root):
    path = ball_root / "data" / "muscles" / "alpha.yaml"
    path.write_text(path.read_text().replace("region: groin", "region: grion"))
    library = load(ball_root)
    assert list(library.muscles) == ["beta"]
    assert [(p.file, p.line) for p in library.problems] == [("data/muscles/alpha.yaml", 19)]


def test_another_data_folder(ball_root, tmp_path_factory):
    compiled(ball_root)
    other = tmp_path_factory.mktemp("other") / "data"
    shutil.copytree(ball_root / "data", other)
    path = other / "muscles" / "alpha.yaml"
    path.write_text(path.read_text().replace("en: alpha", "en: mine"))
    assert load(ball_root, other).muscles["alpha"].names["en"] == "mine"
    (other / NAME).unlink()
    assert load(ball_root, other).muscles["alpha"].names["en"] == "mine"
    assert load(ball_root).muscles["alpha"].names["en"] == "alpha"


def test_an_empty_data_folder_gives_an_empty_library(ball_root, tmp_path_factory):
    library = load(ball_root, tmp_path_factory.mktemp("empty"))
    assert library.muscles == {}
    assert library.red_flags == ()
    assert library.problems


def test_only_what_changed_is_built_anew(ball_root, monkeypatch):
    raw = compiled(ball_root)
    path = ball_root / "data" / "muscles" / "alpha.yaml"
    path.write_text(path.read_text().replace("en: alpha", "en: renamed"))

    def refuse(*arguments):
        raise AssertionError("built a zone that was known")

    monkeypatch.setattr("hipmap.core.zones.recipes.Surface", refuse)
    atlas = Atlas.load(ball_root)
    again = compile_library(ball_root / "data", "data", atlas, LibraryFile(raw))
    assert LibraryFile(again.raw).take_zones() == LibraryFile(raw).take_zones()


def test_building_on_an_earlier_library_gives_the_same_bytes(ball_root):
    raw = compiled(ball_root)
    again = compile_library(ball_root / "data", "data", Atlas.load(ball_root), LibraryFile(raw))
    assert again.raw == raw


def test_a_read_only_installation_works(ball_root):
    compiled(ball_root)
    path = ball_root / "data" / "muscles" / "alpha.yaml"
    path.write_text(path.read_text().replace("en: alpha", "en: renamed"))
    folder = ball_root / "data"
    before = {path: path.stat().st_mtime_ns for path in folder.rglob("*")}
    folder.chmod(stat.S_IRUSR | stat.S_IXUSR)
    try:
        assert load(ball_root).muscles["alpha"].names["en"] == "renamed"
    finally:
        folder.chmod(stat.S_IRWXU)
    assert {path: path.stat().st_mtime_ns for path in folder.rglob("*")} == before


def test_articles(ball_root):
    library = load(ball_root)
    assert library.article("alpha", "da").startswith("# alpha")
    (ball_root / "data" / "articles" / "alpha.da.md").unlink()
    assert library.article("alpha", "da").startswith("# alpha")
    assert library.article("nothing", "da") == ""


def test_the_committed_library_is_that_of_its_sources(atlas):
    folder = resources.root() / "data"
    committed = (folder / NAME).read_bytes()
    assert compile_library(folder, "data", atlas).raw == committed, "run: make compile"


def test_the_committed_library_has_no_problems(library):
    assert library.problems == []
    assert len(library.muscles) == len(list((resources.root() / "data" / "muscles").glob("*.yaml")))


def test_arrays_have_the_sizes_the_file_format_says():
    assert (array("H").itemsize, array("I").itemsize, array("f").itemsize) == (2, 4, 4)


def test_sources_found_the_same_are_not_read_at_every_start(ball_root, ball, monkeypatch):
    compiled, source = ball_root / "data" / NAME, ball_root / "data" / "regions.yaml"
    Library.load(ball_root, ball)
    compiled.write_bytes(compile_library(ball_root / "data", "data", ball).raw)
    os.utime(compiled, (1, 1))  # as after an installation, which gives files any times
    read, whole = [], freshness.fingerprint
    monkeypatch.setattr(freshness, "fingerprint", lambda files: read.append(files) or whole(files))
    Library.load(ball_root, ball)
    assert len(read) == 2  # content and body
    Library.load(ball_root, ball)
    assert len(read) == 2
    later = compiled.stat().st_mtime + 5
    os.utime(source, (later, later))
    Library.load(ball_root, ball)
    assert len(read) > 2


def test_a_body_of_another_shape_makes_the_library_stale(ball_root):
    files = freshness.atlas_files(ball_root / "assets" / "body")
    said = freshness.fingerprint(files)
    figure = files["neutral/figure.bin"]
    raw = bytearray(figure.read_bytes())
    raw[0] ^= 1
    assert freshness.matches(said, files, 0.0)
    figure.write_bytes(raw)
    assert not freshness.matches(said, files, 0.0)


def test_what_no_pattern_covers_is_known_without_slivers(atlas):
    library = Library.load(resources.root(), atlas)
    covered = 0
    for muscle in library.muscles.values():
        for side in SIDES if muscle.match else ():
            pattern = library.pattern(muscle.id, side)
            covered |= pattern.core | pattern.spillover
    unknown, left = library.unknown, atlas.skin & ~covered
    assert unknown.bit_count() > 1000
    assert unknown & ~left == 0
    # What is left out lies in strips so thin that every cell of it touches what is not in the set.
    slivers = left & ~unknown
    assert slivers.bit_count() < 0.1 * left.bit_count()
    assert inner(atlas, left) & slivers == 0
