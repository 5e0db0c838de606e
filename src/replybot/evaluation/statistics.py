"""How far a share can be trusted."""

from __future__ import annotations

import math


def wilson(hits: int, of: int, z: float = 1.96) -> tuple[float, float]:
    """Return the 95 % Wilson interval of a share; (0, 1) when nothing was counted.

    >>> [round(end, 3) for end in wilson(96, 100)]
    [0.902, 0.984]
    """
    if not of:
        return 0.0, 1.0
    share = hits / of
    middle, spread = share + z * z / (2 * of), z * math.sqrt(share * (1 - share) / of + z * z / (4 * of * of))
    return max(0.0, (middle - spread) / (1 + z * z / of)), min(1.0, (middle + spread) / (1 + z * z / of))


def percent(hits: int, of: int) -> str:
    """Return a share with its interval.

    >>> percent(96, 100)
    '96.0 % (90.2 to 98.4)'
    """
    low, high = wilson(hits, of)
    return f"{100 * hits / max(1, of):.1f} % ({100 * low:.1f} to {100 * high:.1f})"
