"""Work spread over processes, its results in order whatever their number."""

from __future__ import annotations

import os
import sys
import time
from contextlib import contextmanager
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from concurrent.futures import Executor, Future

Item = TypeVar("Item")
Result = TypeVar("Result")

# What starting processes costs, measured: before that much work is done, none are started.
SERIAL_SECONDS = 0.5
_LARGEST_CHUNK = 64
_CHUNKS_A_PROCESS = 8
# More cannot be waited for on Windows.
_MOST_PROCESSES = 61


def default_jobs() -> int:
    """Return the number of processors that this process may use."""
    if sys.version_info >= (3, 13):
        return os.process_cpu_count() or 1
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def run(
    work: Callable[[Item], Result],
    items: Sequence[Item],
    *,
    jobs: int,
    lost: Callable[[Item], Result],
) -> Iterator[Result]:
    """Yield ``work(item)`` for each item, in order.

    ``work`` is a picklable function. ``lost`` gives the result of an item whose process died.
    """
    started = time.monotonic()
    for position, item in enumerate(items):
        if jobs > 1 and time.monotonic() - started > SERIAL_SECONDS:
            yield from _in_processes(work, items[position:], jobs, lost)
            return
        yield work(item)


def _in_processes(
    work: Callable[[Item], Result],
    items: Sequence[Item],
    jobs: int,
    lost: Callable[[Item], Result],
) -> Iterator[Result]:
    from concurrent.futures import FIRST_COMPLETED, wait
    from concurrent.futures.process import BrokenProcessPool

    jobs = min(jobs, _MOST_PROCESSES, len(items))
    size = max(1, min(_LARGEST_CHUNK, len(items) // (jobs * _CHUNKS_A_PROCESS)))
    chunks = [items[start : start + size] for start in range(0, len(items), size)]
    finished: dict[int, list[Result]] = {}
    running: dict[Future[list[Result]], int] = {}
    following = shown = 0
    executor = _executor(jobs)
    try:
        while shown < len(chunks):
            if executor is None:
                if shown not in finished:
                    finished[shown] = _run_chunk(work, chunks[shown])
            else:
                try:
                    # little is under way at a time: a process that dies leaves all of it in doubt
                    while following < len(chunks) and len(running) < 2 * jobs:
                        running[_submit(executor, work, chunks[following])] = following
                        following += 1
                    for future in wait(running, return_when=FIRST_COMPLETED).done:
                        finished[running[future]] = future.result()
                        del running[future]
                except BrokenProcessPool:
                    _stop(executor)
                    in_doubt = [index for index in running.values() if index not in finished]
                    running.clear()
                    executor = _executor(1)
                    if _works(executor):
                        for index in in_doubt:
                            finished[index] = []
                            for item in chunks[index]:
                                executor, result = _alone(executor, work, item, lost)
                                finished[index].append(result)
                        _stop(executor)
                        executor = _executor(jobs)
                    else:
                        executor = None
            while shown in finished:
                yield from finished.pop(shown)
                shown += 1
    except BaseException:
        _stop(executor)
        raise
    if executor is not None:
        executor.shutdown()


def _alone(
    executor: Executor | None,
    work: Callable[[Item], Result],
    item: Item,
    lost: Callable[[Item], Result],
) -> tuple[Executor | None, Result]:
    """Return the result of an item that may end its process, and the executor for the next one."""
    from concurrent.futures.process import BrokenProcessPool

    if executor is None:
        return None, lost(item)
    try:
        return executor, _submit(executor, work, [item]).result()[0]
    except BrokenProcessPool:
        _stop(executor)
        return _executor(1), lost(item)


def _works(executor: Executor | None) -> bool:
    """Whether processes can be started at all."""
    from concurrent.futures.process import BrokenProcessPool

    if executor is None:
        return False
    try:
        _submit(executor, bool, [1]).result()
    except BrokenProcessPool:
        _stop(executor)
        return False
    return True


def _executor(jobs: int) -> Executor | None:
    """Return a pool of processes, None where the system has none to give."""
    import multiprocessing
    from concurrent.futures import ProcessPoolExecutor

    try:
        return ProcessPoolExecutor(
            jobs, mp_context=multiprocessing.get_context("spawn"), initializer=_settle
        )
    except (OSError, NotImplementedError, ImportError):
        return None


def _submit(
    executor: Executor, work: Callable[[Item], Result], items: Sequence[Item]
) -> Future[list[Result]]:
    with _interrupts_held():
        return executor.submit(_run_chunk, work, items)


def _run_chunk(work: Callable[[Item], Result], items: Sequence[Item]) -> list[Result]:
    return [work(item) for item in items]


def _stop(executor: Executor | None) -> None:
    """End the processes at once, whatever they are at; there is one executor at a time."""
    if executor is None:
        return
    import multiprocessing

    executor.shutdown(wait=False, cancel_futures=True)
    for process in multiprocessing.active_children():
        process.terminate()


def _settle() -> None:
    """Make a new process one that the first one ends, and that ends with it."""
    import signal
    import threading

    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_leave_with_parent, daemon=True).start()


def _leave_with_parent() -> None:
    import multiprocessing

    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)


@contextmanager
def _interrupts_held() -> Iterator[None]:
    """Start processes that no Ctrl-C reaches, not even before they can ask for that."""
    import signal

    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
