#!/usr/bin/env python3
"""Prove every draw of a ledger again, without choucha (独立复核).

    python3 scripts/verify.py samples/平罗2021          a work folder, a public one, or its 台账
    python3 scripts/verify.py 归档/任务1.zip             a task's archive, or the folder it unpacks to

Needs Python 3.10, and the folder dr1 beside it.  Exit status: 0 everything holds, 2 something does not.
Proved event by event, from the files alone (format DR1):
  journal  every line continues the one before; every file has its published SHA-256
  plan     what an adjustment changed, its notice, and that no drawn task is touched
  sign     a confirmed registry and roster: their form, their numbers; a signed head (Ed25519)
  commit   the frozen files, the population's digest, who was left out and why, the quota
  seed     names that very commitment, the sources that were promised and the numbers revealed
  result   ticket = SHA-256(key + id); the smallest tickets of each stratum are drawn
  match    who inspects whom follows from the seed and the frozen pools, places and recusals
  collect  papers of another office: its journal, its part of a draw, whatever it did with that
  withdraw, extend, add, replace, recuse, correct
           what changed after the draw: the reserve in its order, the refilled places
  results  of objects on the list alone, each once, and changed by corrections alone
  publish  the public results are those on record, and change by corrections alone
  archive  a task's papers are on file: after its draw, each time naming the time before
"""
import pathlib
import sys
from collections import Counter

sys.dont_write_bytecode = True  # a public folder stays as it was published
from dr1.amendments import Amended
from dr1.archives import check_digests, opened
from dr1.commitment import Commit
from dr1.files import H, Mismatch, document, number, read_event, read_journal, require, sums, table
from dr1.levels import Levels
from dr1.plans import Plans, WrongPlan
from dr1.population import drawn_texts
from dr1.results import Results
from dr1.signatures import read_signature, report_signatures
from dr1.teams import Shortage
from dr1.withheld import Withheld, withheld_files

AMENDMENTS = ("withdraw", "extend", "add", "replace", "recuse", "correct")


