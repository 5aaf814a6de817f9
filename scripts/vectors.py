#!/usr/bin/env python3
"""Hold the modules of verify.py against the known answers of format DR1.

    python3 scripts/vectors.py Tests/SamplingTests/Vectors

Prints how many answers were compared; exit status 1 with the first that differs.
"""
import json
import pathlib
import sys

from dr1.files import H
from dr1.identifiers import canonical, is_credit_code
from dr1.population import drawn_texts, population_root
from dr1.quota import amount
from dr1.teams import Shortage, Teams


def key(seed, purpose):
    return H(f"DR1 key|{purpose}|{seed}")


def entries(ledger):
    """The entries that the kinds and digests of a ledger have."""
    prev = "0" * 64
    for n, (kind, digest) in enumerate(ledger, 1):
        prev = H(f"DR1 ledger|{n}|{prev}|{kind}|{digest}")
        yield prev


def tv1_minimal(v):
    rows = [(i, "ALL", "E", 0) for i in v["ids"]]
    yield population_root(rows), v["population_root"]
    yield H(v["commitment_text"]), v["commitment"]
    yield H(v["seed_text"]), v["seed"]
    yield key(v["seed"], "entity"), v["key_entity"]
    yield key(v["seed"], "inspector"), v["key_inspector"]
    yield {i: H(v["key_entity"] + i) for i in v["ids"]}, v["tickets"]
    yield drawn_texts(rows, v["key_entity"], v["k"], {})[0], v["result_text"]
    yield H(v["result_text"]), v["result_digest"]
    ledger = [("commit", v["commitment"]), ("result", v["result_digest"])]
    yield list(entries(ledger)), [v["ledger_entry_1"], v["ledger_entry_2"]]


def tv2_stratified_sealed(v):
    yield population_root(v["rows"]), v["population_root"]
    yield H(v["seed_text"]), v["seed"]
    yield key(v["seed"], "entity"), v["key_entity"]
    yield H(drawn_texts(v["rows"], v["key_entity"], v["k"], {})[0]), v["result_digest"]
    for x, nonce in enumerate(v["nonces"], 1):
        yield f"seal.0{x}={H('DR1 seal|' + nonce)}\n" in v["commitment_text"], True


def tv3_identifiers_quota(v):
    yield from ((canonical(raw), right) for raw, right in v["canonical"])
    yield from ((canonical(raw), None) for raw in v["rejected"])
    yield from ((is_credit_code(code), True) for code in v["uscc_valid"])
    yield from ((is_credit_code(code), False) for code in v["uscc_invalid"])
    yield from ((amount(f"{ratio} {mode}", n), k) for n, ratio, mode, k in v["quota"])


def tv4_inspectors(v):
    teams = matcher(v)
    teams.deal()
    yield told(teams), v["before_mixing"]
    teams.mix(v["mix_steps"])
    yield told(teams), v["after_mixing"]
    try:
        matcher(v, cap=3).deal()
        yield "teams", "a shortage"
    except Shortage:
        yield "a shortage", "a shortage"


def matcher(v, cap=None):
    people = {i: (facts["units"], facts["weight"], cap or facts["cap"])
              for i, facts in v["inspectors"].items()}
    names = {pool for facts in v["inspectors"].values() for pool in facts["pools"]}
    pools = {name: {i for i in people if name in v["inspectors"][i]["pools"]} for name in names}
    places = {(check, x): pool for check, some in v["checks"].items() for x, pool in enumerate(some)}
    return Teams(v["key_inspector"], pools, places, people, set(map(tuple, v["recuse"])))


def told(teams):
    return {f"{check}#{x}": i for (check, x), i in teams.holder.items()}


def tv5_extend_withdraw(v):
    found = key(H(v["seed_text"]), "entity")
    yield found, v["key_entity"]
    for k, selected in ((3, v["selected_3"]), (5, v["selected_5"])):
        lines = [f"{h}|{rank}|{i}|{ticket}\n" for h in sorted(selected)
                 for rank, (ticket, i) in enumerate(selected[h], 1)]
        text, _ = drawn_texts(v["rows"], found, dict.fromkeys(selected, k), {})
        yield text, "".join(["DR1 result\n", *lines])
    yield list(entries(row[1:3] for row in v["ledger"])), [row[3] for row in v["ledger"]]


VECTORS = (tv1_minimal, tv2_stratified_sealed, tv3_identifiers_quota, tv4_inspectors,
           tv5_extend_withdraw)


def main(folder):
    count = 0
    for vector in VECTORS:
        path = pathlib.Path(folder) / f"{vector.__name__}.json"
        for found, right in vector(json.loads(path.read_text(encoding="utf-8"))):
            count += 1
            if found != right:
                sys.exit(f"{vector.__name__}, answer {count}: {found!r} instead of {right!r}")
    print(f"{count} answers of {len(VECTORS)} vectors agree")


if __name__ == "__main__":
    main(*sys.argv[1:])
