"""Runs programs one after the other in one process, so that the SDK is imported once.

Reads from standard input a list of jobs, each with the ``path`` of a program and the variables
``environment`` that it sees, and writes what each printed and the traceback it ended with.
"""

import contextlib
import io
import json
import os
import runpy
import sys
import traceback

import openai


def run(job):
    """What one program prints, and how it fails if it does."""
    module, environment = dict(vars(openai)), dict(os.environ)
    os.environ.update(job["environment"])
    printed, error = io.StringIO(), ""
    sys.argv = [job["path"]]
    with contextlib.redirect_stdout(printed), contextlib.redirect_stderr(io.StringIO()):
        try:
            runpy.run_path(job["path"], run_name="__main__")
        except SystemExit as leaving:
            error = f"left with {leaving.code!r}" if leaving.code else ""
        except BaseException:  # noqa: BLE001 - whatever a program does, the next one runs
            error = traceback.format_exc()
    # module-level calls keep their client and its address, and what a program set
    openai._reset_client()
    vars(openai).update(module)
    os.environ.clear()
    os.environ.update(environment)
    return {"printed": printed.getvalue(), "error": error}


if __name__ == "__main__":
    json.dump([run(job) for job in json.load(sys.stdin)], sys.stdout)
