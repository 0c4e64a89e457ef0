from __future__ import annotations

import pickle
from dataclasses import FrozenInstanceError, dataclass, field, fields
from dataclasses import replace as library_replace
from inspect import getmembers, isclass
from types import ModuleType

import pytest

from builder.deck import model as deck
from builder.figures import model as figures
from builder.handout import model as handout
from builder.outline import part_model, text_model
from builder.record import record, replace


@record
class Spot:
    """A place on a page."""

    page: int
    words: str = "here"


@record
class Twin:
    page: int
    words: str = "here"


@record
class Nothing:
    """No field at all."""


def stand_in() -> type:
    """Make Spot with the standard library alone."""

    @dataclass(frozen=True, slots=True)
    class Spot:
        page: int
        words: str = "here"

    Spot.__qualname__ = "Spot"
    return Spot


def test_shows_itself_as_a_dataclass_does() -> None:
    assert repr(stand_in()(3)) == repr(Spot(3)) == "Spot(page=3, words='here')"


def test_takes_the_parameters_that_a_dataclass_takes() -> None:
    assert Spot(3, "there") == Spot(words="there", page=3)
    with pytest.raises(TypeError, match=r"Spot\.__init__.*missing 1 required.*'page'"):
        Spot()  # type: ignore[call-arg]
    with pytest.raises(TypeError, match="unexpected keyword argument 'line'"):
        Spot(3, line=1)  # type: ignore[call-arg]


def test_equals_what_has_the_same_fields_and_kind() -> None:
    assert Spot(3) == Spot(3, "here")
    assert Spot(3) != Spot(4)
    assert Spot(3) != Twin(3)
    assert Nothing() == Nothing()


def test_equal_values_are_one_key() -> None:
    assert {Spot(3): "a"} == {Spot(3, "here"): "a"}
    assert 1 == len({Nothing(), Nothing()})


def test_cannot_be_changed() -> None:
    spot = Spot(3)
    with pytest.raises(FrozenInstanceError, match="page"):
        spot.page = 4  # type: ignore[misc]
    with pytest.raises(FrozenInstanceError, match="page"):
        del spot.page
    with pytest.raises(FrozenInstanceError, match="colour"):
        spot.colour = "red"  # type: ignore[attr-defined]


def test_has_slots_and_no_dictionary() -> None:
    assert not hasattr(Spot(3), "__dict__")


def test_is_a_dataclass_to_the_standard_library() -> None:
    assert Spot(3, "there") == library_replace(Spot(3), words="there")
    assert ["page", "words"] == [one.name for one in fields(Spot)]


def test_differs_from_another_in_what_is_named() -> None:
    spot = Spot(3)

    assert Spot(3, "there") == replace(spot, words="there")
    assert Spot(3) == spot


def test_cannot_differ_in_a_field_that_there_is_not() -> None:
    with pytest.raises(KeyError, match="line"):
        replace(Spot(3), line=1)  # type: ignore[call-arg]  # what mypy would have told


def test_matches_by_place() -> None:
    match Spot(3, "there"):
        case Spot(page, words):
            assert (3, "there") == (page, words)


def test_comes_back_from_a_worker() -> None:
    assert Spot(3) == pickle.loads(pickle.dumps(Spot(3)))


def test_keeps_a_method_of_its_own() -> None:
    @record
    class Named:
        name: str

        def __repr__(self) -> str:
            return f"<{self.name}>"

    assert "<a>" == repr(Named("a"))


def test_refuses_a_default_that_is_made_anew() -> None:
    @record
    class Kept:
        rows: list[int] = field(default_factory=list)

    with pytest.raises(TypeError, match="rows"):
        Kept()


def test_refuses_a_default_before_a_field_without_one() -> None:
    @record
    class Kept:
        first: int = 1
        last: int  # type: ignore[misc]  # what is refused

    with pytest.raises(TypeError, match="last has no default"):
        Kept(1, 2)


@pytest.mark.parametrize("models", [deck, figures, handout, part_model, text_model])
def test_our_models_are_slotted_and_frozen(models: ModuleType) -> None:
    kinds = [kind for _, kind in getmembers(models, isclass) if hasattr(kind, "__match_args__")]

    assert kinds
    for kind in kinds:
        assert kind.__match_args__ == tuple(one.name for one in fields(kind))
        assert "__slots__" in vars(kind)
        assert kind.__setattr__ is not object.__setattr__
