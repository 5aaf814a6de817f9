"""The population's digest, and the entities that a seed draws from it."""
from collections import defaultdict

from .files import H


def population_root(rows):
    """Row digests in buckets of their first three characters, each bucket sorted."""
    buckets = defaultdict(list)
    for identifier, stratum, status, used, *_ in rows:
        value = H(f"DR1 row|{identifier}|{stratum}|{status}|{used}")
        buckets[value[:3]].append(value)
    listing = "".join(b + H("".join(sorted(buckets[b]))) for b in sorted(buckets))
    return H(f"DR1 pop|{len(rows)}|{listing}")


def drawn_texts(rows, key, wanted, reserve):
    """What `result.txt` and `reserve.txt` must be."""
    tickets, texts = defaultdict(list), (["DR1 result"], ["DR1 reserve"])
    for identifier, stratum, status, *_ in rows:
        if status == "E":
            tickets[stratum].append((H(key + identifier), identifier))
    for h in sorted(wanted):
        ordered = sorted(tickets[h])[:wanted[h] + reserve.get(h, 0)]
        for rank, (ticket, identifier) in enumerate(ordered, 1):
            texts[rank > wanted[h]].append(f"{h}|{rank}|{identifier}|{ticket}")
    return ["\n".join(lines) + "\n" for lines in texts]
