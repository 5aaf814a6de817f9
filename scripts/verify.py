#!/usr/bin/env python3
"""Prove every draw of a ledger again, without choucha (独立复核).

    python3 scripts/verify.py samples/平罗2021          a work folder, or its 台账 folder

Needs Python 3.10, and plans.py and teams.py beside it.  Exit status: 0 everything holds, 2 something does not.
Proved event by event, from the files alone (format DR1):
  journal  every line continues the one before; every file has its published SHA-256
  plan     what an adjustment changed, its notice, and that no drawn task is touched
  sign     a confirmed registry and roster: their form, their numbers
  commit   the frozen files, the population's digest, who was left out and why, the quota
  seed     names that very commitment and the source that was promised
  result   ticket = SHA-256(key + id); the smallest tickets of each stratum are drawn
  match    who inspects whom follows from the seed and the frozen pools, places and recusals
"""
import csv
import datetime
import functools
import hashlib
import io
import pathlib
import re
import sys
from collections import Counter, defaultdict
from fractions import Fraction
from typing import NamedTuple

from plans import Plans, WrongPlan
from teams import Shortage, Teams

FROZEN = {
    "codes": "kind,code,label", "history": "id,date,task", "inspectors": "id,units,weight,cap",
    "places": "unit,place,pool", "pools": "pool,inspector,label",
    "recusals": "inspector,id,reason", "registry": "id,stratum,status,used,unit,name",
    "rejected": "file,sheet,row,reason,approver",
}
CONFIRMED = {"objects": "id,name,station,class,status,type", "officers": "id,unit,valid_through"}
LINE = re.compile(rb'\{"digest":"([0-9a-f]{64})","entry":"([0-9a-f]{64})","kind":"([a-z]+)",'
                  rb'"n":([1-9][0-9]*),"prev":"([0-9a-f]{64})"\}')


BLANK = re.compile("[\t-\r \x85\xa0\u1680\u2000-\u200b\u2028\u2029\u202f\u205f\u3000\ufeff]")
CONTROL = re.compile("[\x00-\x1f\x7f-\x9f]")


class Mismatch(Exception):
    """Something in the ledger is not what it must be."""


def require(holds, text):
    if not holds:
        raise Mismatch(text)


def H(data):
    return hashlib.sha256(data.encode() if isinstance(data, str) else data).hexdigest()


def read_journal(data):
    """The chain: (n, kind, digest, prev, entry) of every event."""
    prev = "0" * 64
    for n, line in enumerate(data.split(b"\n")[:-1], 1):
        match = LINE.fullmatch(line)
        require(match, "日志行格式不符")
        digest, entry, kind, number, linked = (part.decode() for part in match.groups())
        require(int(number) == n and linked == prev, "日志行没有接上前一行")
        require(entry == H(f"DR1 ledger|{n}|{prev}|{kind}|{digest}"), "日志行校验值不符")
        yield n, kind, digest, prev, entry
        prev = entry
    require(data.endswith(b"\n"), "日志最后一行不完整")


def read_event(folder, digest):
    """All the files of one event, each checked against SHA256SUMS."""
    files = {path.name: path.read_bytes() for path in folder.iterdir()}
    sums = files.pop("SHA256SUMS", b"")
    require(H(sums) == digest, "SHA256SUMS 与日志不符")
    listed = dict(line.split("  ", 1)[::-1] for line in sums.decode("utf-8").splitlines())
    odd = [name for name in sorted({*listed, *files}) if H(files.get(name, "")) != listed.get(name)]
    require(not odd, "文件缺少、多出或被改动：" + "、".join(odd))
    return files


def document(data, title):
    """The keys and values of a text such as a commitment or a seed."""
    first, *lines, last = data.decode("utf-8").split("\n")
    pairs = dict(line.split("=", 1) for line in lines)
    require(first == title and not last and len(pairs) == len(lines), f"{title} 的格式不符")
    return pairs


def table(files, name, columns):
    """The rows of a frozen file, without its heading."""
    heading, *rows = csv.reader(io.StringIO(files[name + ".csv"].decode("utf-8"), newline=""))
    require(",".join(heading) == columns, f"{name}.csv 的表头不符")
    in_order = sorted(rows, key=lambda row: [value.encode() for value in row[:2]])
    require(rows == in_order, f"{name}.csv 未排序")
    return rows


