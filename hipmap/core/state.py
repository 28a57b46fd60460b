# SPDX-License-Identifier: Apache-2.0
"""What the window shows, as immutable values: the drawing, and what is chosen to look at.

Named tuples, since frozen dataclasses cost about a millisecond each at start-up.
"""

# No postponed annotations here: those of named tuples would each be compiled anew at every start.

from typing import NamedTuple

from hipmap.core.choice import Choice
from hipmap.core.drawing import Drawing
from hipmap.core.findings import Findings
from hipmap.core.session.model import Session

TOOLS = ("select", "brush", "erase", "lasso")
DEPTHS = ("skin", "superficial", "middle", "deep", "bones")
VIEWS_BY_KEY = ("front", "back", "left", "right", "inner", "soles")  # keys 1 to 6
LANGUAGE_NAMES = {"da": "Dansk", "en": "English"}  # each in itself
LANGUAGES = tuple(LANGUAGE_NAMES)
AGES = ("under_16", "16_49", "50_64", "65_plus")
TICKS = ("pregnancy", "blood_thinners", "cancer", "joint_replacement", "osteoporosis")


class Page(NamedTuple):
    """What the article panel shows: an article id (a muscle, a condition or a general article)."""

    id: str
    side: str | None = None


class Person(NamedTuple):
    """The age group and the ticks that steer questions and cautions; never stored."""

    age: str | None = None  # one of AGES
    ticks: frozenset[str] = frozenset()  # of TICKS

    @property
    def child(self) -> bool:
        """Tell whether a doctor looks first, and no exercise is shown."""
        return self.age == "under_16"

    @property
    def said(self) -> set[str | None]:
        """Return age and ticks together, as cautions and exercises name them."""
        return {self.age, *self.ticks}


class State(NamedTuple):
    """Everything the window shows, in one value.

    ``answers`` maps a red-flag id to True (yes) or False (no); a missing id is unanswered, which is not no.
    ``tool`` is one of TOOLS, what the pointer does on the body; ``radius`` is the brush's, in cm.
    ``compare`` is the layer of skin areas under the drawing: empty, ``dermatome``, ``nerve``, or one of a
    kind, as ``nerve:femoral``.
    ``aids`` says whether the clinician's aids are on; only then do ``findings`` move the list, and ``aside``
    asks to rank what the recognised points' patterns do not cover. ``feeling`` is the point (muscle, side,
    trigger point) for which clicks mark where pressing it is felt, else None.
    ``depth`` is how far one looks into the body, one of DEPTHS by number; from 1 to 3 a click chooses a
    muscle. ``beside`` are muscles shown beside the chosen one, each in its hue; ``hidden`` names layers of
    the map that are not painted; ``landmarks`` asks for the names of bony places. ``latin`` puts Latin names
    first here, ``patient_latin`` on the patient's screen; ``still`` asks for no motion. ``as_system`` lets
    the theme follow the system's colours, ``single_keys`` lets keys such as V act. ``favourites`` and
    ``recents`` are ids of muscles, the latest first.
    ``look_back`` shows the drawing of the visit before as a dashed line: None while nothing is drawn yet.
    ``session`` is all that a file would keep. Of it, ``visit`` and ``layer`` (one of LAYERS) are shown: the
    drawing, answers and findings above are that visit's, and the store keeps both alike.
    """

    drawing: Drawing = Drawing()
    chosen: Choice | None = None
    preview: Choice | None = None
    page: Page | None = None
    view: str = "back"
    figure: str = "neutral"
    zoom: str = "hip"  # "hip", "body" or "free"
    language: str = "da"
    theme: str = "light"
    person: Person = Person()
    answers: tuple[tuple[str, bool], ...] = ()
    can_undo: bool = False
    can_redo: bool = False
    tool: str = "select"
    radius: float = 2.0
    compare: str = ""
    aids: bool = False
    findings: Findings = Findings()
    aside: bool = False
    feeling: tuple[str, str, str] | None = None
    session: Session = Session()
    visit: int = 0
    layer: str = "patient"
    look_back: bool | None = None
    depth: int = 0
    beside: tuple[Choice, ...] = ()
    hidden: frozenset[str] = frozenset()
    landmarks: bool = False
    latin: bool = False
    patient_latin: bool = False
    still: bool = False
    as_system: bool = False
    single_keys: bool = True
    favourites: tuple[str, ...] = ()
    recents: tuple[str, ...] = ()
