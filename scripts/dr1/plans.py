"""The annual plan in a ledger: its versions, and what an adjustment must keep to (verify.py).

A plan event holds `plan.csv`, one row a task; from the second version on also `变更.csv`, which
lists what is different, and its `event.txt` has a reason, an approver and the days of notice.
"""
import csv
import datetime
import io
import re

HEADING = ("抽查任务编号 抽查任务名称 抽查计划编号 抽查类型 是否联合检查 抽查事项 抽查依据 抽查对象范围 抽查比例 抽查基数 "
           "抽查频次 批次 每批户数 批数 信用风险分类管理 分层 开始日期 结束日期 实施时间 发起部门 配合部门 选派方式 所 "
           "每组人数 各部门人数 专家人数 辅助人员数 选派单位 "
           "检查方式").split()
SUMMARY = "抽查事项 抽查对象范围 抽查比例 抽查频次 开始日期 结束日期 发起部门 配合部门".split()


class WrongPlan(Exception):
    """A version of the plan is not what it must be."""


def require(holds, text):
    if not holds:
        raise WrongPlan(text)


def rows(data):
    """The rows of a table for people: with a byte order mark, and `'` before formulas."""
    require(data[:3] == b"\xef\xbb\xbf", "计划的表格没有字节序标记")
    lines = csv.reader(io.StringIO(data[3:].decode("utf-8"), newline=""))
    return [[text.removeprefix("'") for text in line] for line in lines]


def day(text):
    return datetime.date.fromisoformat(text) if text else None


def title(task):
    return " ".join(filter(None, (task[key] for key in ("抽查任务编号", "抽查任务名称", "批次"))))


def first_day(task):
    return day(task["开始日期"]) or day(task["结束日期"])


def folded(text):
    """Compared without blanks and invisible characters, in half-width and small letters."""
    half = (chr(ord(c) - 0xFEE0) if "！" <= c <= "～" else c for c in re.sub(r"[\s\u200b\ufeff]", "", text))
    return "".join(c.lower() if c.isascii() else c for c in half)


def name(task, number):
    """What commitments call a task: the office's number on one line, else ours."""
    code = " ".join(part for part in re.split(r"[\x00-\x1f\x7f-\x9f]+", task["抽查任务编号"]) if part)
    return code or f"计划任务{number}"


def same(one, other):
    codes = [folded(task["抽查任务编号"]) for task in (one, other)]
    keys = ["抽查任务编号"] if all(codes) else ["抽查任务名称", "批次"]
    return all(folded(one[key]) == folded(other[key]) for key in keys)


def pairs(old, new):
    """For every new task the place of the same old one, or None; and the places that are left."""
    rest, origins = list(range(len(old))), []
    for task in new:
        place = next((place for place in rest if same(old[place], task)), None)
        origins.append(place)
        if place is not None:
            rest.remove(place)
    return origins, rest


def changes(old, new):
    """The pairs (before, after) of every task that isn't the same; None where there is none."""
    origins, rest = pairs(old, new)
    for task, place in zip(new, origins):
        before = None if place is None else old[place]
        if before != task:
            yield before, task
    yield from ((old[place], None) for place in rest)


def change_rows(old, new):
    """What `变更.csv` must list."""
    yield ["抽查任务", "变更", "项目", "调整前", "调整后"]
    for before, after in changes(old, new):
        if before and after:
            for key in HEADING:
                if before[key] != after[key]:
                    yield [title(after), "变更", key, before[key], after[key]]
        else:
            task = before or after
            text = "；".join(f"{key}：{task[key]}" for key in SUMMARY if task[key])
            yield [title(task), "取消" if before else "增加", "整项任务", *((text, "") if before
                                                                 else ("", text))]


class Plans:
    """The versions so far."""

    def __init__(self):
        self.number, self.tasks, self.year, self.date = 0, [], None, datetime.date.min
        self.numbers, self.last = [], 0  # of each task, and the largest ever given

    def apply(self, event, files, committed):
        """Takes the next version; `committed` are the names of the tasks whose draws stand."""
        heading, *lines = rows(files["plan.csv"])
        known = [key for key in HEADING if key in heading]  # earlier versions had fewer columns
        require(heading == known and lines, "plan.csv 的格式不符")
        blank, date = dict.fromkeys(HEADING, ""), day(event["at"])
        tasks = [blank | dict(zip(heading, line)) for line in lines]
        require(event["version"] == str(self.number + 1), f"应为第{self.number + 1}版计划")
        require(self.year in (None, event["year"]) and date >= self.date, "计划的年度或日期不符")
        if self.number:
            self.check(tasks, date, event, files, committed)
        self.count(tasks)
        self.number, self.tasks, self.year, self.date = self.number + 1, tasks, event["year"], date

    def has(self, task):
        """Whether a task may be committed: it is in the last version, or no plan is registered."""
        return not self.tasks or task in map(name, self.tasks, self.numbers)

    def count(self, tasks):
        """A task keeps its number; a new one gets the next, which nobody had before."""
        numbers = []
        for place in pairs(self.tasks, tasks)[0]:
            self.last += place is None
            numbers.append(self.last if place is None else self.numbers[place])
        self.numbers = numbers

    def check(self, tasks, date, event, files, committed):
        require(event["reason"] and event["approver"], "调整计划没有原因或批准人")
        require(rows(files["变更.csv"]) == list(change_rows(self.tasks, tasks)), "变更.csv 与复算不符")
        for pair in changes(self.tasks, tasks):
            start = min(filter(None, (first_day(task) for task in pair if task)), default=None)
            notice = (start - date).days if start else int(event["notice"])
            require(notice >= int(event["notice"]), f"{title(pair[1] or pair[0])} 提前 {notice} 天调整")
        origins, _ = pairs(self.tasks, tasks)
        for place, task in enumerate(self.tasks):
            kept = place in origins and tasks[origins.index(place)] == task
            drawn = name(task, self.numbers[place]) in committed
            require(kept or not drawn, f"{title(task)} 已经冻结，却作了调整")
