"""Jars that somebody else keeps, fetched through Maven once, into `.cache/`."""

from __future__ import annotations

import hashlib
import subprocess
import tempfile
from dataclasses import dataclass
from pathlib import Path

from tests.conformance.committed import ROOT

COPY = "org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy"


@dataclass(frozen=True, slots=True)
class Jar:
    """One jar by its Maven name, `group:artifact:version`, and the digest of the one we mean."""

    artifact: str
    sha256: str

    @property
    def path(self) -> Path:
        """Where it is kept."""
        _, name, version = self.artifact.split(":")
        return ROOT / ".cache" / name / f"{name}-{version}.jar"


def fetch(jar: Jar) -> Path:
    """Fetch a jar, unless it is here, and prove that it is the one we mean."""
    if not jar.path.exists():
        with tempfile.TemporaryDirectory() as folder:
            where = [f"-Dartifact={jar.artifact}", f"-DoutputDirectory={folder}"]
            done = _run(["mvn", "--quiet", "--batch-mode", COPY, *where])
            if done.returncode:
                raise RuntimeError(f"Maven has no {jar.artifact}: {done.stdout}{done.stderr}")
            _keep((Path(folder) / jar.path.name).read_bytes(), jar.path)
    if hashlib.sha256(jar.path.read_bytes()).hexdigest() != jar.sha256:
        raise RuntimeError(f"{jar.path} is not {jar.artifact}: delete it and run again")
    return jar.path


def _run(command: list[str]) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        command, check=False, capture_output=True, text=True, stdin=subprocess.DEVNULL, timeout=1800
    )


def _keep(data: bytes, path: Path) -> None:
    """Write whole or not at all: another process may be fetching as well."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.NamedTemporaryFile(dir=path.parent, delete=False) as file:
        file.write(data)
    Path(file.name).replace(path)
