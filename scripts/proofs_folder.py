"""An invented office for proofs.py: so many objects in twenty strata, some of them not to be drawn."""
import csv

from registry import USCC, credit_code

STATIONS = [f"第{n}市场监管所" for n in range(1, 6)]


def rows(count):
    """The tables of the work folder by name."""
    codes = [credit_code("91", "640221", "MA" + body(n)) for n in range(count)]
    yield "名录.csv", [
        "统一社会信用代码 企业名称 管辖单位 住所 登记状态 信用风险等级".split(),
        *([code, name(n), STATIONS[n % 5], f"示例路{n}号", "注销" if n % 50 == 7 else "存续",
           "AAABBCD"[n % 7]] for n, code in enumerate(codes))]
    yield "人员.csv", [
        "姓名 工作单位 执法证号 执法证有效期".split(),
        *([f"检查员{n}", [*STATIONS, "信用监管科"][n % 6], f"海公执{1000 + n}号", "2029-12-31"]
          for n in range(600))]
    yield "清单.csv", [
        "抽查类别 抽查事项 事项类别 抽查频次 检查内容".split(),
        ["海角县", "公示信息检查", "重点检查事项", "", "按清单逐项检查"]]
    yield "计划.csv", [
        "抽查任务编号 抽查任务名称 抽查事项 抽查对象范围 抽查比例 开始日期 结束日期 发起部门 选派方式 分层".split(),
        ["海双〔2026〕1号", "公示信息检查", "公示信息检查", "全部", "3.5%", "2026-02-01", "2026-03-28",
         "信用监管科", "全局内随机", "信用风险等级、管辖单位"]]
    yield "既往抽查记录.csv", [
        "统一社会信用代码 抽取日期 抽查任务名称".split(),
        *([code, f"2026-01-0{day}", "上级抽查"] for n, code in enumerate(codes)
          for day in range(1, 1 + {10: 1, 30: 2}.get(n % 100, 0)))]
    yield "不抽名单.csv", [
        "统一社会信用代码 原因 批准人".split(),
        *([code, "涉密单位", "赵六"] for n, code in enumerate(codes) if n % 200 == 11)]
    yield "设置.csv", [["项目", "值"], ["单位名称", "海角县市场监督管理局"], ["年度", "2026"],
                      ["测试抽取", "是"], ["混合步数", "0"]]


def body(n):
    return "".join(USCC[n * 7919 // 31**digit % 31] for digit in range(6))


def name(n):
    """A firm's name; some with quotation marks and commas, as registries have them."""
    return f'海角第{n}"老店",分店' if n % 97 == 5 else f"海角第{n}商贸有限公司"


def write(folder, count):
    folder.mkdir(parents=True)
    for table, lines in rows(count):
        with open(folder / table, "w", encoding="utf-8", newline="") as file:
            csv.writer(file, lineterminator="\n").writerows(lines)