def numbers(text):
    """`A:16;B:9` as a dictionary."""
    return {part.split(":")[0]: int(part.split(":")[1]) for part in text.split(";") if part}


def population_root(rows):
    """Row digests in buckets of their first three characters, each bucket sorted."""
    buckets = defaultdict(list)
    for identifier, stratum, status, used, *_ in rows:
        value = H(f"DR1 row|{identifier}|{stratum}|{status}|{used}")
        buckets[value[:3]].append(value)
    listing = "".join(b + H("".join(sorted(buckets[b]))) for b in sorted(buckets))
    return H(f"DR1 pop|{len(rows)}|{listing}")


RATIO = r"[0-9]{1,3}(?:\.[0-9]{1,6})?%"
TERM = rf"(?:{RATIO}|[0-9]{{1,9}}) (?:ceil|floor|half)"
CODE = r"[0-9A-Za-z._-]{1,32}"
RULE = re.compile(
    rf"(?P<all1>{TERM}) of base; total; webster"
    rf"|total (?P<all2>{TERM}) of base; each stratum (?P<floor2>{RATIO}) ceil; webster"
    rf"|(?:(?P<own>{TERM})|(?P<tiers>{CODE} {TERM}(?:, {CODE} {TERM})*)) of base; each stratum"
    rf"(?: (?P<floor1>{RATIO}) ceil)?")
CLAUSES = re.compile(rf"(?:; at least (?P<least>[0-9]{{1,9}}))?(?:; ceiling (?P<ceiling>{RATIO}))?"
                     r"(?:; batches of [0-9]{1,9}|; [0-9]{1,9} batches)?")


