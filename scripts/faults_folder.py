"""The fictional work folders that scripts/faults.py draws from: small, so that a draw takes little."""
from pathlib import Path

NAMES = ["海角", "天涯", "南山", "北岭", "东湖", "西溪"]
STATIONS = ["城关所", "陶乐所"]


def tables():
    """The work folder's tables as lines of CSV, by file."""
    objects = [f"{NAMES[n % 6]}第{n}商店,{STATIONS[n % 2]},示例路{n}号,存续" for n in range(24)]
    officers = [
        f"{'张李王'[n % 3]}{'三四五'[n // 3]},{'信用科' if n < 3 else STATIONS[n % 2]},海公执10{n}号"
        for n in range(9)
    ]
    return {
        "名录.csv": ["企业名称,管辖单位,住所,登记状态"] + objects,
        "人员.csv": ["姓名,工作单位,执法证号"] + officers,
        "清单.csv": ["抽查类别,抽查事项,检查内容", "公示,公示信息检查,年报是否按时公示"],
        "计划.csv": [
            "抽查任务编号,抽查任务名称,抽查事项,抽查对象范围,抽查比例,实施时间,发起部门,选派方式",
            "1,甲任务,公示信息检查,全部,≥10%,2021年4月—6月,信用科,",
        ],
        "设置.csv": ["项目,值", "单位名称,海角县市场监督管理局", "测试抽取,是"],
    }


def write(folder):
    """Writes the tables into a folder that exists."""
    for name, lines in tables().items():
        Path(folder, name).write_text("".join(line + "\n" for line in lines), encoding="utf-8")