class Ledger:
    """What the events so far add up to."""

    def __init__(self, levels=None):
        self.levels = levels or Levels()
        self.commits, self.heading, self.plans = {}, "正式抽取", Plans()
        self.used, self.places = Counter(), Counter()  # by (year, entity) and (year, inspector)
        self.signed, self.early, self.day = [], [], ""
        self.confirmed = {}  # the ids of the objects by the number of their confirmation

    def apply(self, n, kind, prev, name, files):
        event = document(files["event.txt"], "DR1 event")
        self.n, self.event = n, event
        require((event["kind"], f"{n:04d}-{event['name']}") == (kind, name),
                "event.txt 与日志或文件夹名不符")
        require(event["at"] and event["by"], "event.txt 没有写明日期或经办")
        if kind != "correct" and event["at"] < self.day:
            self.early.append(f"{name}：日期 {event['at']} 早于前一事件的 {self.day}，请核对")
        self.day = event["at"]
        if kind == "commit":
            return self.commit(Commit(n, files, event), prev)
        if kind == "collect":
            return self.levels.receive(n, files, self)
        if kind == "plan":
            standing = {c.keys["task"] for c in self.commits.values() if not c.is_void}
            return self.plans.apply(event, files, standing)
        if kind == "sign" and event.get("subject") == "libraries":
            return self.confirm(n, event, files)
        if kind == "sign" and event.get("subject") == "head":
            return self.signed.append(read_signature(n, prev, event, files))
        if kind == "publish" and event.get("subject") != "results":
            return None
        is_evidence = kind == "sign" and event.get("subject") == "commitment"
        known = ("reveal", "seed", "result", "match", "void", "results", "publish",
                 "archive", *AMENDMENTS)
        require(is_evidence or kind in known, f"本脚本不会复核的事件种类 {kind}")
        c = self.commits[number(event["commit"])]
        require(not c.is_void, "所属的抽取已经作废")
        require(event["task"] == c.keys["task"], "任务与承诺不符")
        if is_evidence:
            return c.ceremony.take_evidence(event, files, name)
        if kind in ("reveal", "seed", "result") and kind + ".txt" not in files:
            c.unread = kind + ".txt"
        if c.unread and kind != "void":
            raise Withheld(c.unread)
        if kind in AMENDMENTS:
            return self.amend(c, kind, n, event, files)
        getattr(self, kind)(c, files)

    def confirm(self, n, event, files):
        self.confirmed[str(n)] = None
        for name in ("objects", "officers"):
            ids = [row[0] for row in table(files, name)]
            require(len(set(ids)) == len(ids), f"{name}.csv 有重复的标识")
            require(event[name] == str(len(ids)), f"{name}.csv 的行数与 event.txt 不符")
            if name == "objects":
                self.confirmed[str(n)] = set(ids)

    def commit(self, c, prev):
        c.results = Results(c.files)
        earlier = [other for other in self.commits.values() if other.keys["task"] == c.keys["task"]]
        require(all(other.is_void for other in earlier), "同一任务已经冻结，须先作废")
        require(c.is_below or self.plans.has(c.keys["task"]), "任务不在登记的计划中")
        require(c.attempt == len(earlier) + 1, f"应为第{len(earlier) + 1}次抽取")
        if c.keys["test"] == "yes":
            self.heading = "测试抽取，不是正式抽取"
        others = list(self.commits.values())
        self.commits[c.n] = c
        if c.is_below:
            self.levels.commit(c, c.event)
        c.check(prev, self.used, self.places, others)
        confirmed = self.confirmed.get(c.libraries, set())
        require(c.libraries is None or confirmed is None or c.ids <= confirmed,
                "承诺所指的两库确认不存在，或没有其中的检查对象")
        for other in others:
            waits = not (other.is_void or other.is_below) and other.drawn is None
            require(c.is_below or not waits or not other.ids & c.ids, f"第{other.n}号事件尚未抽取")

    def reveal(self, c, files):
        c.ceremony.take_reveal(self.event, files)

    def seed(self, c, files):
        c.ceremony.take_seed(self.event, files)
        c.seed, c.source = c.ceremony.seed, c.ceremony.source
        c.sources = c.ceremony.sources
        c.seeded = self.n
        if c.is_below:
            self.levels.seed(c, self.event)

    def result(self, c, files):
        require(c.seed and c.drawn is None, "没有种子，或同一承诺有两个结果")
        c.results.day = self.event["at"]
        c.lines = files["result.txt"].decode().splitlines()[1:]
        c.drawn = [line.split("|")[2] for line in c.lines]
        self.used.update((c.year, i) for i in c.drawn)
        c.amended = Amended(c, files["result.txt"], files["reserve.txt"])
        result, reserve = (self.levels.list(c, self.event) if c.is_below else
                           drawn_texts(c.rows, c.key("entity"), c.wanted, c.reserve))
        require(files["result.txt"] == result.encode(), "抽取结果 result.txt 与复算不符")
        require(files["reserve.txt"] == reserve.encode(), "候补 reserve.txt 与复算不符")

    def match(self, c, files):
        require(c.drawn is not None and c.teams is None, "没有抽取结果，或分派了两次")
        c.teams = [line.split("|")[2] for line in files["match.txt"].decode().splitlines()[1:]]
        self.places.update((c.year, i) for i in c.teams)
        c.amended.matched(files["match.txt"])
        require(files["match.txt"] == c.match_text().encode(), "分派 match.txt 与复算不符")

    def results(self, c, files):
        require(c.teams is not None, "选派之前不能有结果")
        c.results.apply(self.n, self.event, files, c.amended.list)

    def publish(self, c, files):
        require(c.teams is not None, "选派之前不能公示结果")
        names = {row[0]: row[5] for row in [*c.rows, *c.amended.rows]}
        c.results.publish(self.n, files, c.amended.drawn_ids(), names)

    def archive(self, c, files):
        require(c.teams is not None, "选派之前不能归档")
        require(self.event.get("supplements") == c.archived, "没有写明补充的是哪一次归档")
        require(self.event.get("file"), "没有写明归档的文件名")
        if "归档.sha256" in files:
            sums(files["归档.sha256"])
        c.archived = str(self.n)

    def amend(self, c, kind, n, event, files):
        """The counts are those of the list and the teams as they stand afterwards."""
        require(c.teams is not None, "选派之前不能变更")
        before = Counter(c.drawn), Counter(c.teams)
        if kind == "correct" and "更正.csv" not in files:
            c.results.veil(n, event)
        try:
            c.amended.apply(kind, n, event, files, self.used)
            if kind == "correct":
                c.results.correct(event, files, n)
        finally:
            c.drawn, c.teams = list(c.amended.list), list(c.amended.holder.values())
            for totals, old, new in (
                    (self.used, before[0], c.drawn), (self.places, before[1], c.teams)):
                totals.subtract({(c.year, i): count for i, count in old.items()})
                totals.update((c.year, i) for i in new)

    def void(self, c, files):
        require(self.event.get("reason") and self.event.get("approver"), "作废没有写明原因或批准人")
        c.is_void = True
        self.used.subtract((c.year, i) for i in c.drawn or [])
        self.places.subtract((c.year, i) for i in c.teams or [])

    def report(self):
        """One line a commitment: the task, which attempt, and what was proved."""
        for c in self.commits.values():
            state = ("已作废" if c.is_void else "未公开" if c.unread else
                     "尚未抽取" if c.drawn is None else "复算一致")
            seed = f"{c.source}（{c.ceremony.grade()}）" if c.source else "尚无"
            yield (f"{c.year}年任务 {c.keys['task']}　第{c.attempt}次抽取　{state}：总体 {c.keys['population.count']}，"
                   f"抽中 {len(c.drawn or [])}，选派 {len(c.teams or [])} 人次，"
                   f"种子 {seed}")
            yield from c.ceremony.report()


