#!/usr/bin/env python3
"""Write the two sample work folders (samples/平罗2021, samples/丰泽2024), fictional throughout.

    python3 scripts/make-samples.py [FOLDER]

The same bytes at every run: the seed is fixed, and so are all times inside the workbooks.
Needs openpyxl for the workbooks.
"""
import datetime
import io
import pathlib
import random
import re
import sys
import zipfile

import openpyxl
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter

from registry import REGISTRY_HEADING, csv_bytes, person, registry_rows, station_of


def workbook_bytes(title, rows, merges=(), widths=()):
    """A workbook of one sheet, without any trace of when it was made."""
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = title
    for row in rows:
        sheet.append([None if value == "" else value for value in row])
    for cells in sheet.iter_rows(max_row=len(rows) if len(rows) < 1000 else 3):
        for cell in cells:
            cell.alignment = Alignment(vertical="center", wrap_text=True)
    for merge in merges:
        sheet["A1"].font = Font(size=16, bold=True)
        sheet.merge_cells(merge)
    for column, width in enumerate(widths, 1):
        sheet.column_dimensions[get_column_letter(column)].width = width
    saved, fixed = io.BytesIO(), io.BytesIO()
    book.save(saved)
    with zipfile.ZipFile(saved) as source, zipfile.ZipFile(fixed, "w") as target:
        for name in source.namelist():
            part = source.read(name)
            if name == "docProps/core.xml":
                part = re.sub(rb"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", b"2021-01-01T00:00:00Z", part)
            entry = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            target.writestr(entry, part, zipfile.ZIP_DEFLATED, 9)
    return fixed.getvalue()


def padded(first, width):
    return [first] + [""] * (width - 1)


# ------------------------------------------------------------------------------------- rosters
ROSTER_TOP = ["序号", "姓名", "性别", "工作单位", "职务", "执法资质", "业务专长", "执法证件", "",
              "是否专家", "执法人员状态", "备注"]
ROSTER_SUB = [""] * 7 + ["证件编号", "有效期"] + [""] * 3
ROSTER_HINT = ["", "", "", "请填写科室或市场监管所全称", "", "多个以中文逗号分开填写",
               "【无则空白填写，多个以中文逗号分开填写】", "", "YYYY-MM-DD", "", "", ""]
ROSTER_MERGES = ["A1:L1", "A2:L2", "H3:I3"] + [f"{c}3:{c}4" for c in "ABCDEFGJKL"]


def roster_rows(title, office, day, area, sections, stations, station_size):
    """Title, office, two-row heading, hint, example, then officers, experts and an assistant."""
    units = [(unit, size, skill) for unit, size, skill in sections]
    units += [(station, station_size(n), None) for n, station in enumerate(stations)]
    rows = [padded(title, 12), padded(f"填报单位：{office}　填报时间：{day}", 12),
            ROSTER_TOP, ROSTER_SUB, ROSTER_HINT]
    rows.append(["", "案例（请删除）", "男", "某某室", "科员", "行政执法", "食品，特种设备",
                 f"SL{area}000", datetime.date(2023, 12, 31), "否", "有效", ""])
    number = 0
    for unit, size, skill in units:
        for place in range(size):
            number += 1
            post = "负责人" if place == 0 else "科员"
            skills = skill or ("食品", "特种设备", "食品，特种设备", "信用监管")[place % 4]
            expiry = datetime.date(2025 + number % 3, 1 + number % 12, 28)
            rows.append([number, person(number - 1), "男女"[number % 2], unit, post, "行政执法",
                         skills, f"SL{area}{number:03d}", expiry, "否", "有效", ""])
    return rows


def extras(area, number, expert_unit, unit):
    """Two experts and an assistant; neither ever fills a place in a team."""
    for offset, skill in enumerate(("食品检验", "特种设备检验")):
        yield [number + offset, person(number + offset - 1), "女", expert_unit, "高级工程师", "",
               skill, "", "", "是", "有效", "专家，不占执法人员名额"]
    yield [number + 2, "*" + person(number + 1), "男", unit, "协管员", "", "", "", "", "否", "有效",
           "带*人员为无执法证的辅助人员"]


# ------------------------------------------------------------------------- checklists and plans
CHECKLIST_HEADING = ["序号", "抽查类别", "抽查事项", "抽查对象", "事项类别", "检查内容", "检查方式",
                     "检查主体", "检查依据", "检查人员要求", "操作方法与要领", "检查材料清单", "是否告知"]
