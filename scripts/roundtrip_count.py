"""Counts filled record forms without any of choucha's own code, and holds the summary against it (统计核对)."""
import bisect
import csv
import datetime
from collections import Counter, defaultdict

import working_days

WORKING = working_days.working_days()
PROBLEMS = {"R02", "R03", "R04", "R05", "R07", "R08", "R09"}
TERM = 20  # working days after the check, as the sample's settings have it
RATES = {"检查完成率": ("已检查数", "应检查数"), "公示率": ("已公示数", "已检查数"),
         "按时公示率": ("按时公示数", "应公示数"), "完结率": ("完结数", "已检查数")}


def table(path, heading):
    """The rows of a CSV file below the row that starts with a heading."""
    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file))
    start = next(x for x, row in enumerate(rows) if row and row[0] == heading)
    return [dict(zip(rows[start], row)) for row in rows[start + 1:] if len(row) == len(rows[start])]


def issued(office):
    """What the forms say of themselves, by their codes."""
    forms = {}
    for path in sorted((office / "输出").glob("任务*-抽查情况记录表.csv")):
        forms |= {row["表格编号"]: row for row in table(path, "表格编号")}
    return forms


def counts(texts, words, published, until):
    """What one form adds to every column of the tables."""
    checked = datetime.date.fromisoformat(texts["checked"])
    due = WORKING[bisect.bisect_right(WORKING, checked) + TERM - 1]
    on_time = published is not None and published <= due
    return Counter({
        "应检查数": 1, "已检查数": 1, words[texts["results"]]: 1,
        "责令改正": "责令改正" in texts.get("disposal", ""),
        "立案（线索移送）": "移送" in texts.get("disposal", ""),
        "已公示数": published is not None, "按时公示数": on_time,
        "应公示数": published is not None or due < until,
        "完结数": "completed" in texts or texts["results"] not in PROBLEMS,
        "问题": texts["results"] in PROBLEMS,
        "处置": texts["results"] in PROBLEMS and "completed" in texts,
    })


def rate(part, whole):
    return f"{part * 10000 // whole // 100}.{part * 10000 // whole % 100:02}%" if whole else "—"


def compare(label, row, own):
    """The faults of a row, and how many cells were compared."""
    faults = []
    wanted = {name: str(own[name]) for name in row if name in own}
    wanted |= {name: rate(own[part], own[whole]) for name, (part, whole) in RATES.items()}
    for name, value in wanted.items():
        if row[name] != value:
            faults.append(f"{label} {name}: {value} became {row[name]}")
    return faults, len(wanted)


def check(office, expected, words, published, until):
    """The faults of all tables of the summary, and how many cells were compared."""
    forms, totals = issued(office), defaultdict(lambda: Counter(dict.fromkeys(words.values(), 0)))
    for code, (texts, _, _) in expected.items():
        form, own = forms[code], counts(texts, words, published.get(code), until)
        keys = {("全局", form["任务名称"]), ("按所", form["管辖单位"]),
                ("按检查组", form["任务名称"] + form["检查组"])}
        keys |= {(level, "合计") for level in ("全局", "按所", "按检查组")}
        for key in keys:
            totals[key].update(own)
    faults, compared = [], 0
    for (level, name), own in totals.items():
        path = office / "输出" / f"抽查工作统计表-{level}.csv"
        rows = {row_name(level, row): row for row in table(path, "序号")}
        more, count = compare(f"{level} {name}", rows[name], own)
        faults, compared = faults + more, compared + count
    indices = {row["指标"]: row for row in table(office / "输出/抽查工作统计表-指标.csv", "序号")}
    own = totals["全局", "合计"]
    for name, part, whole in [("抽查结果公示率", "已公示数", "已检查数"), ("检查结果按时公示率", "按时公示数", "应公示数"),
                              ("发现问题处置率", "处置", "问题")]:
        compared += 1
        if (indices[name]["分子"], indices[name]["分母"]) != (str(own[part]), str(own[whole])):
            faults.append(f"{name}: {own[part]}/{own[whole]} became {indices[name]}")
    return faults, compared


def row_name(level, row):
    if row["序号"] == "合计":
        return "合计"
    return {"全局": row.get("抽查任务名称", ""), "按所": row.get("单位", ""),
            "按检查组": row.get("抽查任务名称", "") + row.get("检查组", "")}[level]
