"""A class of fields turned into a value: frozen, slotted, equal to its like and hashable.

It is `@dataclass(frozen=True, slots=True)` at a tenth of its price. The standard library makes
the fields, the slots and `__match_args__`, so that its `fields` and `replace` work; but it
compiles six methods for each class (0.5 ms, and we have 200 classes). Five of them are shared here,
and the sixth, `__init__`, is compiled when the first value is made.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import MISSING, FrozenInstanceError, dataclass, fields
from functools import cache
from operator import attrgetter
from types import CodeType, FunctionType
from typing import TYPE_CHECKING, Any, NoReturn, TypeVar, dataclass_transform

__all__ = ["record", "replace"]

Kind = TypeVar("Kind")


@dataclass_transform(frozen_default=True)
def record(kind: type[Kind]) -> type[Kind]:
    """Make values of a class; its annotations are their fields, in order."""
    made = dataclass(init=False, repr=False, eq=False, slots=True)(kind)
    methods = {**_SHARED, **_compared(made), "__init__": _first_init(made)}
    for name in methods.keys() - vars(kind).keys():  # a class may bring its own
        setattr(made, name, methods[name])
    return made


if TYPE_CHECKING:
    from dataclasses import replace  # whose fields and their types mypy knows how to check
else:

    def replace(value: object, /, **changes: object) -> object:
        """Make a value that differs in these fields; the library's takes half as long again."""
        kind = value.__class__
        places, get = _fields_of(kind)
        values = list(get(value))
        for name, change in changes.items():
            values[places[name]] = change
        return kind(*values)


@cache
def _fields_of(kind: type) -> tuple[Mapping[str, int], Callable[[object], tuple[object, ...]]]:
    """Tell where each field stands among the parameters, and how to get them all."""
    return {name: at for at, name in enumerate(_names(kind))}, _values_getter(kind)


def _compared(kind: type) -> dict[str, Callable[..., object]]:
    """Give `__eq__` and `__hash__` over all fields; values of two classes are never equal."""
    values = _values_getter(kind)

    def equal(self: object, other: object) -> object:
        if other.__class__ is not self.__class__:
            return NotImplemented
        return values(self) == values(other)

    def hashed(self: object) -> int:
        return hash(values(self))

    return {"__eq__": equal, "__hash__": hashed}


def _values_getter(kind: type) -> Callable[[object], tuple[object, ...]]:
    names = _names(kind)
    if len(names) > 1:
        return attrgetter(*names)
    return lambda value: tuple(getattr(value, name) for name in names)


def _first_init(kind: type) -> Callable[..., None]:
    """Stand in for `__init__` until it is needed."""

    def init(self: object, *args: object, **values: object) -> None:
        compiled = _compiled_init(kind)
        kind.__init__ = compiled  # type: ignore[misc]  # what the stand-in is for
        compiled(self, *args, **values)

    return init


def _compiled_init(kind: type) -> Callable[..., None]:
    """Make `__init__`, with a named parameter for each field, as the standard library does.

    Compiling takes 80 microseconds, renaming the parameters of what is compiled takes 5. Slots are
    set by their own descriptors, which is half the work of `object.__setattr__`.
    """
    names = _names(kind)
    code = _general_init(len(names))
    known = dict(zip(_general_names(len(names)), names, strict=True))
    renamed = code.replace(
        co_name="__init__",
        co_qualname=f"{kind.__qualname__}.__init__",
        co_varnames=tuple([known.get(one, one) for one in code.co_varnames]),
    )
    setters = {f"_set{at}": setter for at, setter in enumerate(_setters(kind))}
    return FunctionType(renamed, setters, "__init__", _defaults(kind))


@cache
def _general_init(count: int) -> CodeType:
    """Compile `__init__` for so many fields."""
    names = _general_names(count)
    steps = [f"_set{at}(self, {name})" for at, name in enumerate(names)] or ["pass"]
    source = f"def __init__({', '.join(('self', *names))}):\n " + "\n ".join(steps)
    made: dict[str, Any] = {}  # Any: what exec defines
    exec(source, made)  # noqa: S102  # names and numbers of our own alone
    init: FunctionType = made["__init__"]
    return init.__code__


def _setters(kind: type) -> Sequence[Callable[[object, object], None]]:
    return [getattr(kind, name).__set__ for name in _names(kind)]


def _general_names(count: int) -> list[str]:
    return [f"_field{number}" for number in range(count)]


def _defaults(kind: type) -> tuple[object, ...]:
    """List the defaults, which belong to the last fields."""
    found: list[object] = []
    for field in fields(kind):
        if field.default_factory is not MISSING:
            raise TypeError(f"{field.name}: a record has no default_factory")
        if field.default is not MISSING:
            found.append(field.default)
        elif found:
            raise TypeError(f"{field.name} has no default, and a field before it has one")
    return tuple(found)


def _refuse(self: object, name: str, *_: object) -> NoReturn:
    raise FrozenInstanceError(f"cannot change field {name!r} of {self.__class__.__name__}")


def _show(self: object) -> str:
    shown = ", ".join(f"{name}={getattr(self, name)!r}" for name in _names(self.__class__))
    return f"{self.__class__.__qualname__}({shown})"


def _pack(self: object) -> tuple[object, ...]:
    """Give the values to pickle, which cannot set the fields of a frozen object by itself."""
    return tuple(getattr(self, name) for name in _names(self.__class__))


def _unpack(self: object, values: tuple[object, ...]) -> None:
    for setter, value in zip(_setters(self.__class__), values, strict=True):
        setter(self, value)


def _names(kind: type) -> tuple[str, ...]:
    names: tuple[str, ...] = kind.__match_args__  # type: ignore[attr-defined]  # the library's
    return names


_SHARED: Mapping[str, Callable[..., object]] = {
    "__setattr__": _refuse,
    "__delattr__": _refuse,
    "__repr__": _show,
    "__getstate__": _pack,
    "__setstate__": _unpack,
}
