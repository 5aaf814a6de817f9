"""Made-up draws for differential.py: the same for the same number, odd in every way that is allowed.

A case has the rows of frozen files as texts, the texts `quota`, `reserve`, `rule` and `base` of a
commitment, and whole documents `commitment` and `seed`; `raw` are texts that may be identifiers.
"""
import hashlib
import json
import random

WORD = "0123456789ABCDEFGHJKLMNPQRTUWXYIOZSV._-"
BLANKS = " \t\n\v\f\r\x85\xa0\u1680\u2000\u2003\u200a\u2028\u2029\u202f\u205f\u3000"
ODD = ["\u200b", "\ufeff", "\u180e", "\x1c", "\x1f", "\0", "|", ",", "浙", "ß", "ſ", "K", "①", "İ", "ı",
       "\U0001f600", "/", "ａ", "＿", "～", "！", "é", "e\u0301"]
STATUSES = ["E"] * 8 + ["X.STATE", "X.CAP", "X.INTERVAL", "X.LIST"]
STRATA = [["ALL"], list("ABCDEU"), ["S01", "S02", "S10"], ["A.S01", "A.S02", "B.S01"],
          ["a", "A", "_", "-", ".", "0"], ["AA", "A", "A.", "A-", "A0", "z" * 32]]
PLACES = [["P.0", "P.0"], ["P.1", "P.0"], ["P.1", "P.2", "P.2"], ["P.2"], ["P.0", "P.1", "P.3", "P.3"]]


def number(seed, n):
    """The case of a number."""
    r = random.Random(f"{seed}|{n}")
    strata = r.choice(STRATA)
    rows = registry(r, strata)
    people = identifiers(r, r.choice([0, 2, 5, 8, 12, 12, 30]))
    quota, reserve = counts(r, strata, len(rows)), counts(r, strata, 6)
    commitment = document("DR1 commitment", {
        "quota": quota, "reserve": reserve, "task": r.choice(["1", "抽查〔2026〕1号", "a=b", " "])})
    return {
        "number": str(n), "raw": [raw(r) for _ in range(12)], "registry": rows, "quota": quota,
        "reserve": reserve, "commitment": commitment, "seed": seed_document(r, commitment),
        "inspectors": inspectors(r, people, len(rows)), "pools": pools(r, people), "places": places(r),
        "recusals": recusals(r, people, [row[0] for row in rows]), "mix": r.choice([0, 1, 16]),
        "rule": rule(r, strata), "base": counts(r, strata, r.choice([30, 500, 10**6])),
    }


def vectors(folder):
    """The known answers about populations and lists as cases, `known` what must come out."""
    for name in ("tv1_minimal", "tv2_stratified_sealed", "tv5_extend_withdraw"):
        v = json.loads((folder / f"{name}.json").read_text(encoding="utf-8"))
        rows = v.get("rows") or [[i, "ALL", "E", 0] for i in v["ids"]]
        quota = v.get("k") or {h: len(some) for h, some in v["selected_5"].items()}
        answers = {"root": "population_root", "result digest": "result_digest", "seed": "seed",
                   "entity": "key_entity"}
        yield {
            "number": name, "raw": [row[0] for row in rows],
            "registry": [[*map(str, row), "-", ""] for row in rows],
            "quota": ";".join(f"{h}:{quota[h]}" for h in sorted(quota)), "reserve": "",
            "commitment": v["commitment_text"], "seed": v["seed_text"], "inspectors": [],
            "pools": [], "places": [], "recusals": [], "mix": 0,
            "rule": "5% ceil of base; each stratum", "base": "",
            "known": {item: v[key] for item, key in answers.items() if key in v},
        }


def identifiers(r, count):
    """Ids of 1 to 55 characters, many of them with the beginning of another."""
    stem = "".join(r.choices(WORD, k=r.randrange(1, 40)))
    found = set()
    for x in range(count):
        odd = "".join(r.choices(WORD, k=r.choice([1, 2, 18, 18, 55])))
        found.add(r.choice([odd, f"{stem}{x}", f"{stem}.{x:03d}", f"91330100{x:09d}B"])[:55])
    return sorted(found)


def registry(r, strata):
    count = r.choice([0, 1, 10, 30, 60, 100, 200, r.randrange(201)])
    chosen = strata[:r.randrange(1, len(strata) + 1)]
    return [[i, r.choice(chosen), r.choice(STATUSES), str(r.choice([0, 0, 1, 2, 17])),
             r.choice(["st1", "st2", "-"]), r.choice(["甲店", '乙"店"，A,B', "", "'丙"])]
            for i in identifiers(r, count)]


def counts(r, strata, most):
    """`A:16;B:9`: for some strata more than there are, for some 0, for some nothing."""
    some = [h for h in strata if r.random() < 0.9]
    return ";".join(f"{h}:{r.choice([0, 1, 2, 5, 9, r.randrange(most + 6)])}" for h in sorted(some))