# Category, law, speciality and items: name, points as (content, guidance), materials, 是否告知.
CHECKLIST = [
    ("登记事项检查", "《无证无照经营查处办法》等", "", [
        ("营业执照（登记证）规范使用情况的检查",
         [("是否亮照经营", "查看经营场所显著位置、网站首页"),
          ("有无伪造、涂改、出租、出借、转让营业执照", "核对执照正副本与登记信息，询问实际经营者")],
         "营业执照正副本", "是"),
        ("名称规范使用情况的检查", [("使用的名称与登记的名称是否一致", "比对牌匾、印章、合同与营业执照")],
         "营业执照、印章、合同样本", "是"),
        ("住所（经营场所）的检查", [("通过登记的住所（经营场所）能否取得联系", "按登记的住所上门，或者邮寄两次")],
         "租赁合同或者产权证明", "是")]),
    ("公示信息检查", "《企业信息公示暂行条例》", "", [
        ("年度报告公示信息的检查",
         [("年度报告是否按时公示", "查询国家企业信用信息公示系统"),
          ("公示信息是否真实", "比对资产负债表、利润表、纳税和社保缴费记录，必要时委托审计")],
         "所查年度财务资料、股东及员工名册、网站信息", "是"),
        ("即时公示信息的检查",
         [("股东出资、股权变更、行政许可等信息是否自形成之日起20个工作日内公示", "查阅章程、决议和许可文书，核对形成日期")],
         "最新章程、取得的许可证和批准文书、行政处罚决定书", "是")]),
    ("食品安全检查", "《中华人民共和国食品安全法》", "食品", [
        ("餐饮服务监督检查",
         [("许可、人员健康管理情况", "核对许可证、健康证明"),
          ("原料控制、加工制作情况", "查看库房和加工间，抽查进货票据"),
          ("餐饮具清洗消毒情况", "查看消毒设施和记录，必要时现场快检")],
         "食品经营许可证、健康证明、进货票据", "不宜告知"),
        ("食品销售监督检查", [("进货查验、贮存条件、保质期管理情况", "抽查在售食品，核对票据和记录")],
         "食品经营许可证、进货票据", "是")]),
    ("特种设备检查", "《中华人民共和国特种设备安全法》", "特种设备", [
        ("特种设备使用单位监督检查",
         [("使用登记、定期检验情况", "核对使用登记证、检验报告与设备铭牌"),
          ("作业人员资格、安全管理制度情况", "核对作业人员证，查看制度和应急演练记录")],
         "使用登记证、检验报告、作业人员证", "是"),
        ("电梯维护保养单位监督检查", [("维护保养记录、应急救援情况", "抽查维保记录，现场核实电梯编号")],
         "维护保养合同和记录", "是")]),
    ("市场秩序检查", "《中华人民共和国价格法》等", "", [
        ("价格行为检查", [("是否明码标价，有无不执行政府定价的行为", "查看标价签、价目表和收费票据")],
         "价目表、收费票据", "是"),
        ("广告行为检查", [("广告内容是否真实，有无使用绝对化用语", "查看店堂广告、网页和发布合同")],
         "广告合同和样件", "是"),
        ("在用计量器具监督检查", [("强制检定的计量器具是否检定合格", "核对检定证书与器具编号")],
         "检定证书", "是")]),
]


def numbered(lines):
    return lines[0] if len(lines) == 1 else "\n".join(f"{n}. {line}" for n, line in enumerate(lines, 1))


def checklist(title, agency):
    """The checklist's rows and the vertical merges of its category, law and speciality columns."""
    rows, merges = [padded(title, 13), CHECKLIST_HEADING], ["A1:M1"]
    for category, law, speciality, items in CHECKLIST:
        first, last = len(rows) + 1, len(rows) + len(items)
        merges += [f"{column}{first}:{column}{last}" for column in "BHIJ"]
        for place, (item, points, materials, told) in enumerate(items):
            shared = [category, agency, law, speciality] if place == 0 else [""] * 4
            kind = "重点检查事项" if speciality else "一般检查事项"
            rows.append([len(rows) - 1, shared[0], item, "各类市场主体", kind,
                         numbered([content for content, _ in points]),
                         "实地检查、书面检查、网络监测", *shared[1:],
                         numbered([guidance for _, guidance in points]), materials, told])
    return rows, merges


PLAN_HEADING = ["序号", "抽查任务编号", "抽查任务名称", "抽查类型", "抽查事项", "抽查对象范围",
                "抽查比例", "抽查频次", "抽查检查起止时间", "发起部门", "配合部门", "检查方式",
                "选派方式", "所"]
