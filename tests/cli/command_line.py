"""The installed program, run in a directory of the test's own."""

import os
import subprocess
import sys
from pathlib import Path

PROGRAM = Path(sys.executable).with_name(
    "responses-migration.exe" if sys.platform == "win32" else "responses-migration"
)
AS_OF = "2026-11-22"
# One finding, OAR111 on line 4.
THREAD = """\
from openai import OpenAI

client = OpenAI()
client.beta.threads.create()
"""
# One finding, OAR201 on line 4.
CHAT = """\
from openai import OpenAI

client = OpenAI()
client.chat.completions.create(messages=[], store=False)
"""
# One finding, OAR401 on line 4: reusable prompts end on 2026-11-30.
PROMPT = """\
from openai import OpenAI

client = OpenAI()
client.responses.create(prompt={"id": "pmpt_123"})
"""
# One finding, a hint: OAR902 on line 1.
HINT = 'ASSISTANT = "asst_abc123def456ghi789jkl012"\n'
BROKEN = THREAD.encode() + b"# caf\xe9\n"
DOCUMENT = f"# Use\n\n```python\n{THREAD}```\n"


class Outcome:
    def __init__(self, process):
        self.code = process.returncode
        self.stdout = process.stdout.decode()
        self.stderr = process.stderr.decode()
        assert "Traceback" not in self.stdout + self.stderr, self.stderr

    def __repr__(self):
        return f"{self.code}\n{self.stdout}\n{self.stderr}"

    @property
    def found(self):
        """(path, line, code) of what the format `concise` shows."""
        shown = []
        for line in self.stdout.splitlines():
            place, _, rest = line.partition(": ")
            path, row, _ = place.rsplit(":", 2)
            shown.append((path, int(row), rest.split()[0]))
        return shown


class Project:
    def __init__(self, directory):
        self.directory = directory
        # so that none of a directory above is read
        self.write("pyproject.toml", "")

    def write(self, name, content=THREAD):
        path = self.directory / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return path

    def run(self, *arguments, stdin=b"", below=".", environment=None, **options):
        process = subprocess.run(
            [PROGRAM, *arguments],
            cwd=self.directory / below,
            input=stdin if isinstance(stdin, bytes) else stdin.encode(),
            env=clean_environment() | (environment or {}),
            stdout=options.pop("stdout", subprocess.PIPE),
            stderr=subprocess.PIPE,
            check=False,
            **options,
        )
        process.stdout = process.stdout or b""
        return Outcome(process)

    def check(self, *arguments, form="concise", **options):
        return self.run("check", "--as-of", AS_OF, "--format", form, *arguments, **options)

    def found(self, *arguments, **options):
        return self.check(*arguments, **options).found


def clean_environment():
    kept = {
        key: value
        for key, value in os.environ.items()
        if key not in ("NO_COLOR", "FORCE_COLOR", "COLUMNS")
    }
    return kept | {"TERM": "xterm"}