def inspectors(r, people, checks):
    """People with caps from too small to none at all, often just about what is needed."""
    share = checks // max(1, len(people))
    cap, even = r.choice([1, share, share + 2, 2 * share + 4, 300, 300]), r.random() < 0.5
    return [[i, str(r.choice([0, 0, 1, r.randrange(9)])),
             "1" if even else str(r.choice([1, 1, 2, 3])), str(r.choice([cap, cap, 0, 2 * cap]))]
            for i in people]


def pools(r, people):
    """Members of four pools, one of them empty at times; the label means nothing."""
    shares = [1.0, r.uniform(0.2, 1), r.uniform(0.2, 1), r.choice([0.1, 0.9])]
    return sorted([f"P.{x}", i, f"池{x}"] for x, share in enumerate(shares)
                  for i in people if r.random() < share)


def places(r):
    units = r.choice([["*"], ["*", "st1"], ["*", "-", "st1", "st2"], ["st1", "st2"], ["st1"], []])
    return [[unit, str(x), pool] for unit in units for x, pool in enumerate(r.choice(PLACES))]


def recusals(r, people, ids):
    share = r.choice([0, 0, 0.05, 0.05, 0.3])
    pairs = {(i, c) for i in people for c in ids if r.random() < share}
    return sorted([i, c, "亲属"] for i, c in pairs | ({("NOBODY", "NOWHERE")} if share else set()))


def seed_document(r, commitment):
    """A seed of any kind: typed, lotteries, dice, a beacon, with revealed halves or without."""
    balls = [".".join(f"{n:02d}" for n in sorted(r.sample(range(1, most + 1), count)))
             for most, count in ((80, 20), (33, 6), (16, 1), (35, 5), (12, 2))]
    public = [f"cwl.kl8/2025301/{balls[0]}", f"cwl.ssq/2025130/{balls[1]}+{balls[2]}",
              f"clt.dlt/25130/{balls[3]}+{balls[4]}",
              "dice.d10/20260322/" + "".join(str(r.randrange(10)) for _ in range(20)),
              f"beacon.drand/{r.randrange(10**7)}/{r.getrandbits(256):064x}"]
    typed = "typed/" + "".join(r.choices(WORD + "abcxyz", k=r.randrange(1, 65)))
    sources = [typed] if r.random() < 0.3 else r.sample(public, r.choice([1, 1, 2, 5]))
    pairs = {"commitment": hashlib.sha256(commitment.encode()).hexdigest()}
    pairs |= {f"source.{x:02d}": source for x, source in enumerate(sources, 1)}
    pairs |= {f"reveal.{x:02d}": f"{r.getrandbits(256):064x}"
              for x in range(1, r.choice([0, 0, 2, 3, 12]) + 1)}
    return document("DR1 seed", pairs)


def document(title, pairs):
    return "".join([title + "\n", *(f"{key}={pairs[key]}\n" for key in sorted(pairs))])


def raw(r):
    """What somebody may have typed as a number."""
    text = "".join(r.choices(WORD + "abcxyz", k=r.choice([0, 1, 5, 18, 18, 55, 56])))
    if r.random() < 0.4:
        wide = (chr(ord(c) + 0xFEE0) if r.random() < 0.5 else c for c in text)
        text = "".join(wide)
    if r.random() < 0.4:
        text = "".join(r.choices(BLANKS, k=2)) + text + r.choice(BLANKS)
    if r.random() < 0.3:
        at = r.choice([0, len(text), r.randrange(len(text) + 1)])
        text = text[:at] + r.choice(ODD) + text[at:]
    return text


def rule(r, strata):
    """A sentence of the language of committed rules."""
    ratio = lambda: r.choice(["5%", "3.5%", "0.000001%", "100%", "7%", "55%", "12.345678%", "0%"])
    term = lambda: f"{r.choice([ratio(), str(r.randrange(40))])} {r.choice(['ceil', 'floor', 'half'])}"
    part = f"; part {r.randrange(1, 4)}/4 less {r.randrange(9)}" if r.random() < 0.3 else ""
    tiers = ", ".join(f"{h} {term()}" for h in sorted(strata))
    floor = f" {ratio()} ceil" if r.random() < 0.3 else ""
    head = r.choice([
        f"{term()} of base; total; webster{part}",
        f"total {term()} of base; each stratum {ratio()} ceil; webster{part}",
        f"{term()} of base; each stratum{floor}", f"{tiers} of base; each stratum{floor}"])
    least = f"; at least {r.randrange(1, 4)}" if r.random() < 0.3 else ""
    ceiling = f"; ceiling {ratio()}" if r.random() < 0.3 else ""
    return head + least + ceiling + r.choice(["", "", "; batches of 20", "; 3 batches"])
