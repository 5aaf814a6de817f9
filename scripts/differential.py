#!/usr/bin/env python3
"""Draw made-up cases in Swift, Python, JavaScript and SQL, and hold the answers together.

    python3 scripts/differential.py DIFFERENTIAL FOLDER [CASES [SEED]]

DIFFERENTIAL is the built product of that name; FOLDER takes the cases and answers.  Python is the
modules of verify.py, JavaScript the published page's, SQL the script of `choucha sql` in DuckDB.
Exit status 1 with the first difference.
"""
import csv
import json
import pathlib
import subprocess
import sys
import time
from collections import Counter

import differential_cases
from dr1.commitment import Commit
from dr1.files import H, numbers
from dr1.identifiers import canonical
from dr1.population import drawn_texts, population_root
from dr1.quota import quota
from dr1.teams import Shortage

SCRIPTS = pathlib.Path(__file__).resolve().parent
VECTORS = SCRIPTS.parent / "Tests/SamplingTests/Vectors"
HEADING = ["id", "stratum", "status", "used", "unit", "name"]


def answer(case):
    """What the modules of verify.py make of a case."""
    c = Commit.__new__(Commit)  # its files were never on a disk
    c.frozen, c.keys = case, {"mix": case["mix"]}
    c.seed = H(case["seed"])
    result, reserve = drawn_texts(
        c.rows, c.key("entity"), numbers(case["quota"]), numbers(case["reserve"]))
    c.drawn = [line.split("|")[2] for line in result.splitlines()[1:]]
    try:
        match = c.match_text()
    except Shortage:
        match = "shortage"
    return {
        "ids": [canonical(text) for text in case["raw"]], "commitment": H(case["commitment"]),
        "seed": c.seed, "entity": c.key("entity"), "inspector": c.key("inspector"),
        "root": population_root(c.rows), "result": result, "reserve": reserve,
        "quota": quota_text(case), "match": match,
    }


def quota_text(case):
    rows = case["registry"]
    pool = Counter(row[1] for row in rows if row[2] != "X.STATE")
    eligible = Counter(row[1] for row in rows if row[2] == "E")
    exact = quota(case["rule"], numbers(case["base"]), pool, eligible)
    return ";".join(f"{h}:{exact[h]}" for h in sorted(exact) if exact[h])


def ask_sql(scripts):
    """What DuckDB makes of the scripts: the root, and the lists under their digests."""
    import duckdb
    answers = []
    for script in scripts:
        with duckdb.connect() as database:
            *before, listing, _ = script.split(";\n")[:-1]
            for statement in before:
                database.execute(statement)
            texts = {"result": "DR1 result\n", "reserve": "DR1 reserve\n"}
            for name, *line in database.execute(listing).fetchall():
                texts[name] += "|".join(map(str, line)) + "\n"
            digests = dict(database.execute("SELECT name, digest FROM documents").fetchall())
            root, = database.execute("SELECT root FROM population").fetchone()
        answers.append({"root": root, **texts,
                        **{name + " digest": digest for name, digest in digests.items()}})
    return answers


def ask(*command):
    done = subprocess.run([str(part) for part in command], stdout=subprocess.PIPE)
    if done.returncode:
        sys.exit(f"{command[0]} ended with {done.returncode}")
    return json.loads(done.stdout)


def timed(name, answers):
    start = time.monotonic()
    found = answers()
    print(f"  {name:12}{len(found):6} answers {time.monotonic() - start:8.1f} s", flush=True)
    return found


def write(cases, folder):
    """The cases, and the registry of each as a database reads it."""
    for case in cases:
        case["file"] = str(folder / f"{case['number']}.csv")
        with open(case["file"], "w", encoding="utf-8", newline="") as file:
            csv.writer(file, lineterminator="\n").writerows([HEADING, *case["registry"]])
    path = folder / "cases.json"
    path.write_text(json.dumps(cases), encoding="utf-8")
    return path


def compare(cases, expected, name, answers):
    """Ends the program at the first answer that differs."""
    for case, right, found in zip(cases, expected, answers, strict=True):
        right = right | {f"{list} digest": H(right[list]) for list in ("result", "reserve")}
        for item in found:
            if found[item] != right[item]:
                print(f"case {case['number']}, {item}\n  swift: {right[item]!r}\n"
                      f"  {name}: {found[item]!r}\n  {case}")
                sys.exit(1)


def describe(cases, answers):
    ids = [i for a in answers for i in a["ids"]]
    matches = [a["match"] for a in answers]
    drawn = sum(len(a["result"].splitlines()) - 1 for a in answers)
    places = sum(len(text.splitlines()) - 1 for text in matches if text != "shortage")
    print(f"{len(cases)} cases, {sum('known' in c for c in cases)} of them vectors: {sum(len(c['registry']) for c in cases)} rows, {drawn} drawn; "
          f"{sum(i is not None for i in ids)} ids accepted, {ids.count(None)} rejected; "
          f"{len(cases) - matches.count('shortage')} matched with {places} places, "
          f"{matches.count('shortage')} shortages; no difference")


def main(program, folder, count="1000", seed="1"):
    folder = pathlib.Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    known = list(differential_cases.vectors(VECTORS))
    cases = known + [differential_cases.number(seed, n) for n in range(1, int(count) + 1)]
    path = write(cases, folder)
    swift = timed("swift", lambda: ask(program, path))
    scripts = [found.pop("sql") for found in swift]
    others = {
        "python": lambda: [answer(case) for case in cases],
        "javascript": lambda: ask("node", SCRIPTS / "differential.mjs", path),
        "duckdb": lambda: ask_sql(scripts),
    }
    for name, answers in others.items():
        compare(cases, swift, name, timed(name, answers))
    compare(known, swift[:len(known)], "vector", [case["known"] for case in known])
    describe(cases, swift)


if __name__ == "__main__":
    main(*sys.argv[1:])
