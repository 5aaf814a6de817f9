"""Where the time of one run goes, read off the files that it leaves: each stage writes some.

The program itself measures nothing. A stage ends when its last file is written; the first takes
from the start of the process on, and the last ends with it.
"""
import time

# What a stage did, and the files whose first or last writing ends it.
STAGES = [
    ("read, import and check", "输出/核对报告.*", min),
    ("write the reports on the tables", "输出/核对*", max),
    ("plan, and write its reports", "输出/抽取方案报告.*", max),
    ("frame, digest and frozen files", "台账/*-承诺-*/*", max),
    ("write the seed", "台账/*-种子-*/*", max),
    ("tickets and selection", "台账/*-抽取-*/*", min),
    ("teams, and lists beside them", "台账/*-选派-*/*", max),
    ("write lists and summaries", "输出/*", max),
]


def profile(run, work):
    """The seconds of each stage of one more run; a stage that left no file is part of the next."""
    start = time.time()
    seconds, _ = run()
    found, before = [], start
    for name, pattern, edge in STAGES:
        times = [path.stat().st_mtime for path in work.path.glob(pattern) if path.is_file()]
        if times:
            found.append((name, max(0, edge(times) - before)))
            before = max(before, edge(times))
    return [*found, ("end", max(0, start + seconds - before))]