def amount(words, base):
    """`5% ceil` (or floor, half) of a base as an exact integer; `20 ceil` is 20."""
    ratio, _, rounding = words.partition(" ")
    exact = Fraction(ratio.rstrip("%")) * (Fraction(base, 100) if "%" in ratio else 1)
    return int({"floor": exact // 1, "half": (2 * exact + 1) // 2}.get(rounding, -(-exact // 1)))


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
    tail = head and CLAUSES.fullmatch(rule, head.end())
    require(tail, f"抽取规则的格式不符：{rule}")
    weights = {h: base.get(h, pool[h]) for h in pool}
    floor = head["floor1"] or head["floor2"] or "0%"
    lower = {h: min(max(amount(floor + " ceil", weights[h]), int(tail["least"] or 0)),
                    pool[h], eligible[h]) for h in pool}
    limit = amount((tail["ceiling"] or "999999999") + " floor", sum(base.values()))
    if total := head["all1"] or head["all2"]:
        return webster(min(amount(total, sum(base.values())), limit), weights, lower, eligible)
    terms = dict.fromkeys(pool, head["own"])
    if head["tiers"]:
        terms = dict(tier.split(" ", 1) for tier in head["tiers"].split(", "))
    own = {h: amount(terms.get(h, "0 ceil"), base.get(h, 0)) for h in pool}
    wanted = {h: min(max(own[h], lower[h]), eligible[h]) for h in pool}
    if limit < sum(wanted.values()):
        return webster(limit, wanted, lower, wanted)
    return wanted


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


def paper(files, name):
    """The rows of a table that people read; none where there is no such table."""
    text = files.get(name, b"").decode("utf-8-sig")
    return [[value[1:] if value.startswith("'") else value for value in row]
            for row in csv.reader(io.StringIO(text, newline=""))]


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
    return datetime.date(year, month, last) < datetime.date(y, m, d) + datetime.timedelta(
        days=int(span[:-1]))


class Draw(NamedTuple):
    """When and by which task somebody was drawn, and for which items, if that is known."""
    date: str
    n: int
    name: str
    items: frozenset | None
    task: str | None


class Commit:
    """A frozen population with its promise, and what has come of it."""

    def __init__(self, n, files, event):
        self.n, self.files, self.text = n, files, files["commitment.txt"]
        self.year, self.attempt = event["year"], int(event["attempt"])
        self.keys = document(self.text, "DR1 commitment")
        self.frozen = {name: table(files, name, FROZEN[name]) for name in FROZEN}
        self.libraries = event.get("libraries")
        self.rows = self.frozen["registry"]
        self.ids = {row[0] for row in self.rows}
        self.wanted, self.reserve = numbers(self.keys["quota"]), numbers(self.keys["reserve"])
        self.draw = self.occasion()
        self.seed = self.source = self.drawn = self.teams = None
        self.is_void = False

    def occasion(self):
        """The task, its items and its day, from the tables beside the commitment."""
        facts = dict(paper(self.files, "任务.csv"))
        items = {fold(row[1]) for row in paper(self.files, "事项.csv")[1:]}
        task = self.keys["task"]
        return Draw(self.keys["date"], self.n, facts.get("任务名称", task), items or None, task)

    def check(self, prev, used, places, earlier):
        """Recompute every key that the folder and the events before it decide."""
        keys, rows = self.keys, self.rows
        require(list(keys) == sorted(keys), "承诺的键未排序")
        require((keys["suite"], keys["mode"]) == ("DR1-SHA256", "open"), "本脚本不会复核的算法或方式")
        require(keys["ledger.n"] == str(self.n - 1), "ledger.n 不符")
        require(keys["ledger.prev"] == prev, "ledger.prev 不符")
        for name in FROZEN:
            require(keys["file." + name] == H(self.files[name + ".csv"]), f"file.{name} 不符")
        require(len(self.ids) == len(rows), "有重复的检查对象")
        require(keys["population.count"] == str(len(rows)), "population.count 不符")
        require(keys["population.root"] == population_root(rows), "population.root 不符")
        require(keys["rejected.count"] == str(len(self.frozen["rejected"])), "rejected.count 不符")
        history = Counter(row[0] for row in self.frozen["history"] if row[1][:4] == self.year)
        times = {i: used[self.year, i] + history[i] for i in self.ids}
        wrong = next((row for row in rows if row[3] != str(times[row[0]])), None)
        require(not wrong, wrong and f"{wrong[0]} 本年度已抽次数应为 {times[wrong[0]]}")
        self.check_statuses(times, earlier)
        for inspector, units, *_ in self.frozen["inspectors"]:
            require(units == str(places[self.year, inspector]), f"{inspector} 的已有任务数不符")
        for pool, members in self.pools().items():
            name = "P." + H("DR1 pool|" + ",".join(sorted(members)))[:16]
            require(pool == name, f"人员库 {pool} 的名称应为 {name}")
        pool = Counter(row[1] for row in rows if not row[2].startswith("X.STATE"))
        eligible = Counter(row[1] for row in rows if row[2] == "E")
        base = numbers(keys["base"])
        require(keys["base.source"] != "pool" or pool == Counter(base), "base 与候选库不符")
        exact = quota(keys["rule"], base, pool, eligible)
        require(Counter(exact) == Counter(self.wanted), f"应抽数应为 {exact}")

    def check_statuses(self, times, earlier):
        """X.CAP, X.INTERVAL and X.LIST follow from the draws before and the rules in `codes`, the
        first that applies; X.STATE is taken as it stands."""
        codes = defaultdict(list)
        for kind, code, label in self.frozen["codes"]:
            codes[kind].append((code, label))
        rules, raised, listed = codes["rule"], dict(codes["cap"]), dict(codes["list"])
        require(all(listed.values()), "不抽名单没有写明原因")
        require({*raised, *listed} <= self.ids, "上限或不抽名单中有总体以外的检查对象")
        cap = int(dict(rules).get("cap", 2))
        known = {c.draw.task for c in earlier if c.drawn and not c.is_void}
        for code, label in rules:
            words = label.partition(" ")[2]
            require({"cap": label.isdigit(), "office": not words, "instalment": label in known,
                     "item": fold(words) in (self.draw.items or ()),
                     "task": fold(words) == fold(self.draw.name)}.get(code), f"规则不符：{label}")
        draws = self.draws_before(earlier, codes["item"]) if rules else {}
        blocked = {i: self.obstacles(draws.get(i, ()), rules) for i in self.ids}
        used_up = {i for i in self.ids if times[i] >= int(raised.get(i, cap))}
        evidence = {}
        for i, _, status, *_ in self.rows:
            right = ("X.CAP" if i in used_up else "X.INTERVAL" if blocked[i]
                     else "X.LIST" if i in listed else "E")
            require(status in ("X.STATE", right), f"{i} 的状态应为 {right}，现为 {status}")
            if status == "X.INTERVAL":
                evidence[i] = "；".join(f"{d.date} {one_line(d.name)}" for d in blocked[i])
        require(evidence == dict(codes["interval"]), "抽查间隔所依据的抽取不符")

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
                counted = [d for d in draws if near(d.date, span, self.keys["date"])
                           and (code == "office" or self.concerns(d, code, words))]
            found += counted if len(counted) >= int(most) else []
        return [draw for draw in draws if draw in found]

    def concerns(self, draw, code, words):
        """Whether an item was checked; where nobody noted the items, whether the task is the same."""
        if code == "item" and draw.items is not None:
            return fold(words) in draw.items
        return fold(draw.name) == fold(words if code == "task" else self.draw.name)

    def pools(self):
        members = defaultdict(set)
        for pool, inspector, _ in self.frozen["pools"]:
            members[pool].add(inspector)
        return members

    def key(self, purpose):
        return H(f"DR1 key|{purpose}|{self.seed}")

    def match_text(self):
        """What `match.txt` must be: everybody dealt and mixed again."""
        pools_of, unit = defaultdict(list), {row[0]: row[4] for row in self.rows}
        for name, place, pool in sorted(self.frozen["places"], key=lambda row: int(row[1])):
            pools_of[name].append(pool)
        places = {(i, x): pool for i in self.drawn
                  for x, pool in enumerate(pools_of.get(unit[i]) or pools_of["*"])}
        people = {i: tuple(map(int, rest)) for i, *rest in self.frozen["inspectors"]}
        recused = {(inspector, i) for inspector, i, _ in self.frozen["recusals"]}
        teams = Teams(self.key("inspector"), self.pools(), places, people, recused)
        teams.deal()
        teams.mix(int(self.keys["mix"]) * len(places))
        self.teams = [teams.holder[place] for place in places]
        return "DR1 match\n" + "".join(f"{i}|{x}|{teams.holder[i, x]}\n" for i, x in places)


class Ledger:
    """What the events so far add up to."""

    def __init__(self):
        self.commits, self.heading, self.plans = {}, "正式抽取", Plans()
        self.used, self.places = Counter(), Counter()  # by (year, entity) and (year, inspector)
        self.confirmed = {}  # the ids of the objects by the number of their confirmation

    def apply(self, n, kind, prev, name, files):
        event = document(files["event.txt"], "DR1 event")
        require((event["kind"], event["name"]) == (kind, name[5:]), "event.txt 与日志或文件夹名不符")
        if kind == "commit":
            return self.commit(Commit(n, files, event), prev)
        if kind == "plan":
            standing = {c.keys["task"] for c in self.commits.values() if not c.is_void}
            return self.plans.apply(event, files, standing)
        if kind == "sign" and event.get("subject") == "libraries":
            return self.confirm(n, event, files)
        require(kind in ("seed", "result", "match", "void"), f"本脚本不会复核的事件种类 {kind}")
        c = self.commits[int(event["commit"])]
        require(not c.is_void, "所属的抽取已经作废")
        getattr(self, kind)(c, files)

    def confirm(self, n, event, files):
        for name, columns in CONFIRMED.items():
            ids = [row[0] for row in table(files, name, columns)]
            require(len(set(ids)) == len(ids), f"{name}.csv 有重复的标识")
            require(event[name] == str(len(ids)), f"{name}.csv 的行数与 event.txt 不符")
            if name == "objects":
                self.confirmed[str(n)] = set(ids)

    def commit(self, c, prev):
        c.check(prev, self.used, self.places, self.commits.values())
        require(c.libraries is None or c.ids <= self.confirmed.get(c.libraries, set()),
                "承诺所指的两库确认不存在，或没有其中的检查对象")
        earlier = [other for other in self.commits.values() if other.keys["task"] == c.keys["task"]]
        require(all(other.is_void for other in earlier), "同一任务已经冻结，须先作废")
        require(self.plans.has(c.keys["task"]), "任务不在登记的计划中")
        require(c.attempt == len(earlier) + 1, f"应为第{len(earlier) + 1}次抽取")
        for other in self.commits.values():
            waits = not other.is_void and other.drawn is None
            require(not waits or not other.ids & c.ids, f"第{other.n}号事件尚未抽取")
        if c.keys["test"] == "yes":
            self.heading = "测试抽取，不是正式抽取"
        self.commits[c.n] = c

    def seed(self, c, files):
        seed = document(files["seed.txt"], "DR1 seed")
        require(c.seed is None, "同一承诺有两个种子")
        require(seed.pop("commitment") == H(c.text), "种子没有指明这一承诺")
        events = {key: c.keys[key] for key in c.keys if re.fullmatch(r"seed\.event\.\d\d", key)}
        require(len(seed) == len(events), "种子来源的个数与承诺不同")
        for key, event in events.items():
            require(seed["source" + key[10:]].startswith(event + "/"), f"种子不是来自 {event}")
        c.seed, c.source = H(files["seed.txt"]), "、".join(seed.values())

    def result(self, c, files):
        require(c.seed and c.drawn is None, "没有种子，或同一承诺有两个结果")
        result, reserve = drawn_texts(c.rows, c.key("entity"), c.wanted, c.reserve)
        require(files["result.txt"] == result.encode(), "抽取结果 result.txt 与复算不符")
        require(files["reserve.txt"] == reserve.encode(), "候补 reserve.txt 与复算不符")
        c.drawn = [line.split("|")[2] for line in result.splitlines()[1:]]
        self.used.update((c.year, i) for i in c.drawn)

    def match(self, c, files):
        require(c.drawn is not None and c.teams is None, "没有抽取结果，或分派了两次")
        require(files["match.txt"] == c.match_text().encode(), "分派 match.txt 与复算不符")
        self.places.update((c.year, i) for i in c.teams)

    def void(self, c, files):
        c.is_void = True
        self.used.subtract((c.year, i) for i in c.drawn or [])
        self.places.subtract((c.year, i) for i in c.teams or [])

    def report(self):
        """One line a commitment: the task, which attempt, and what was proved."""
        for c in self.commits.values():
            state = "已作废" if c.is_void else "尚未抽取" if c.drawn is None else "复算一致"
            grade = "（D级：手工录入或机器产生）" if c.keys["seed.event.01"] == "typed" else ""
            yield (f"{c.year}年任务 {c.keys['task']}　第{c.attempt}次抽取　{state}：总体 {len(c.rows)}，"
                   f"抽中 {len(c.drawn or [])}，选派 {len(c.teams or [])} 人次，"
                   f"种子 {c.source or '尚无'}{grade if c.source else ''}")


def verify(folder):
    """Print what was proved; the exit status."""
    ledger, head, where = Ledger(), "", "第1号事件"
    try:
        folders = {path.name: path for path in folder.iterdir() if path.name != "journal.jsonl"}
        for n, kind, digest, prev, head in read_journal((folder / "journal.jsonl").read_bytes()):
            name = next((name for name in sorted(folders) if name.startswith(f"{n:04d}-")), None)
            require(name, "文件夹缺失")
            where = f"第{n}号事件（{name}）"
            ledger.apply(n, kind, prev, name, read_event(folders.pop(name), digest))
            where = f"第{n + 1}号事件"
        require(not folders, "日志没有的文件或文件夹：" + "、".join(sorted(folders)))
    except (Mismatch, Shortage, WrongPlan, KeyError, ValueError, IndexError, OSError) as problem:
        known = isinstance(problem, (Mismatch, Shortage, WrongPlan))
        print(f"复核未通过　{where}：{problem if known else '格式不符，' + repr(problem)}")
        return 2
    print(ledger.heading, *ledger.report(), sep="\n")
    print(f"复核通过。日志最后的校验值（请与签字的记录单核对）：{head}")
    return 0


if __name__ == "__main__":
    given = pathlib.Path(sys.argv[1] if len(sys.argv) == 2 else ".")
    sys.exit(verify(given / "台账" if (given / "台账").is_dir() else given))
