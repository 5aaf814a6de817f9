"""Whether a command's calls would survive a loss of power, which no kill can show.

What is in memory only is lost with the power. So nothing may be given its name by a rename, and no
line added to the journal, while something written before isn't forced to the disk; before the line
the names in the ledger must be there as well; in the end everything must be. What is only packed
into an archive and removed again is lost without harm.
"""
from pathlib import PurePosixPath

JOURNAL = "/台账/journal.jsonl"
STAGING = "/归档/.新/"


def parent(path):
    return str(PurePosixPath(path).parent)


def findings(calls, known):
    """What is wrong with the order of calls; `known` are the names that were there before."""
    found, written, renamed, known = [], set(), set(), set(known)
    for call in calls:
        verb, _, path = call.partition(" ")
        path = path or "/"
        is_line = verb == "write" and path == JOURNAL
        if written and (verb == "rename" or is_line):
            found.append(f"{call}: not on the disk yet: {sorted(written)}")
        if is_line and any(f"{folder}/".startswith("/台账/") for folder in renamed):
            found.append(f"{call}: names not on the disk yet in {sorted(renamed)}")
        if verb in ("write", "truncate") and not path.startswith(STAGING):
            written.add(path)
        if verb == "fsync":
            written.discard(path)
            renamed.discard(path)
        if verb in ("rename", "mkdir", "link") or verb == "open" and path not in known:
            known.add(path)
            renamed.add(parent(path))
        if verb == "unlink":
            written.discard(path)
            renamed.discard(path)
    if written or renamed:
        found.append(f"in the end not on the disk: {sorted(written | renamed)}")
    return found
