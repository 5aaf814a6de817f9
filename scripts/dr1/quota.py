"""How the committed rule turns a base into the number drawn from each stratum, exactly."""
import re
from fractions import Fraction

from .files import CODE, NUMBER, require

RATIO = r"(?:0|[1-9][0-9]{0,2})(?:\.[0-9]{0,5}[1-9])?%"
TERM = rf"(?:{RATIO}|{NUMBER}) (?:ceil|floor|half)"
SOME = "[1-9][0-9]{0,8}"
RULE = re.compile(
    rf"(?P<all1>{TERM}) of base; total; webster"
    rf"|total (?P<all2>{TERM}) of base; each stratum (?P<floor2>{RATIO}) ceil; webster"
    rf"|(?:(?P<own>{TERM})|(?P<tiers>{CODE} {TERM}(?:, {CODE} {TERM})*)) of base; each stratum"
    rf"(?: (?P<floor1>{RATIO}) ceil)?")
PART = re.compile(rf"; part ([1-9][0-9]?)/([1-9][0-9]?) less ({NUMBER})")
CLAUSES = re.compile(rf"(?:; at least (?P<least>{SOME}))?(?:; ceiling (?P<ceiling>{RATIO}))?"
                     rf"(?:; batches of {SOME}|; {SOME} batches)?")


def amount(words, base, part=1):
    """`5% ceil` (or floor, half) of a base as an exact integer; `20 ceil` is 20."""
    ratio, _, rounding = words.partition(" ")
    exact = Fraction(ratio.rstrip("%")) * (part * Fraction(base, 100) if "%" in ratio else 1)
    return int({"floor": exact // 1, "half": (2 * exact + 1) // 2}.get(rounding, -(-exact // 1)))


def yearly_part(rule):
    """`part 2/4 less 42` of a total: 2/4 of the year's number, of which 42 are drawn already."""
    found = PART.search(rule)
    if not found:
        return 1, None
    ordinal, count, less = map(int, found.groups())
    require(ordinal <= count <= 12, f"抽取规则的批次不符：{rule}")
    return Fraction(ordinal, count), less


def webster(total, weights, lower, upper):
    """Everybody starts at his lower bound; the next seat goes to the largest weight /
    (2 seats + 1), exactly (Sainte-Laguë), ties to the smaller code."""
    seats = dict(lower)
    while sum(seats.values()) < total:
        able = [h for h in sorted(seats) if seats[h] < upper[h]]
        if not able:
            break
        seats[max(able, key=lambda h: Fraction(weights[h], 2 * seats[h] + 1))] += 1
    return seats


def quota(rule, base, pool, eligible):
    """The number to draw in each stratum, by the language of CommittedRule+Text.swift.
    `5% ceil of base; each stratum`: of each one's own base, `A 1% ceil, B 3% ceil` by stratum.
    `3.5% ceil of base; total; webster`: one number for all, spread by base or pool.  Bounds:
    `each stratum 1% ceil`, `at least 1` and, where these leave room for it, `ceiling 12%`, to
    which the strata are cut in proportion to what they were to have."""
    head = RULE.match(rule)
    part = PART.match(rule, head.end()) if head and "total" in head[0] else None
    tail = head and CLAUSES.fullmatch(rule, (part or head).end())
    require(tail, f"抽取规则的格式不符：{rule}")
    weights = {h: base.get(h, pool[h]) for h in pool}
    floor = head["floor1"] or head["floor2"] or "0%"
    lower = {h: min(max(amount(floor + " ceil", weights[h]), int(tail["least"] or 0)),
                    pool[h], eligible[h]) for h in pool}
    limit = amount((tail["ceiling"] or "999999999") + " floor", sum(base.values()))
    if total := head["all1"] or head["all2"]:
        share, less = yearly_part(rule)
        taken = less or 0 if "%" in total else 0  # a plain number is what each instalment draws
        number = max(0, amount(total, sum(base.values()), share) - taken)
        return webster(min(number, limit), weights, lower, eligible)
    terms = dict.fromkeys(pool, head["own"])
    if head["tiers"]:
        tiers = [tier.split(" ", 1) for tier in head["tiers"].split(", ")]
        terms = dict(tiers)
        require([h for h, _ in tiers] == sorted(terms), f"抽取规则的各层未排序：{rule}")
    own = {h: amount(terms.get(h, "0 ceil"), base.get(h, 0)) for h in pool}
    wanted = {h: min(max(own[h], lower[h]), eligible[h]) for h in pool}
    if limit < sum(wanted.values()):
        return webster(limit, wanted, lower, wanted)
    return wanted