PINGLUO_PLAN = [
    ["1", "平市监抽查〔2021〕1号", "企业公示信息和登记事项抽查", "不定向",
     "年度报告公示信息的检查、即时公示信息的检查、住所（经营场所）的检查", "企业", "≥5%", "1次/年",
     "2021年4月1日-2021年6月30日", "登记注册与信用监管室", "政策法规室", "实地检查、网络监测",
     "局机关与市场监管所随机", ""],
    ["2", "平市监抽查〔2021〕2号", "个体工商户登记事项抽查", "不定向",
     "营业执照（登记证）规范使用情况的检查、名称规范使用情况的检查", "个体工商户", "不低于5%", "1次/年",
     "2021年4月15日-2021年8月31日", "市场秩序监管室", "", "实地检查", "全局内随机", ""],
    ["3", "平市监抽查〔2021〕3号", "餐饮服务食品安全抽查", "定向", "餐饮服务监督检查",
     "住宿餐饮经营者", "5%", "1次/年", "2021年5月6日-2021年9月30日", "食品安全监管室", "", "实地检查",
     "若干所内随机", "城关市场监管所、宝丰市场监管所、姚伏市场监管所"],
    ["4", "平市监抽查〔2021〕4号", "信用风险较高企业特种设备使用抽查", "定向",
     "特种设备使用单位监督检查", "信用风险较高企业", "5%", "1次/年", "2021年6月1日-2021年10月31日",
     "特种设备安全监管室", "", "实地检查", "单一所内随机", ""],
]
FENGZE_PLAN = [
    "1", "丰市监抽查〔2024〕1号", "2024年上半年企业“双随机、一公开”抽查", "不定向",
    "年度报告公示信息的检查、住所（经营场所）的检查", "企业", "按去年末企业实有总数3.5%比例进行抽取",
    "1次", "2024年5月20日-2024年7月20日", "信用监督管理股", "各市场监管所", "实地检查、书面检查、网络监测",
    "局机关与市场监管所随机", "", "信用风险等级",
]


# ------------------------------------------------------------------------------- work folders
def pingluo():
    """平罗2021: 2,400 entities in a GB18030 export, 60 people, four tasks at 5 %."""
    office, area = "平罗县市场监督管理局（示例）", "640221"
    towns = ["城关镇", "宝丰镇", "姚伏镇", "黄渠桥镇", "崇岗镇", "头闸镇", "陶乐镇", "高庄乡"]
    kinds = [("个体工商户", 58, "92"), ("企业", 37, "91"), ("农民专业合作社", 5, "93")]
    rows = list(registry_rows(random.Random(640221), "平罗县", area, towns, kinds, 2400))
    stations = [station_of(town) for town in towns]
    rows[120][1] += "\t"  # how exports keep a spreadsheet from eating long numbers
    rows[245][1] = "".join(chr(ord(c) + 0xFEE0) for c in rows[245][1])  # typed in full width
    rows.append(["2401"] + rows[77][1:])  # exported twice
    head = [padded("平罗县市场监管检查对象名录库", 11),
            padded(f"填报单位：{office}　填报时间：2021年3月10日", 11), REGISTRY_HEADING]
    foot = [["合计", "", f"{len(rows)}户"] + [""] * 8]

    sections = [("登记注册与信用监管室", 6, "信用监管"), ("政策法规室", 3, "法制审核"),
                ("食品安全监管室", 5, "食品"), ("特种设备安全监管室", 4, "特种设备"),
                ("市场秩序监管室", 5, "广告，价格"), ("质量与计量监管室", 3, "计量")]
    roster = roster_rows("平罗县市场监督管理局执法检查人员名录库", office, "2021年3月1日", area, sections, stations,
                         lambda n: 3 + (n < 7))
    roster += extras(area, len(roster) - 5, "石嘴山市示例检验检测中心", stations[0])
    roster[8][8] = datetime.date(2020, 12, 31)  # expired
    roster[10][8] = "2021年5月15日"  # expires before the tasks end
    items, item_merges = checklist("2021年平罗县市场监管局随机抽查事项清单", office)
    plan = [padded("平罗县市场监管局2021年度抽查工作计划", 14), PLAN_HEADING] + PINGLUO_PLAN
    settings = [("项目", "值"), ("单位名称", office), ("年度", "2021"), ("测试抽取", "是"),
                ("每组人数", "2"), ("组长来源", "发起部门"), ("一般事项比例上限", "10%"),
                ("公示起算", "抽查任务完成"), ("联系人", "信用监管室"), ("联系电话", "0952-0000000")]
    scopes = [("范围文字", "字段", "值"), ("住宿餐饮经营者", "行业门类", "住宿和餐饮业"),
              ("信用风险较高企业", "信用风险等级", "C"), ("信用风险较高企业", "信用风险等级", "D")]
    officer = roster[6 + 26]  # the first officer of the first station
    kin = next(row for row in rows if row[10] == stations[0] and row[4] == "存续")
    recusals = [["姓名", "执法证编号", "回避对象", "统一社会信用代码/注册号", "回避单位", "回避情形"],
                [officer[1], officer[7], kin[2], kin[1], "", "近亲属任法定代表人"],
                [roster[6][1], roster[6][7], "", "", stations[4], "配偶在该辖区经商"]]
    return {
        "检查对象名录库.csv": csv_bytes(head + rows + foot, "gb18030"),
        "执法检查人员名录库.xlsx": workbook_bytes(
            "人员名录库", roster, ROSTER_MERGES, (6, 16, 8, 26, 12, 14, 24, 18, 18, 10, 14, 30)),
        "随机抽查事项清单.xlsx": workbook_bytes(
            "事项清单", items, item_merges, (6, 16, 36, 16, 16, 50, 28, 30, 40, 16)),
        "年度抽查工作计划.xlsx": workbook_bytes(
            "年度计划", plan, ["A1:N1"], (6, 24, 30, 10, 40, 20, 12, 10, 30, 24, 14, 22, 26, 30)),
        "设置.csv": csv_bytes(settings, "utf-8-sig"),
        "范围对照.csv": csv_bytes(scopes, "utf-8-sig"),
        "回避申报.csv": csv_bytes(recusals, "utf-8-sig"),
    }


