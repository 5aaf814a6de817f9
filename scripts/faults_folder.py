"""The fictional work folders that scripts/faults.py draws from: small, so that draws are quick."""
from pathlib import Path

NAMES = ["海角", "天涯", "南山", "北岭", "东湖", "西溪"]
STATIONS = ["城关所", "陶乐所"]
OFFICE, DEPARTMENT = "海角县市场监督管理局", "海角县消防救援大队"


def settings(office):
    return ["项目,值", f"单位名称,{office}", "发起部门,信用科", "测试抽取,是"]


def officers(stations):
    return ["姓名,工作单位,执法证号"] + [
        f"{'张李王'[n % 3]}{'三四五'[n // 3]},{'信用科' if n < 3 else stations[n % 2]},海公执10{n}号"
        for n in range(9)
    ]


def office():
    """The tables of an office as lines of CSV, by file."""
    objects = [f"{NAMES[n % 6]}第{n}商店,{STATIONS[n % 2]},示例路{n}号,存续" for n in range(24)]
    return {
        "名录.csv": ["企业名称,管辖单位,住所,登记状态"] + objects,
        "人员.csv": officers(STATIONS),
        "清单.csv": ["抽查类别,抽查事项,检查内容", "公示,公示信息检查,年报是否按时公示"],
        "计划.csv": [
            "抽查任务编号,抽查任务名称,抽查事项,抽查对象范围,抽查比例,实施时间,发起部门,选派方式",
            "1,甲任务,公示信息检查,全部,≥10%,2021年4月—6月,信用科,",
        ],
        "设置.csv": settings(OFFICE),
    }


def long():
    """An office with so many objects that several threads freeze them."""
    tables = office()
    objects = [f"{NAMES[n % 6]}第{n}商店,{STATIONS[n % 2]},示例路{n}号,存续" for n in range(150_000)]
    return tables | {
        "名录.csv": tables["名录.csv"][:1] + objects,
        "计划.csv": [line.replace("≥10%", "0.1%") for line in tables["计划.csv"]],
    }


def lead():
    """An office whose draws another department takes part in."""
    return office() | {"对照.csv": ["管辖单位,下发单位", f"全部,{DEPARTMENT}"]}


def department():
    """The department that takes part."""
    return {"人员.csv": officers(["信用科"] * 2), "设置.csv": settings(DEPARTMENT)}


def write(folder, tables):
    """Writes tables into a folder, which is made."""
    Path(folder).mkdir(parents=True)
    for name, lines in tables.items():
        Path(folder, name).write_text("".join(line + "\n" for line in lines), encoding="utf-8")
