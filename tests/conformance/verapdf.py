"""PDF files in, veraPDF's verdict on each of them out: one Java process judges all files."""

from __future__ import annotations

import json
import subprocess
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal, get_args

from tests.conformance import maven

Flavour = Literal["ua1", "2a"]
FLAVOURS: tuple[Flavour, ...] = get_args(Flavour)  # every handout promises them all

PROGRAM = maven.Jar(
    "org.verapdf.apps:greenfield-apps:1.28.2",
    sha256="687d4d8bcfec48c9f7e931cf78ed061f1eeccfba55d4cdc000ba9b4d8aa46ce6",
)
MAIN = "org.verapdf.apps.GreenfieldCliWrapper"  # the jar's own main class opens a window


@dataclass(frozen=True, slots=True)
class BrokenRule:
    """One rule that a file breaks. `number` is the clause and the test in it, as in `7.1-3`."""

    number: str
    count: int
    description: str
    example: str
    """The first place where it is broken, in veraPDF's words."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """What veraPDF says of one file; a file that it cannot read has checked nothing."""

    checked: int
    broken: tuple[BrokenRule, ...]

    @property
    def passed(self) -> bool:
        """Does the file keep every rule?"""
        return self.checked > 0 and not self.broken

    @property
    def numbers(self) -> frozenset[str]:
        """The numbers of the broken rules."""
        return frozenset(rule.number for rule in self.broken)

    def __str__(self) -> str:
        lines = [
            f"{rule.number} x{rule.count} {rule.description}\n  {rule.example}"
            for rule in self.broken
        ]
        return "\n".join(lines or [f"{self.checked} checks passed"])


def judge(paths: Sequence[Path], *, flavour: Flavour) -> dict[Path, Verdict]:
    """Judge all files in one Java process."""
    with tempfile.TemporaryDirectory() as home:  # veraPDF writes its settings into the home folder
        program = ["java", f"-Duser.home={home}", "-cp", str(maven.fetch(PROGRAM)), MAIN]
        options = ["--flavour", flavour, "--format", "json", "--maxfailuresdisplayed", "1"]
        files = [str(path.resolve()) for path in paths]
        done = _run([*program, *options, *files])
    try:
        jobs = json.loads(done.stdout)["report"]["jobs"]
    except (ValueError, KeyError) as problem:
        raise RuntimeError(f"veraPDF gave no report: {done.stderr}") from problem
    verdicts = {job["itemDetails"]["name"]: _verdict(job) for job in jobs}
    return {path: verdicts[file] for path, file in zip(paths, files, strict=True)}


def _run(command: Sequence[str]) -> subprocess.CompletedProcess[str]:
    """Run a program to its end and leave its status to the caller: veraPDF's 1 is a broken rule."""
    return subprocess.run(
        command, check=False, capture_output=True, text=True, stdin=subprocess.DEVNULL, timeout=1800
    )


def _verdict(job: dict[str, Any]) -> Verdict:  # Any: JSON
    if "taskException" in job:
        reason = job["taskException"]["exceptionMessage"]
        return Verdict(0, (BrokenRule("unreadable", 1, "veraPDF cannot read this file", reason),))
    details = job["validationResult"][0]["details"]
    broken = tuple(
        BrokenRule(
            number=f"{rule['clause']}-{rule['testNumber']}",
            count=rule["failedChecks"],
            description=rule["description"],
            example=_example(rule["checks"]),
        )
        for rule in details["ruleSummaries"]
    )
    return Verdict(details["passedChecks"] + details["failedChecks"], broken)


def _example(checks: Sequence[dict[str, Any]]) -> str:  # Any: JSON
    return "; ".join(f"{check.get('errorMessage')} at {check['context']}" for check in checks[:1])
