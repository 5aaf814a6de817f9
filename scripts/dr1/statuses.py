"""Who is left out of a draw, and why: caps, intervals and the office's list."""
import datetime
import functools
import re
from collections import defaultdict
from typing import NamedTuple

from .files import number, require

LIMIT = "[1-9][0-9]{0,8}/(y|[1-9][0-9]{0,8}[md])"
RULES = {"cap": "[1-9][0-9]{0,8}", "office": LIMIT, "item": LIMIT + " .+", "task": LIMIT + " .+",
         "instalment": ".+"}
BLANK = re.compile("[\t-\r \x85\xa0\u1680\u2000-\u200b\u2028\u2029\u202f\u205f\u3000\ufeff]")
CONTROL = re.compile("[\x00-\x1f\x7f-\x9f]")


@functools.cache
def fold(text):
    """A name as names are compared: half-width, lower case, nothing blank."""
    narrow = (chr(ord(c) - 0xFEE0) if "\uff01" <= c <= "\uff5e" else c for c in text)
    kept = (c for c in narrow if not BLANK.fullmatch(c))
    return "".join(c.lower() if c.isascii() else c for c in kept)


def one_line(text):
    return " ".join(part for part in CONTROL.split(text) if part)


def near(day, span, today):
    """Whether a draw still counts: `y` in its calendar year, `24m` and `90d` to the day."""
    (y, m, d), (year, month, last) = (map(int, text.split("-")) for text in (day, today))
    if span == "y":
        return y == year
    if span.endswith("m"):
        return (12 * year + month, last) < (12 * y + m + int(span[:-1]), d)
    return (datetime.date(year, month, last) - datetime.date(y, m, d)).days < int(span[:-1])


class Draw(NamedTuple):
    """When and by which task somebody was drawn, and for which items, if that is known."""
    date: str
    n: int
    name: str
    items: frozenset | None
    task: str | None


class Statuses:
    """The statuses of a frozen population."""

    def __init__(self, commit):
        self.frozen, self.rows, self.ids = commit.frozen, commit.rows, commit.ids
        self.draw, self.date = commit.draw, commit.keys["date"]

    def check(self, times, earlier):
        """X.CAP, X.INTERVAL and X.LIST follow from the draws before and the rules in `codes`, the
        first that applies; X.STATE is taken as it stands."""
        codes = defaultdict(list)
        for kind, code, label in self.frozen["codes"]:
            codes[kind].append((code, label))
        rules, raised, listed = codes["rule"], dict(codes["cap"]), dict(codes["list"])
        require(all(listed.values()), "不抽名单没有写明原因")
        require({*raised, *listed} <= self.ids, "上限或不抽名单中有总体以外的检查对象")
        cap = number(dict(rules).get("cap", "2"))
        raised = {i: number(most) for i, most in raised.items()}
        require(all(raised.values()), "重点对象年度上限应大于 0")
        known = {c.draw.task for c in earlier if c.drawn and not c.is_void}
        for code, label in rules:
            words = fold(label.partition(" ")[2])
            is_about = {"instalment": label in known, "item": words in (self.draw.items or ()),
                        "task": words == fold(self.draw.name)}.get(code, True)
            require(code in RULES and re.fullmatch(RULES[code], label, re.DOTALL) and is_about,
                    f"规则不符：{label}")
        draws = self.draws_before(earlier, codes["item"]) if rules else {}
        blocked = {i: self.obstacles(draws.get(i, ()), rules) for i in self.ids}
        used_up = {i for i in self.ids if times[i] >= raised.get(i, cap)}
        evidence = {}
        for i, _, status, *_ in self.rows:
            right = ("X.CAP" if i in used_up else "X.INTERVAL" if blocked[i]
                     else "X.LIST" if i in listed else "E")
            require(status in ("X.STATE", right), f"{i} 的状态应为 {right}，现为 {status}")
            if status == "X.INTERVAL":
                evidence[i] = "；".join(f"{d.date} {one_line(d.name)}" for d in blocked[i])
        require(evidence == dict(codes["interval"]), "抽查间隔所依据的抽取不符")

    def drawn_by_instalments(self, earlier):
        """How many the other instalments of the task drew."""
        others = {label for kind, code, label in self.frozen["codes"]
                  if (kind, code) == ("rule", "instalment")}
        return sum(len(c.drawn or ()) for c in earlier
                   if not c.is_void and c.draw.task in others)

    def draws_before(self, earlier, items):
        """The draws of each entity, the oldest first: of the ledger, and of the history."""
        known, draws = defaultdict(set), defaultdict(list)
        for key, item in items:
            known[key].add(fold(item))
        for row in self.frozen["history"]:
            draws[row[0]].append(Draw(row[1], 0, row[2], known.get(" ".join(row)), None))
        for c in earlier:
            if not c.is_void:
                for i in c.drawn or ():
                    draws[i].append(c.draw)
        return {i: sorted(some, key=lambda draw: (draw.date, draw.n)) for i, some in draws.items()}

    def obstacles(self, draws, rules):
        """The draws that keep an entity out: as many as some rule allows, or more."""
        found = []
        for code, label in rules if draws else ():
            limit, _, words = label.partition(" ")
            if code == "cap":
                continue
            if code == "instalment":
                counted, most = [d for d in draws if d.task == label], 1
            else:
                most, span = limit.split("/")
                counted = [d for d in draws if near(d.date, span, self.date)
                           and (code == "office" or self.concerns(d, code, words))]
            found += counted if len(counted) >= int(most) else []
        return [draw for draw in draws if draw in found]

    def concerns(self, draw, code, words):
        """Whether an item was checked; where nobody noted the items, whether the task is the same."""
        if code == "item" and draw.items is not None:
            return fold(words) in draw.items
        return fold(draw.name) == fold(words if code == "task" else self.draw.name)

