"""The processes that make one topic: they load their libraries while its outline is read."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from contextlib import suppress
from signal import SIGTERM
from types import TracebackType
from typing import Self, TypeVar, cast

from builder.workers import CAN_FORK, dismiss, employ, hand, receive, well

Done = TypeVar("Done")


class Crew:
    """Processes, one for each of the loads, beside the one that reads."""

    def __init__(self, loads: Sequence[Callable[[], object]]) -> None:
        self._helpers = [employ(load) for load in loads] if CAN_FORK else []

    def __enter__(self) -> Self:
        return self

    def run(self, jobs: Sequence[Callable[[], Done]]) -> tuple[Done, ...]:
        """Run jobs, each in its process, and give their results in order.

        What is sent has to be pickled. Jobs for which there is no process are run here.
        """
        from threading import Thread  # noqa: PLC0415  # one process sends nothing

        given = list(zip(self._helpers, jobs, strict=False))
        # A helper that still loads reads nothing, and a pipe holds 64 KB: nobody waits for it.
        senders = [Thread(target=hand, args=one, daemon=True) for one in given]
        for sender in senders:
            sender.start()
        mine = [job() for job in jobs[len(given) :]]
        theirs = [cast("Done", well(receive(helper.results))) for helper, _ in given]
        for sender in senders:
            sender.join()
        return (*theirs, *mine)

    def __exit__(
        self,
        kind: type[BaseException] | None,
        trouble: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Send everybody home; who still loads for nothing is not waited for."""
        for helper in self._helpers:
            with suppress(ProcessLookupError):
                os.kill(helper.pid, SIGTERM)
        dismiss(self._helpers)
