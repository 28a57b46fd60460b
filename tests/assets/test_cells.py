# SPDX-License-Identifier: Apache-2.0
"""The cells are nearly equal, exact mirror images, and closed round each other."""

import math

import pytest

from hipmap.core.cells import iterate
from tests.assets.charts import atlas

OPEN = 65535


@pytest.fixture(scope="module")
def body():
    return atlas()


@pytest.fixture(scope="module")
def neutral(body):
    return body.figure("neutral")


def test_areas_are_nearly_equal(body):
    mean = sum(body.area) / body.n
    spread = math.sqrt(sum((area - mean) ** 2 for area in body.area) / body.n) / mean
    assert 22_000 < body.n < 26_000
    assert spread < 0.25
    assert 1.4e6 < sum(body.area) < 2.1e6


def test_the_mirror_is_an_involution_that_swaps_sides(body):
    swap = {0: 0, 1: 2, 2: 1}
    for cell, other in enumerate(body.mirror):
        assert body.mirror[other] == cell
        assert body.side[other] == swap[body.side[cell]]
        assert (other == cell) == (body.side[cell] == 0)


def test_mirrored_cells_lie_opposite_each_other(body, neutral):
    for cell, other in enumerate(body.mirror):
        x, y, z = neutral.position[3 * cell : 3 * cell + 3]
        across = neutral.position[3 * other : 3 * other + 3]
        assert math.dist((-x, y, z), across) < 0.05


def test_regions_are_mirror_images(body):
    def opposite(name):
        if name.startswith("left."):
            return "right." + name[5:]
        return "left." + name[6:] if name.startswith("right.") else name

    for cell, other in enumerate(body.mirror):
        if cell != other:
            assert body.region_of(other) == opposite(body.region_of(cell))
    for name in body.regions:
        assert body.mirrored(body.region_mask(name)) == body.region_mask(opposite(name))
        here, there = (body.area_mm2(body.region_mask(one)) for one in (name, opposite(name)))
        assert here == pytest.approx(there, rel=0.01)


def test_every_region_has_cells_and_hangs_together(body):
    for name in body.regions:
        cells = body.region_mask(name)
        assert cells.bit_count() >= 6, name
        todo, seen = [next(iterate(cells))], set()
        while todo:
            cell = todo.pop()
            if cell not in seen:
                seen.add(cell)
                todo += [other for other in body.neighbours(cell) if cells >> other & 1]
        toes = name.endswith("toes_plantar")  # five pieces
        assert len(seen) > (0.1 if toes else 0.9) * cells.bit_count(), name


def test_neighbours_are_mutual(body):
    around = [set(body.neighbours(cell)) for cell in range(body.n)]
    for cell, others in enumerate(around):
        assert cell not in others
        assert len(others) == len(body.neighbours(cell)) >= 2
        assert all(cell in around[other] for other in others)


def test_rings_are_closed_by_their_corners(body):
    open_edges = 0
    for cell in range(body.n):
        first, last = body.offset[cell], body.offset[cell + 1]
        ring, corners = body.link[first:last], body.corner[first:last]
        for at, corner in enumerate(corners):
            if corner == OPEN:
                open_edges += 1
                assert at == len(corners) - 1
                continue
            meeting = set(body.corner_cells[3 * corner : 3 * corner + 3])
            assert meeting == {cell, ring[at], ring[(at + 1) % len(ring)]}
    assert open_edges < 200  # the skin ends at lips, nostrils and eyelids only


def test_rings_run_counter_clockwise_seen_from_outside(body, neutral):
    wrong = 0
    for cell in range(0, body.n, 7):
        ring = body.neighbours(cell)
        centre = neutral.position[3 * cell : 3 * cell + 3]
        normal = neutral.normal[3 * cell : 3 * cell + 3]
        turn = 0.0
        for one, other in zip(ring, [*ring[1:], ring[0]], strict=True):
            a, b = (
                [p - c for p, c in zip(neutral.position[3 * n : 3 * n + 3], centre, strict=True)]
                for n in (one, other)
            )
            cross = (a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0])
            turn += sum(p * q for p, q in zip(cross, normal, strict=True))
        wrong += turn <= 0
    assert wrong < 10


def test_covered_cells_come_first(body):
    for cell in range(body.n):
        assert (body.region_of(cell) in body.outside) == (not body.covered >> cell & 1)


def test_landmarks_lie_on_the_skin(body, neutral):
    places = list(zip(neutral.position[0::3], neutral.position[1::3], neutral.position[2::3], strict=True))
    for name, place in body.landmarks.items():
        nearest = min(math.dist(place, other) for other in places)
        assert nearest < 8, name
        assert place[0] > -0.1, f"{name} is not on the left"
    assert set(body.spots) >= {"ischial_tuberosity", "lateral_hip", "patella"}
    for spot in body.spots.values():
        assert all({f"left.{region}", region} & set(body.regions) for region in spot.inside)
