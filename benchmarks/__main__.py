"""Run the benchmarks, or those that are named: ``python -m benchmarks [triage_scores rank …]``."""

import importlib
import sys
import time

ALL = ("triage_scores", "drafting", "rank", "mailbox_size", "first_paint")


def main(names: list[str]) -> int:
    """Print every figure; returns 1 when a bound is not kept."""
    broken = 0
    for name in names or ALL:
        started = time.perf_counter()
        for figure in importlib.import_module(f"benchmarks.{name}").figures():
            print(f"{name}: {figure}", flush=True)
            broken += not figure.holds
        print(f"{name}: took {time.perf_counter() - started:.1f} s", flush=True)
    return 1 if broken else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
