"""A lock on an open file that ends with the process, however it ends."""

from __future__ import annotations


def take_lock(descriptor: int) -> None:
    """Hold the file for this process alone; where the system has no such lock, do without.

    Raises:
        OSError: Another process holds it.
    """
    try:
        import fcntl
    except ImportError:  # pragma: no cover (Windows)
        return
    fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