def fengze():
    """丰泽2024: 12,000 entities, 3.5 % of a year-end count that is not the pool, by risk class."""
    office, area = "泉州市丰泽区市场监督管理局（示例）", "350503"
    towns = [f"{name}街道" for name in ("东湖", "丰泽", "泉秀", "清源", "华大", "城东", "东海", "北峰")]
    kinds = [("企业", 78, "91"), ("个体工商户", 22, "92")]
    rows = list(registry_rows(random.Random(350503), "丰泽区", area, towns, kinds, 12000))
    sections = [("信用监督管理股", 6, "信用监管"), ("登记注册股", 4, "信用监管"),
                ("政策法规股", 4, "法制审核"), ("食品安全监管股", 6, "食品"),
                ("特种设备安全监察股", 6, "特种设备")]
    roster = roster_rows("丰泽区市场监督管理局执法检查人员名录库", office, "2024年5月6日", area, sections,
                         [station_of(town) for town in towns], lambda n: 6)
    items, item_merges = checklist("泉州市丰泽区市场监管局随机抽查事项清单（2023版）", office)
    plan = [padded("2024年上半年市场监管系统“双随机、一公开”抽查任务表", 15),
            PLAN_HEADING + ["分层"], FENGZE_PLAN]
    settings = [("项目", "值"), ("单位名称", office), ("年度", "2024"), ("测试抽取", "是"),
                ("每组人数", "2"), ("组长来源", "发起部门"), ("去年末企业实有总数", "9873"),
                ("公示期限", "20日"), ("半年报告期限", "07-31"), ("联系人", "信用监管股"),
                ("联系电话", "0595-00000000")]
    return {
        "检查对象名录库.xlsx": workbook_bytes("名录库", [REGISTRY_HEADING] + rows),
        "执法检查人员名录库.xlsx": workbook_bytes("人员名录库", roster, ROSTER_MERGES),
        "随机抽查事项清单.xlsx": workbook_bytes("事项清单", items, item_merges),
        "年度抽查工作计划.csv": csv_bytes(plan, "utf-8-sig"),
        "设置.csv": csv_bytes(settings, "utf-8-sig"),
    }


def main():
    here = pathlib.Path(__file__).resolve().parent.parent
    samples = pathlib.Path(sys.argv[1]) if len(sys.argv) > 1 else here / "samples"
    for name, files in (("平罗2021", pingluo()), ("丰泽2024", fengze())):
        (samples / name).mkdir(parents=True, exist_ok=True)
        for file, data in files.items():
            (samples / name / file).write_bytes(data)


if __name__ == "__main__":
    main()