def verify(folder):
    """Print what was proved; the exit status."""
    ledger, head, where, open_points = Ledger(), "", "文件", []
    try:
        check_digests(folder.parent)
        where = "台账"
        require((folder / "journal.jsonl").is_file(), f"{folder} 中没有 journal.jsonl；请给出工作文件夹或者公示文件夹")
        where = "第1号事件"
        withheld = withheld_files(folder.parent)
        folders = {path.name: path for path in folder.iterdir() if path.name != "journal.jsonl"}
        for n, kind, digest, prev, head in read_journal((folder / "journal.jsonl").read_bytes()):
            name = next((name for name in sorted(folders) if name.startswith(f"{n:04d}-")), None)
            require(name, "文件夹缺失")
            where = f"第{n}号事件（{name}）"
            try:
                ledger.apply(n, kind, prev, name, read_event(folders.pop(name), digest, withheld))
            except Withheld as file:
                open_points.append(f"{where}：{file} 未公开或不在本卷，依赖它的内容没有复核")
            where = f"第{n + 1}号事件"
        require(not folders, "日志没有的文件或文件夹：" + "、".join(sorted(folders)))
        lines = [*ledger.report(), *ledger.levels.standing(ledger),
                 *report_signatures(ledger.signed), *ledger.early, *open_points]
    except Exception as problem:  # whatever a forged file breaks, the ledger isn't proved
        known = isinstance(problem, (Mismatch, Shortage, WrongPlan))
        print(f"复核未通过　{where}：{problem if known else '格式不符，' + repr(problem)}")
        return 2
    print(ledger.heading, *lines, sep="\n")
    print(f"复核通过。日志最后的校验值（请与签字的记录单核对）：{head}")
    return 0


if __name__ == "__main__":
    given = pathlib.Path(sys.argv[1] if len(sys.argv) == 2 else ".")
    try:
        with opened(given) as root:
            sys.exit(verify(root / "台账" if (root / "台账").is_dir() else root))
    except Mismatch as fault:
        print(f"复核未通过　{given}：{fault}")
        sys.exit(2)
