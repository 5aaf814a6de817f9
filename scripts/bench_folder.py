"""A work folder around a made-up registry, with one task that draws 3.5 % of it; and its ledger."""
import csv
import os
import pathlib
import shutil
import subprocess

from bench_registry import AREAS
from dr1.files import H

SEED = ["--seed", "bench", "--date", "2026-03-19"]
ITEM = "住所（经营场所）的检查"
STATIONS = [f"{place}第{n}市场监管所" for _, place in AREAS for n in range(1, 13)]
OFFICE, INITIATOR = "示例省市场监督管理局", "信用监管科"
TASK, DAYS = ("示双〔2026〕1号", "登记事项抽查"), ("2026-04-01", "2026-06-30")


def settings(office, *more):
    return [["项目", "值"], ["单位名称", office], ["年度", "2026"], ["测试抽取", "是"], *more]


def roster(units, count):
    """So many inspectors, of the units in turn."""
    return [["姓名", "工作单位", "执法证号", "执法证有效期"],
            *([f"检查员{n}", units[n % len(units)], f"示公执{100000 + n}号", "2030-12-31"]
              for n in range(count))]


def tables(count):
    """The small tables of an office with so many objects: an inspector for 500 of them."""
    return {
        "设置": settings(OFFICE, ["名录应有户数", str(count)]),
        "人员": roster([*STATIONS, INITIATOR], max(98, count // 500)),
        "清单": [["抽查类别", "抽查事项", "事项类别", "抽查频次", "检查内容"],
               ["示例省", ITEM, "一般检查事项", "", "按清单逐项检查"]],
        "计划": [["抽查任务编号", "抽查任务名称", "抽查事项", "抽查对象范围", "抽查比例", "开始日期", "结束日期",
                "发起部门", "选派方式"],
               [*TASK, ITEM, "全部", "3.5%", *DAYS, INITIATOR, "全局内随机"]],
    }


def write(folder, tables):
    for name, rows in tables.items():
        with open(folder / f"{name}.csv", "w", encoding="utf-8-sig", newline="") as file:
            csv.writer(file).writerows(rows)


class WorkFolder:
    """The folder, emptied of what was drawn before each run."""

    def __init__(self, path, registry, count):
        self.path = pathlib.Path(path)
        shutil.rmtree(self.path, ignore_errors=True)
        self.path.mkdir(parents=True)
        write(self.path, tables(count))
        os.link(registry, self.path / f"名录库{registry.suffix}")

    def clear(self):
        for name in ("台账", "输出"):
            shutil.rmtree(self.path / name, ignore_errors=True)

    def event(self, word):
        [folder] = (self.path / "台账").glob(f"*-{word}-任务1")
        return folder

    def ledger_head(self):
        """The journal as it stands: it covers every byte of every event."""
        return (self.path / "台账/journal.jsonl").read_bytes()

    def entity_key(self):
        return H("DR1 key|entity|" + H((self.event("种子") / "seed.txt").read_bytes()))

    def drawn_ids(self):
        """The ids drawn, in the order of their tickets: the task has one stratum."""
        lines = (self.event("抽取") / "result.txt").read_text(encoding="utf-8").splitlines()[1:]
        return [line.split("|")[2] for line in lines]


def command(choucha, folder, *options):
    """The whole chain; what only lists and summaries are written of, where the program can."""
    return [choucha, "run", folder.path, *SEED, *only(choucha), *options]


def only(choucha):
    text = subprocess.run([choucha, "run", "--help"], capture_output=True, text=True).stdout
    return ["--only", "list,summary"] if "--only <" in text else []
