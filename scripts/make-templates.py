#!/usr/bin/env python3
"""Makes the workbooks in templates/, and their copies that are built into the program.

Run it after a change of a form: python3 scripts/make-templates.py (needs openpyxl).
The same script gives the same bytes. Type follows GB/T 9704: a title in bold 宋体 of 20 points,
tables in 宋体 of 10 to 10.5 points, narrow headings of 9.
"""

import io
import re
import zipfile
from pathlib import Path

from openpyxl import Workbook
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter
from openpyxl.workbook.defined_name import DefinedName
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.pagebreak import Break
from openpyxl.worksheet.properties import PageSetupProperties

ROOT = Path(__file__).resolve().parent.parent
A4 = 9
EDGE = Side(style="thin", color="000000")
BOX = Border(left=EDGE, right=EDGE, top=EDGE, bottom=EDGE)
SHADE = PatternFill("solid", fgColor="EDEDED")
INTEGER, TEXT = "0", "@"

RESULTS = [
    "未发现问题",
    "未按规定公示应当公示的信息",
    "公示信息隐瞒真实情况弄虚作假",
    "通过登记的住所（经营场所）无法联系",
    "不配合检查情节严重",
    "未发现开展本次抽查涉及的经营活动",
    "发现问题，依法责令停止",
    "发现问题，依法责令立即改正或者限期改正",
    "发现问题，待后续调查处理",
    "其他情况",
]
METHODS = ["实地检查", "书面检查", "网络监测", "检验检测", "行政部门检查结果或专业意见", "委托专业机构辅助"]
MEASURES = [
    "未发现问题或相关问题已规范、已改正，无需后续处置；",
    "停止检查，反馈至日常监管部门依法依规处理；",
    "违反本部门相关规定，责令改正；后续跟踪由日常监管部门负责；",
    "发现案件线索，初步固定相关证据后移送办案机构依法依规处理；",
    "违反其他部门相关规定，抄告相关部门。",
    "其他：",
]
CASES = ["不宜事先告知", "书面责令", "口头责令", "移动设备打印责令", "现场笔录和初步取证"]
SECRECY = ["国家秘密", "商业秘密", "个人隐私", "公共安全和社会稳定", "其他依法不予公开"]
YES_NO = ["是", "否"]
CHECKED = ["是☑　否□", "是□　否☑"]
FOUND = ["☑无　□有（需记录，可另附页）", "□无　☑有（需记录，可另附页）："]
COMPLETE = ["未完结", "已完结"]
SAME = ["☑一致　□不一致", "□一致　☑不一致"]
SIGNING = ["已签字或盖章", "拒绝签字或盖章"]
CODE = "统一社会信用代码/注册号"
DAY = "　　年　　月　　日"


class Form:
    """A sheet that is filled from top to bottom; `row` is the next free row."""

    def __init__(self, title, widths, landscape):
        self.book = Workbook()
        self.sheet = self.book.active
        self.sheet.title = title
        self.row = 1
        self.columns = len(widths)
        self.choices = {}
        self.book._fonts[0] = self.font(11)  # The standard font sets the unit of widths.
        for index, width in enumerate(widths, 1):
            self.sheet.column_dimensions[get_column_letter(index)].width = width
        page = self.sheet.page_setup
        page.paperSize, page.fitToWidth, page.fitToHeight = A4, 1, 0
        page.orientation = "landscape" if landscape else "portrait"
        self.sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
        margins = self.sheet.page_margins
        margins.left = margins.right = 0.4 if landscape else 0.6
        margins.top, margins.bottom, margins.header, margins.footer = 0.55, 0.6, 0.3, 0.3
        self.sheet.oddFooter.center.text = "第 &P 页 共 &N 页"
        self.sheet.oddFooter.center.size = 9
        self.sheet.print_options.horizontalCentered = True
        self.sheet.sheet_view.showGridLines = False

    @staticmethod
    def font(size, bold=False, color="000000"):
        return Font(name="宋体", charset=134, family=1, size=size, bold=bold, color=color)

    def cell(self, first, last, text="", *, rows=1, size=10.5, bold=False, color="000000",
             across="center", down="center", box=True, shade=False, number=TEXT, shrink=False):
        """Puts text into the columns first…last of this row and the next ones, as one cell."""
        for row in range(self.row, self.row + rows):
            for column in range(first, last + 1):
                cell = self.sheet.cell(row, column)
                cell.font = self.font(size, bold, color)
                cell.alignment = Alignment(across, down, wrap_text=not shrink, shrink_to_fit=shrink,
                                           indent=1 if box and across == "left" else 0)
                cell.number_format = number
                if box:
                    cell.border = BOX
                if shade:
                    cell.fill = SHADE
        self.sheet.cell(self.row, first).value = text or None
        if first != last or rows > 1:
            self.sheet.merge_cells(start_row=self.row, end_row=self.row + rows - 1,
                                   start_column=first, end_column=last)

    def next(self, height):
        """Ends this row, which is at least that many points high."""
        self.sheet.row_dimensions[self.row].height = height
        self.row += 1

    def name(self, name, first, last, rows=1):
        """Gives a name to the columns first…last of the next rows, by which they are found again."""
        area = "$%s$%d:$%s$%d" % (get_column_letter(first), self.row, get_column_letter(last),
                                  self.row + rows - 1)
        self.sheet.defined_names.add(DefinedName(name, attr_text=f"'{self.sheet.title}'!{area}"))

    def choice(self, first, last, name, words, text="", size=10, **look):
        """A cell to be filled in with one of some words, which stand under a name on a hidden sheet."""
        self.cell(first, last, text, size=size, **look)
        self.choices[name] = words
        rule = DataValidation("list", formula1=name, allow_blank=True)
        rule.showErrorMessage = False  # Other words may be typed; collecting tells what they mean.
        rule.add(self.sheet.cell(self.row, first))
        self.sheet.add_data_validation(rule)

    def tick(self, first, last, words, size=10):
        """A cell with a box to be ticked."""
        name = "选框_" + re.sub(r"\W", "", words)
        self.choice(first, last, name, [box + words for box in "□☑"], "□" + words, size=size,
                    across="left", shrink=True)

    def measures(self, first, last, height=18):
        """What follows a check, a box each."""
        self.name("后续处置措施", first, last, rows=len(MEASURES))
        self.cell(1, first - 1, "后续处置\n措施", rows=len(MEASURES), shade=True)
        for measure in MEASURES:
            self.tick(first, last, measure)
            self.next(height)

    def list_choices(self):
        """Writes the words of the choices to a hidden sheet, a column with a name each."""
        if not self.choices:
            return
        sheet = self.book.create_sheet("选项")
        sheet.sheet_state = "hidden"
        for column, (name, words) in enumerate(self.choices.items(), 1):
            for row, word in enumerate([name] + words, 1):
                cell = sheet.cell(row, column, word)
                cell.font, cell.number_format = self.font(10), TEXT
            letter = get_column_letter(column)
            self.book.defined_names.add(
                DefinedName(name, attr_text=f"选项!${letter}$2:${letter}${len(words) + 1}"))

    def ticks(self, name, words, label, height):
        """A labelled cell with several boxes."""
        self.name(name, 2, 6)
        self.cell(1, 1, label, shade=True)
        self.cell(2, 6, "　".join("□" + word for word in words), across="left", size=10)
        self.next(height)

    def entry(self, *spans, height=18):
        """A row of labelled cells to be filled in: (first, middle, last, label)."""
        for first, middle, last, label in spans:
            self.cell(first, middle - 1, label, shade=True, shrink=True)
            self.name(label, middle, last)
            self.cell(middle, last, across="left", size=10)
        self.next(height)

    def title(self, text, height=36):
        self.cell(1, self.columns, text, size=20, bold=True, box=False)
        self.next(height)
        self.cell(1, self.columns, "{测试声明}", size=14, bold=True, color="C00000", box=False)
        self.next(20)

    def line(self, *spans, height=20):
        """A row without borders: (first, last, text, alignment) for each span."""
        for first, last, text, across in spans:
            self.cell(first, last, text, across=across, box=False)
        self.next(height)

    def section(self, text):
        self.cell(1, self.columns, text, bold=True, across="left", shade=True)
        self.next(18)

    def fields(self, *spans, height=18):
        """A row of labels and values: (first, middle, last, label, value); value from middle on."""
        for first, middle, last, label, value in spans:
            self.cell(first, middle - 1, label, shade=True)
            self.cell(middle, last, value, across="left")
        self.next(height)

    def table(self, columns, heading_height=30, height=20):
        """A heading and a repeated row: (first, last, heading, placeholder) for each column."""
        for first, last, heading, _ in columns:
            self.cell(first, last, heading, bold=True, shade=True)
        self.next(heading_height)
        for first, last, _, value in columns:
            self.cell(first, last, value)
        self.next(height)
        return self.row - 2

    def save(self, name, copy, titles=None):
        if titles:
            self.sheet.print_title_rows = titles
        self.sheet.print_area = f"A1:{get_column_letter(self.columns)}{self.row - 1}"
        self.list_choices()
        content = reproducible(self.book)
        (ROOT / "templates" / f"{name}.xlsx").write_bytes(content)
        (ROOT / "Sources/Inspection/Resources" / f"{copy}.xlsx").write_bytes(content)


def reproducible(book):
    """The bytes of a workbook, with times that don't change."""
    first = io.BytesIO()
    book.save(first)
    second = io.BytesIO()
    with zipfile.ZipFile(first) as source, zipfile.ZipFile(second, "w") as target:
        for name in sorted(source.namelist()):
            content = source.read(name)
            if name == "docProps/core.xml":
                content = re.sub(rb"\d{4}-\d\d-\d\dT[\d:]+Z", b"2024-01-01T00:00:00Z", content)
                content = content.replace(b"openpyxl", b"choucha")
            entry = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            entry.create_system = 0
            target.writestr(entry, content, zipfile.ZIP_DEFLATED, 9)
    return second.getvalue()


def record_form(is_special=False):
    """抽查情况记录表: one page for each entity, with eight places for items.

    For products, projects and the like, what their registry says of them takes the place of what
    only enterprises have.
    """
    form = Form("抽查情况记录表", [13, 19, 13, 12, 16, 28], landscape=False)
    form.title("“双随机、一公开”抽查情况记录表", 34)
    form.name("表格编号", 6, 6)
    form.line((1, 3, "填表单位：{单位名称}", "left"), (4, 5, "种子可信等级：{可信等级}", "center"),
              (6, 6, "表格编号：{表格编号}", "right"), height=18)
    form.fields((1, 2, 4, "任务名称", "{任务名称}"), (5, 6, 6, "任务编号", "{任务编号}"))
    subject, number = ("检查对象", "编号") if is_special else ("被检查单位", CODE)
    form.fields((1, 2, 4, subject, "{检查对象名称}"), (5, 6, 6, number, "{" + number + "}"), height=30)
    form.cell(1, 1, "住所", rows=2, shade=True)
    form.cell(2, 4, "{住所}", rows=2, across="left")
    form.cell(5, 5, "法定代表人/电话", shade=True)
    form.cell(6, 6, "{法定代表人}", across="left")
    form.next(20)
    form.cell(5, 5, "联络员/电话", shade=True)
    form.cell(6, 6)
    form.next(20)
    drawn = (5, 6, 6, "抽取顺位/日期", "{抽取顺位}　{抽取日期|yyyy年M月d日}")
    if is_special:
        form.fields((1, 2, 6, "对象信息", "{对象信息}"), height=44)
        form.fields((1, 2, 4, "管辖单位", "{管辖单位}"), drawn, height=28)
    else:
        form.fields((1, 2, 2, "管辖单位", "{管辖单位}"), (3, 4, 4, "信用风险等级", "{信用风险等级}"), drawn,
                    height=28)
    form.fields((1, 2, 2, "组长", "{组长}"), (3, 4, 4, "检查组", "{检查组}"),
                (5, 6, 6, "任务期限", "{任务期限}"))
    form.fields((1, 2, 4, "组员", "{组员}"), (5, 6, 6, "执法证号", "{执法证号}"))
    for first, last, text in [(1, 2, "检查事项"), (3, 3, "是否检查"), (4, 5, "发现问题情况"),
                              (6, 6, "本项检查结果")]:
        form.cell(first, last, text, bold=True, shade=True)
    form.next(18)
    form.name("检查事项", 1, 6, rows=8)
    for number in range(1, 9):
        form.cell(1, 2, "{事项%d}" % number, across="left", size=10)
        form.choice(3, 3, "选项_是否检查", YES_NO)
        form.cell(4, 5, size=10)
        form.choice(6, 6, "选项_检查结果", RESULTS, shrink=True)
        form.next(24)
    form.name("核查方式", 2, 6, rows=2)
    form.cell(1, 1, "核查方式\n（可多选）", rows=2, shade=True)
    for row in (METHODS[0], METHODS[1], METHODS[2]), (METHODS[3], METHODS[5], METHODS[4]):
        for (first, last), method in zip([(2, 2), (3, 4), (5, 6)], row):
            form.tick(first, last, method)
        form.next(18)
    form.entry((1, 2, 4, "委托机构"), (5, 6, 6, "证据材料"), height=20)
    form.name("检查结果", 2, 6, rows=5)
    form.cell(1, 1, "检查结果", rows=5, shade=True)
    for left, right in zip(RESULTS[:5], RESULTS[5:]):
        form.tick(2, 4, left)
        form.tick(5, 6, right)
        form.next(18)
    form.entry((1, 2, 6, "结果说明"))
    form.measures(2, 6)
    form.name("处置说明", 2, 2)
    form.cell(1, 1, "处置说明", shade=True)
    form.cell(2, 2, across="left", size=10)
    form.name("完结情况", 4, 4)
    form.cell(3, 3, "完结情况", shade=True)
    form.choice(4, 4, "选项_完结情况", COMPLETE)
    form.name("完结日期", 6, 6)
    form.cell(5, 5, "完结日期", shade=True)
    form.cell(6, 6, across="left", size=10)
    form.next(18)
    form.entry((1, 2, 4, "检查日期"), (5, 6, 6, "提醒日期"))
    for number in ("第一次", "第二次"):
        form.entry((1, 2, 2, number + "邮寄日期"), (3, 4, 4, number + "邮寄单号"),
                   (5, 6, 6, number + "退信日期"))
    form.ticks("特殊情形", CASES, "特殊情形", height=18)
    form.name("签字情况", 2, 4)
    form.cell(1, 1, "签字情况", shade=True)
    form.cell(2, 4, "　".join("□" + word for word in SIGNING), across="left", size=10)
    form.name("拒签说明", 6, 6)
    form.cell(5, 5, "拒签说明", shade=True)
    form.cell(6, 6, across="left", size=10)
    form.next(20)
    form.cell(1, 1, "被检查单位\n意见", shade=True)
    form.cell(2, 6, "法定代表人（负责人）（签字或盖章）：　　　　　　　　" + DAY, across="right",
              down="bottom")
    form.next(48)
    form.name("检查人员签名", 2, 4)
    form.cell(1, 1, "检查人员\n签名", shade=True)
    form.cell(2, 4, DAY, across="right", down="bottom")
    form.cell(5, 5, "组长\n审核意见", shade=True)
    form.cell(6, 6, DAY, across="right", down="bottom")
    form.next(44)
    form.ticks("不公示原因", SECRECY, "不公示原因", height=18)
    form.cell(1, 1, "结果公示\n审批意见", shade=True)
    form.cell(2, 6, DAY, across="right", down="bottom")
    form.next(40)
    form.line((1, 6, "填表说明：选中的，把“□”改成“☑”；日期写成2021年4月1日或2021-04-01；表格编号和已印好的内容请勿改动；可以另附页。",
               "left"), height=28)
    form.sheet.page_setup.fitToHeight = 1
    name = "专项对象抽查情况记录表" if is_special else "抽查情况记录表"
    form.save(name, "special_record" if is_special else "record_form")


def special_record():
    """专项对象抽查情况记录表: the same page for products, projects and the like."""
    record_form(is_special=True)


def item_record():
    """专项检查记录表: one page for each object and item, a row for each point of its check."""
    form = Form("专项检查记录表", [10, 28, 9, 13, 15, 13, 26], landscape=False)
    form.cell(1, 7, "{抽查事项}双随机抽查记录表", size=18, bold=True, box=False)
    form.next(36)
    form.cell(1, 7, "{测试声明}", size=14, bold=True, color="C00000", box=False)
    form.next(20)
    form.name("表格编号", 7, 7)
    form.line((1, 4, "填表单位：{单位名称}", "left"), (5, 6, "抽取顺位：{抽取顺位}", "center"),
              (7, 7, "表格编号：{表格编号}", "right"), height=18)
    form.fields((1, 2, 4, "任务名称", "{任务名称}"), (5, 6, 7, "任务编号", "{任务编号}"))
    form.fields((1, 2, 4, "被检查单位", "{检查对象名称}"), (5, 6, 7, CODE, "{" + CODE + "}"), height=30)
    form.fields((1, 2, 4, "住所", "{住所}"), (5, 6, 7, "检查方式", "{检查方式}"), height=30)
    form.fields((1, 2, 4, "抽查事项", "{抽查事项}"), (5, 6, 7, "检查组", "{检查组}"), height=24)
    form.fields((1, 2, 4, "组长", "{组长}"), (5, 6, 7, "组员", "{组员}"))
    for first, last, text in [(1, 1, "序号"), (2, 2, "检查内容"), (3, 5, "操作方法与要领"), (6, 6, "是否检查"),
                              (7, 7, "发现问题情况")]:
        form.cell(first, last, text, bold=True, shade=True)
    form.next(20)
    form.name("检查要点", 1, 7)
    form.cell(1, 1, "{.序号}")
    form.cell(2, 2, "{.检查内容}", across="left", size=10)
    form.cell(3, 5, "{.操作方法与要领}", across="left", size=10)
    form.choice(6, 6, "选项_是否检查", CHECKED, "是□　否□")
    form.choice(7, 7, "选项_发现问题情况", FOUND, "□无　□有（需记录，可另附页）", across="left")
    form.next(44)
    form.cell(1, 1, "要求提供\n材料", shade=True)
    form.cell(2, 7, "{要求提供材料}", across="left", size=10)
    form.next(34)
    form.name("检查结果", 2, 7, rows=5)
    form.cell(1, 1, "检查结果", rows=5, shade=True)
    for left, right in zip(RESULTS[:5], RESULTS[5:]):
        form.tick(2, 4, left)
        form.tick(5, 7, right)
        form.next(20)
    form.measures(2, 7, 20)
    form.entry((1, 2, 4, "处置说明"), (5, 6, 7, "检查日期"), height=24)
    form.cell(1, 1, "检查人员", shade=True)
    form.cell(2, 4, DAY, across="right", down="bottom")
    form.cell(5, 5, "组长\n审核意见", shade=True)
    form.cell(6, 7, DAY, across="right", down="bottom")
    form.next(60)
    form.cell(1, 1, "备注", shade=True)
    form.cell(2, 7, across="left", size=10)
    form.next(44)
    form.line((1, 7, "填表说明：选中的，把“□”改成“☑”；本表只写这一个事项，各事项汇总到《抽查情况记录表》；表格编号和已印好的内容请勿改动。",
               "left"), height=28)
    form.save("专项检查记录表", "item_record")


def visit_notice():
    """检查通知书: a letter to each object, with a strip that shows how it was told."""
    form = Form("检查通知书", [6, 9, 18, 14, 18, 14, 18], landscape=False)
    form.title("“双随机、一公开”检查通知书", 44)

    def paragraph(text, height=26, first=1, bold=False, across="left"):
        if first > 1:
            form.cell(1, first - 1, box=False)
        form.cell(first, 7, text, size=12, bold=bold, across=across, box=False)
        form.next(height)

    paragraph("{检查对象名称}（{" + CODE + "}）：", 34)
    paragraph("　　依据{检查依据}，经随机抽取，你单位被列为“双随机、一公开”抽查任务“{任务名称}”（任务编号：{任务编号}）的"
              "检查对象。现将检查的有关事项告知如下：", 56)
    paragraph("　　一、抽查检查事项", 30, bold=True)
    paragraph("{检查事项}", first=2)
    paragraph("　　二、检查时间和检查方法", 30, bold=True)
    paragraph("检查时间：{检查时间}；拟到场日期：" + DAY, first=2)
    paragraph("检查方法：{检查方法}", first=2)
    paragraph("　　三、需要准备的资料", 30, bold=True)
    paragraph("{需要准备的资料}", first=2)
    paragraph("　　请准备好上述资料，安排熟悉情况的人员在场，并配合检查。检查人员不少于 2 人，并出示执法证件；认为检查人员应当回避的，"
              "请在检查前提出。", 50)
    paragraph("　　联系人：{联系人}　　　　联系电话：{联系电话}", 34)
    paragraph("{单位名称}（公章）", 34, across="right")
    paragraph(DAY, 34, across="right")
    form.next(10)
    form.cell(1, 2, "告知方式", shade=True)
    form.cell(3, 7, "□书面　□电话　□传真　□其他：", across="left")
    form.next(28)
    form.fields((1, 3, 3, "告知人", ""), (4, 5, 5, "签收人", ""), (6, 7, 7, "签收日期", ""), height=34)
    form.line((1, 4, "任务内抽取顺位：{抽取顺位}", "left"), (5, 7, "检查组：{检查组}", "right"), height=20)
    form.save("检查通知书", "visit_notice")


def precheck():
    """预查比对表: what the registry says, and places for what the public systems say."""
    form = Form("预查比对表", [20, 34, 34, 22], landscape=False)
    form.title("检查前预查比对表", 34)
    form.line((1, 2, "单位：{单位名称}", "left"), (3, 4, "抽取顺位：{抽取顺位}　检查组：{检查组}", "right"))
    form.cell(1, 1, "任务", shade=True)
    form.cell(2, 4, "{任务名称}　{任务编号}", across="left")
    form.next(22)
    form.section("一、登记信息比对")
    for column, text in enumerate(["项目", "名录库登记（{抽取日期}冻结）", "公示系统/业务系统所见", "是否一致"], 1):
        form.cell(column, column, text, bold=True, shade=True)
    form.next(22)
    form.name("登记信息", 1, 4, rows=10)
    for label in ["检查对象名称", CODE, "住所", "法定代表人", "市场主体类型", "行业", "登记状态", "管辖单位",
                  "信用风险等级", "对象信息"]:
        form.cell(1, 1, label, shade=True, size=10)
        form.cell(2, 2, "{" + label + "}", across="left", size=10)
        form.cell(3, 3, across="left", size=10)
        form.choice(4, 4, "选项_是否一致", SAME, "□一致　□不一致")
        form.next(32)
    form.section("二、动态状况")
    for first, last, text in [(1, 1, "项目"), (2, 2, "查询情况"), (3, 4, "说明（日期、原因、文号）")]:
        form.cell(first, last, text, bold=True, shade=True)
    form.next(22)
    for label, words in [
            ("登记状态", ["存续", "歇业", "吊销", "注销", "撤销", "迁出"]),
            ("经营异常名录", ["未列入", "已列入", "已移出"]),
            ("严重违法失信名单", ["未列入", "已列入", "已移出"]),
            ("行政许可", ["不需要", "有效", "即将到期", "已过期", "未取得"]),
            ("年度报告", ["已公示", "未公示", "不适用"]),
            ("行政处罚", ["无", "有"]),
            ("投诉举报", ["无", "有"]),
            ("既往抽查", ["无", "有"])]:
        form.cell(1, 1, label, shade=True, size=10)
        form.choice(2, 2, "选项_" + label, words, across="left")
        form.cell(3, 4, across="left", size=10)
        form.next(32)
    form.section("三、查询记录")
    form.cell(1, 1, "查询渠道", shade=True)
    form.cell(2, 4, "□国家企业信用信息公示系统　□业务应用系统：　　　　　　　　□档案资料　□其他：", across="left")
    form.next(32)
    form.cell(1, 1, "检查时重点\n核实的情况", shade=True)
    form.cell(2, 4, across="left")
    form.next(90)
    form.cell(1, 1, "查询人", shade=True)
    form.cell(2, 2, across="left")
    form.cell(3, 3, "查询日期：" + DAY, across="left")
    form.cell(4, 4, "组长：", across="left")
    form.next(30)
    form.sheet.page_setup.fitToHeight = 1
    form.save("预查比对表", "precheck")


def task_table():
    """抽查任务表: one row for each task of a year."""
    widths = [5, 12, 20, 8, 18, 22, 30, 10, 6, 6, 20, 13, 13, 14, 15]
    form = Form("抽查任务表", widths, landscape=True)
    form.title("{年度}年度“双随机、一公开”抽查任务表")
    form.line((1, 15, "单位：{单位名称}", "left"))
    names = ["序号", "任务编号", "任务名称", "抽查类型", "抽查对象范围", "抽查事项", "检查内容", "抽查比例", "应抽数", "实抽数",
             "任务期限", "发起部门", "配合部门", "检查方式", "选派方式"]
    heading = form.table(
        [(column, column, name, "{.%s}" % name) for column, name in enumerate(names, 1)], 32, 48)
    for column in (5, 6, 7):
        left(form, heading + 1, column, column)
    form.save("抽查任务表", "task_table", f"{heading}:{heading}")


def draw_slip():
    """选派（抽取）记录单: everything that is needed to repeat the draw, and its outcome."""
    form = Form("选派（抽取）记录单", [6, 10, 26, 22, 26, 15, 6, 7, 8, 11, 15, 10], landscape=True)
    form.title("{年度}年度“双随机、一公开”抽查执法人员、市场主体选派（抽取）记录单")
    form.line((1, 4, "单位（盖章）：{单位名称}", "left"), (5, 6, "抽取次数：{第几次抽取}", "center"),
              (7, 12, "抽取日期：{抽取日期|yyyy年M月d日}", "right"))

    def three(left, middle, right):
        form.fields((1, 3, 3, *left), (4, 5, 5, *middle), (6, 8, 12, *right))

    def same(*names):
        return [(name, "{" + name + "}") for name in names]

    def wide(label, name=None):
        form.fields((1, 3, 12, label, "{" + (name or label) + "}"))

    form.section("一、任务")
    three(*same("任务编号", "计划编号", "任务名称"))
    three(*same("任务序号", "抽查类型", "抽查事项"))
    three(*same("发起部门", "配合部门", "抽查对象范围"))
    three(*same("检查方式", "任务期限", "选派方式"))
    three(*same("组长来源", "每组人数", "抽查所"))
    wide("回避情况")
    form.section("二、抽取参数")
    three(*same("名录库总数", "候选库数", "剔除数"))
    wide("剔除原因")
    three(*same("抽查基数", "基数来源", "抽查比例"))
    wide("计算式")
    three(*same("应抽数", "实抽数", "候补数"))
    wide("差额原因")
    form.section("三、随机依据")
    for name in ["名录快照校验值", "人员快照校验值", "承诺书校验值", "台账链头", "随机种子", "抽取密钥", "种子来源",
                 "可信等级", "等级说明", "算法", "重抽原因", "变更情况"]:
        wide(name)
    form.sheet.row_breaks.append(Break(form.row - 1))
    form.section("四、分层结果")
    form.table([
        (1, 2, "分层", "{分层.分层}"), (3, 3, "计算式", "{分层.计算式}"),
        (4, 5, "截止号码", "{分层.截止号码}"), (6, 6, "候选库数", "{分层.候选库数}"),
        (7, 8, "可抽数", "{分层.可抽数}"), (9, 9, "抽查基数", "{分层.抽查基数}"),
        (10, 10, "应抽数", "{分层.应抽数}"), (11, 12, "实抽数", "{分层.实抽数}")])
    form.section("五、检查组")
    form.table([
        (1, 2, "检查组", "{检查组.检查组}"), (3, 3, "组长", "{检查组.组长}"),
        (4, 5, "组员", "{检查组.组员}"), (6, 10, "执法证号", "{检查组.执法证号}"),
        (11, 12, "户数", "{检查组.户数}")], 20)
    form.section("六、候补对象（按候补顺位）")
    form.table([
        (1, 1, "候补\n顺位", "{候补.候补顺位}"), (2, 2, "分层", "{候补.分层}"),
        (3, 3, "检查对象名称", "{候补.检查对象名称}"), (4, 4, CODE, "{候补." + CODE + "}"),
        (5, 5, "管辖单位", "{候补.管辖单位}"), (6, 12, "备注", "")])
    form.section("七、变更记录（更换原因：岗位调整、工作冲突、健康状况、执法回避）")
    form.table([
        (1, 2, "变更日期", "{变更.变更日期}"), (3, 3, "检查对象", "{变更.检查对象}"),
        (4, 4, "变更种类", "{变更.变更种类}"), (5, 5, "变更前", "{变更.变更前}"),
        (6, 7, "变更后", "{变更.变更后}"), (8, 10, "原因", "{变更.原因}"),
        (11, 11, "批准人", "{变更.批准人}"), (12, 12, "台账事件", "{变更.台账事件}")], 34)
    # Last, as its heading is printed again on every page from there on.
    form.section("八、检查对象（按抽取顺位）")
    heading = form.table([
        (1, 1, "抽取\n顺位", "{.抽取顺位}"), (2, 2, "分层", "{.分层}"),
        (3, 3, "检查对象名称", "{.检查对象名称}"), (4, 4, CODE, "{." + CODE + "}"),
        (5, 5, "住所", "{.住所}"), (6, 6, "管辖单位", "{.管辖单位}"),
        (7, 7, "信用\n风险\n等级", "{.信用风险等级}"), (8, 8, "检查组", "{.检查组}"),
        (9, 9, "组长", "{.组长}"), (10, 10, "组员", "{.组员}"),
        (11, 11, "执法证号", "{.执法证号}"), (12, 12, "备注", "{.备注}")], 46)
    form.next(8)
    form.line((1, 3, "抽取人：", "left"), (4, 4, "监督人：", "left"), (5, 5, "科室负责人：", "left"),
              (6, 9, "分管负责人：", "left"), (10, 12, DAY, "right"), height=30)
    form.save("选派（抽取）记录单", "draw_slip", f"{heading}:{heading}")


def summary():
    """抽查情况汇总表: one row for each task and station, subtotals, and a total."""
    groups = [
        ("抽查数量", ["抽查基数", "抽查比例", "应抽数", "实抽数"], [8, 7, 6, 6]),
        ("检查情况", ["应检查数", "已检查数", "检查完成率"], [6, 6, 6]),
        ("检查结果（户）", RESULTS, [5.4] * 10),
        ("后续处置（户）", ["列入经营异常名录", "责令改正", "立案（线索移送）"], [5.4] * 3),
        ("结果公示", ["已公示数", "公示率", "按时公示数", "按时公示率"], [5.4] * 4),
    ]
    singles = [("序号", 5), ("检查机关/市场监管所", 13), ("检查组", 10), ("抽查任务名称", 20)]
    widths = [width for _, width in singles] + sum((group[2] for group in groups), []) + [8]
    form = Form("抽查情况汇总表", widths, landscape=True)
    form.title("{期间}“双随机、一公开”抽查情况汇总表")
    form.line((1, 8, "填报单位（盖章）：{单位名称}", "left"), (9, 13, "填报人：", "left"),
              (14, 18, "负责人：", "left"), (19, 23, "联系电话：", "left"),
              (24, 29, "填报日期：" + DAY, "right"))
    names = sum((group[1] for group in groups), [])
    top = form.row
    for column, (text, _) in enumerate(singles + [("备注", 0)], 1):
        column = column if text != "备注" else len(widths)
        form.cell(column, column, text, rows=2, bold=True, shade=True)
    column = len(singles) + 1
    for title, members, _ in groups:
        form.cell(column, column + len(members) - 1, title, bold=True, shade=True)
        column += len(members)
    form.next(22)
    for column, name in enumerate(names, len(singles) + 1):
        form.cell(column, column, name, size=9, shade=True)
    form.next(116)
    for column, name in enumerate([text for text, _ in singles] + names + ["备注"], 1):
        form.cell(column, column, "{." + name + "}", number=INTEGER, size=10)
    form.next(24)
    form.cell(1, len(singles), "合计", bold=True, shade=True)
    for column, name in enumerate(names + ["备注"], len(singles) + 1):
        value = "" if name == "备注" else "{合计" + name + "}"
        form.cell(column, column, value, bold=True, number=INTEGER, size=10)
    form.next(24)
    form.line((1, 29, "说明：任务的抽查基数、抽查比例、应抽数、实抽数只写在该任务的第一行和小计；应检查数为该单位辖区内抽中的户数；"
               "检查组多于三个的只写组数，逐组数字见抽查工作统计表。", "left"))
    form.line((1, 29, "依据：{依据}", "left"), height=28)
    form.save("抽查情况汇总表", "summary", f"{top}:{top + 1}")


def check_report():
    """核对报告: the problems found in the files of an office."""
    form = Form("核对报告", [6, 10, 9, 30, 16, 9, 60], landscape=True)
    form.cell(1, 7, "核对报告", size=20, bold=True, box=False)
    form.next(36)
    form.line((1, 7, "共 {错误数} 个错误、{警告数} 个警告、{提示数} 个提示。错误须改正或者确认剔除后才能继续。", "left"))
    heading = form.table([
        (1, 1, "序号", "{.序号}"), (2, 2, "严重程度", "{.严重程度}"), (3, 3, "代码", "{.代码}"),
        (4, 4, "文件", "{.文件}"), (5, 5, "工作表", "{.工作表}"), (6, 6, "单元格", "{.单元格}"),
        (7, 7, "问题和处理办法", "{.问题和处理办法}")], 24)
    for row in form.sheet.iter_rows(heading + 1, heading + 1, 4, 7):
        for cell in row:
            cell.alignment = Alignment("left", "center", wrap_text=True, indent=1)
    form.save("核对报告", "check_report", f"{heading}:{heading}")


def quota_table():
    """应抽数量表: how many are to be drawn for each task and stratum, and why."""
    form = Form("应抽数量表", [6, 22, 12, 9, 8, 9, 16, 9, 32, 8, 8, 14], landscape=True)
    form.title("“双随机、一公开”抽查应抽数量表")
    names = ["任务序号", "任务名称", "分层", "候选库数", "可抽数", "抽查基数", "基数来源", "抽查比例", "计算式",
             "应抽数", "实抽数", "差额原因"]
    form.line((1, 12, "单位：{单位名称}", "left"))
    heading = form.table(
        [(column, column, name, "{.%s}" % name) for column, name in enumerate(names, 1)], 32)
    form.save("应抽数量表", "quota_table", f"{heading}:{heading}")


def visit_list():
    """合并检查清单: the visits that several tasks share, and what stays single."""
    form = Form("合并检查清单", [5, 20, 21, 18, 26, 28, 12, 9, 14, 26, 14], landscape=True)
    form.title("“双随机、一公开”合并检查清单")
    form.line((1, 11, "单位：{单位名称}", "left"))
    form.line((1, 11, "{合计}", "left"))
    form.section("一、合并检查")
    names = ["序号", "检查对象", CODE, "住所", "任务", "抽查事项", "检查期限", "组长", "组员", "各部门", "备注"]
    form.table([(column, column, name, "{.%s}" % name) for column, name in enumerate(names, 1)], 32)
    form.section("二、各任务（名单）户次")
    form.table([
        (1, 4, "任务", "{任务.任务}"), (5, 5, "检查期限", "{任务.检查期限}"),
        (6, 6, "抽中户次", "{任务.抽中户次}"), (7, 8, "合并户次", "{任务.合并户次}"),
        (9, 9, "单独户次", "{任务.单独户次}"), (10, 11, "存疑户次", "{任务.存疑户次}")], 20)
    form.section("三、单独检查和存疑")
    form.table([
        (1, 1, "序号", "{单独.序号}"), (2, 2, "检查对象", "{单独.检查对象}"),
        (3, 3, CODE, "{单独.%s}" % CODE), (4, 5, "任务", "{单独.任务}"),
        (6, 6, "检查期限", "{单独.检查期限}"), (7, 9, "原因", "{单独.原因}"),
        (10, 11, "出处", "{单独.出处}")], 32)
    form.section("四、名单逐行核算")
    form.table([
        (1, 4, "文件和工作表", "{核算.文件和工作表}"), (5, 5, "结果", "{核算.结果}"),
        (6, 6, "原因", "{核算.原因}"), (7, 7, "行数", "{核算.行数}"),
        (8, 11, "行号", "{核算.行号}")], 20)
    form.save("合并检查清单", "visit_list")


def library_changes():
    """两库变化: what changed in registry and roster since they were confirmed."""
    form = Form("两库变化", [12, 26, 22, 14, 14, 14, 14, 24], landscape=True)
    form.title("检查对象名录库、执法检查人员名录库变化")
    form.line((1, 8, "单位：{单位名称}", "left"))
    form.line((1, 8, "{比较}", "left"))
    form.line((1, 8, "{合计}", "left"))
    form.section("一、按管辖单位")
    counts = ["新增", "移出", "风险等级调整", "管辖单位变更", "登记状态变化", "其他变化"]

    def count_table(name):
        form.table([(1, 2, name, "{%s.%s}" % (name, name))] + [
            (column, column, text, "{%s.%s}" % (name, text))
            for column, text in enumerate(counts, 3)], 20)

    count_table("管辖单位")
    form.section("二、按信用风险等级")
    count_table("信用风险等级")
    form.section("三、检查对象变化")
    form.table([
        (1, 1, "变化", "{.变化}"), (2, 2, "检查对象", "{.检查对象}"), (3, 3, "编号", "{.编号}"),
        (4, 5, "原来", "{.原来}"), (6, 7, "现在", "{.现在}"), (8, 8, "管辖单位", "{.管辖单位}")], 20)
    form.section("四、检查人员变化")
    form.table([
        (1, 1, "变化", "{人员.变化}"), (2, 2, "姓名", "{人员.姓名}"), (3, 3, "编号", "{人员.编号}"),
        (4, 5, "原来", "{人员.原来}"), (6, 7, "现在", "{人员.现在}"), (8, 8, "单位", "{人员.单位}")], 20)
    form.next(8)
    form.line((1, 3, "确认人：", "left"), (4, 6, "确认日期：" + DAY, "left"), height=30)
    form.save("两库变化", "library_changes")


def year_statistics():
    """年度公开统计: what a year's draws come to, for the public."""
    form = Form("年度公开统计", [24, 14, 9, 9, 9, 9, 9, 9, 9, 10, 30], landscape=True)
    form.title("{年度}年度“双随机、一公开”公开统计")
    form.line((1, 11, "单位：{单位名称}", "left"))
    form.line((1, 11, "{依据}", "left"), height=30)
    form.line((1, 11, "按台账计算，不计作废的抽取，已计入撤出、递补、扩大和补入；不含人员姓名。", "left"))

    def listed(title, name, note, *columns):
        form.section(title)
        if note:
            form.line((1, 11, note, "left"), height=30)
        heading = form.table([(first, last, text, "{%s.%s}" % (name, text))
                              for first, last, text in columns], 30)
        for first, last, text in columns:
            if text in ("任务", "先抽任务", "后抽任务", "部门", "说明", "原因"):
                left(form, heading + 1, first, last)

    listed("一、各层抽取数与应抽数", "", "", (1, 1, "任务"), (2, 2, "分层"), (3, 3, "抽查基数"), (4, 4, "可抽户数"),
           (5, 5, "应抽数"), (6, 6, "抽中"), (7, 7, "撤出"), (8, 8, "后增"), (9, 9, "现有"),
           (10, 10, "占可抽户数"), (11, 11, "说明"))
    listed("二、抽中对象在名录中的位置", "顺序", "可抽对象按代码排列，抽中对象的平均位置应在 50% 附近。z 是偏离的程度，"
           "在 −2 和 2 之间是随机波动，超过 5 几乎不可能出于偶然。", (1, 2, "任务"), (3, 4, "现有"),
           (5, 6, "平均位置"), (7, 8, "z"), (9, 11, "说明"))
    listed("三、两次抽取重复抽中的对象", "重复", "后一次抽取时仍可抽的对象中，前一次抽中过的有多少又被抽中。期望按超几何分布计算："
           "明显多于期望，可能有人被反复抽取；明显少于期望，可能有人抽过就不再抽。", (1, 1, "先抽任务"), (2, 4, "后抽任务"),
           (5, 6, "共同可抽"), (7, 7, "重复抽中"), (8, 8, "期望"), (9, 9, "z"), (10, 11, "说明"))
    listed("四、本年被抽中的次数", "次数", "", (1, 4, "被抽次数"), (5, 8, "户数"))
    listed("五、各部门的承诺和作废", "部门", "种子产生以后，结果已经可以算出；在这以后作废的，应当有充分的原因。", (1, 2, "部门"),
           (3, 4, "承诺"), (5, 6, "已抽取"), (7, 7, "作废"), (8, 9, "种子产生后作废"), (10, 11, "说明"))
    listed("六、作废的抽取", "作废", "", (1, 2, "任务"), (3, 4, "第几次"), (5, 6, "作废日期"), (7, 8, "作废时"),
           (9, 11, "原因"))
    listed("七、检查人员的任务量", "任务量", "包括在名单上而没有派出的人员（任务数为 0）。", (1, 4, "任务数"), (5, 8, "人数"))
    listed("八、同两人同组的次数", "搭档", "同两人反复同组，会削弱相互监督。", (1, 4, "同组次数"), (5, 8, "对数"))
    form.save("年度公开统计", "year_statistics")


def left(form, row, first, last):
    """Sets the cells of a row's long texts to the left."""
    for cell in form.sheet[row][first - 1:last]:
        cell.alignment = Alignment("left", "center", wrap_text=True, indent=1)


def plan_table(form):
    """The tasks of a plan, in the columns that plans have; the row of their headings."""
    heading = form.table(
        [(column, column, name, "{.%s}" % name) for column, name in enumerate(PLAN_COLUMNS, 1)],
        32)
    for column in (5, 6, 7):
        left(form, heading + 1, column, column)
    return heading


PLAN_COLUMNS = ["序号", "抽查任务编号", "抽查任务名称", "抽查类型", "抽查事项", "抽查依据", "抽查对象范围", "抽查比例",
                "计划抽查户数", "抽查频次", "实施时间", "发起部门", "配合部门", "检查方式"]
PLAN_WIDTHS = [5, 11, 20, 9, 24, 18, 15, 10, 8, 8, 16, 12, 12, 11]


def plan_notice():
    """年度抽查工作计划（公示）: the plan for the public."""
    form = Form("年度抽查工作计划", PLAN_WIDTHS, landscape=True)
    form.title("{年度}年度“双随机、一公开”抽查工作计划")
    form.line((1, 6, "公布单位：{单位名称}", "left"), (7, 9, "{版次}", "center"),
              (10, 14, "公布日期：{公布日期}", "right"))
    heading = plan_table(form)
    form.line((1, 14, "计划抽查户数按公布当日的名录库计算；计划调整后重新公示；历次调整见《计划调整记录》。", "left"))
    form.save("年度抽查工作计划（公示）", "plan_notice", f"{heading}:{heading}")


def plan_filing():
    """年度抽查工作计划（备案）: the same plan for the level above, with its signatures."""
    form = Form("年度抽查工作计划", PLAN_WIDTHS, landscape=True)
    form.title("{年度}年度“双随机、一公开”抽查工作计划（备案）")
    form.line((1, 5, "填报单位（盖章）：{单位名称}", "left"), (6, 8, "备案单位：{备案单位}", "left"),
              (9, 10, "{版次}", "center"), (11, 14, "公布日期：{公布日期}", "right"))
    heading = plan_table(form)
    form.next(8)
    form.line((1, 3, "编制人：", "left"), (4, 6, "审核人：", "left"), (7, 9, "联系电话：", "left"),
              (10, 14, "填报日期：" + DAY, "right"), height=30)
    form.save("年度抽查工作计划（备案）", "plan_filing", f"{heading}:{heading}")


def plan_history():
    """计划调整记录: every version of the plan, and what changed."""
    form = Form("计划调整记录", [5, 11, 7, 24, 8, 13, 34, 34, 24, 9], landscape=True)
    form.title("{年度}年度抽查工作计划调整记录")
    form.line((1, 6, "单位：{单位名称}", "left"), (7, 10, "现行：{版次}，{公布日期}公布", "right"))
    names = ["序号", "日期", "版次", "抽查任务", "变更", "项目", "调整前", "调整后", "原因", "批准人"]
    heading = form.table(
        [(column, column, name, "{.%s}" % name) for column, name in enumerate(names, 1)], 24)
    left(form, heading + 1, 7, 9)
    form.save("计划调整记录", "plan_history", f"{heading}:{heading}")


def plan_report():
    """抽取方案报告: the reasoning for every task, and lines to sign on."""
    form = Form("抽取方案报告", [6, 12, 20, 10, 10, 10, 18, 30, 10, 10, 16], landscape=True)
    form.title("{年度}年度“双随机、一公开”抽取方案报告")
    form.line((1, 4, "单位：{单位名称}", "left"), (5, 8, "计划版次：{计划版次}", "center"),
              (9, 11, "编制日期：{编制日期|yyyy年M月d日}", "right"))
    form.line((1, 11, "共 {任务数} 项任务，应抽 {应抽合计} 户，实抽 {实抽合计} 户。", "left"))

    def listed(title, name, *columns):
        form.section(title)
        heading = form.table([(first, last, text, "{%s.%s}" % (name, text))
                              for first, last, text in columns], 30)
        for first, last, text in columns:
            if last > first or text in ("计算式", "抽查事项"):
                left(form, heading + 1, first, last)
        return heading

    listed("一、抽查任务", "任务", (1, 1, "任务序号"), (2, 2, "任务编号"), (3, 3, "任务名称"),
           (4, 5, "抽查事项"), (6, 6, "抽查频次"), (7, 7, "抽查对象范围"), (8, 8, "实施时间"), (9, 9, "抽查比例"),
           (10, 10, "发起部门"), (11, 11, "配合部门"))
    listed("二、名录库核算", "核算", (1, 1, "任务序号"), (2, 3, "任务名称"), (4, 6, "项目"), (7, 7, "户数"),
           (8, 11, "说明"))
    listed("三、应抽数计算", "计算", (1, 1, "任务序号"), (2, 2, "分层"), (3, 3, "任务名称"), (4, 4, "候选库数"),
           (5, 5, "可抽数"), (6, 6, "抽查基数"), (7, 7, "基数来源"), (8, 8, "计算式"), (9, 9, "应抽数"),
           (10, 10, "实抽数"), (11, 11, "差额原因"))
    listed("四、年度计划核对", "年度", (1, 3, "核对项目"), (4, 4, "结果"), (5, 11, "说明"))
    listed("五、需要处理或者核对的问题", "问题", (1, 1, "严重程度"), (2, 2, "代码"), (3, 4, "位置"),
           (5, 11, "问题和处理办法"))
    form.next(8)
    form.line((1, 3, "编制：", "left"), (4, 6, "审核：", "left"), (7, 8, "批准：", "left"),
              (9, 11, DAY, "right"), height=30)
    form.save("抽取方案报告", "plan_report")


def commitment_page():
    """承诺书: what an office promises before the seed exists, on one page to sign and stamp."""
    form = Form("承诺书", [14, 18, 14, 18, 14, 18], landscape=False)
    form.title("“双随机、一公开”抽查承诺书")
    form.line((1, 4, "承诺单位：{单位名称}", "left"), (5, 6, "承诺日期：{承诺日期}", "right"))

    def wide(name, height=20):
        form.fields((1, 2, 6, name, "{" + name + "}"), height=height)

    def three(*names):
        form.fields(*[(2 * i + 1, 2 * i + 2, 2 * i + 2, name, "{" + name + "}")
                      for i, name in enumerate(names)], height=20)

    form.section("一、任务")
    three("年度", "任务序号", "第几次抽取")
    for name in ("任务编号", "任务名称", "抽查对象范围", "抽查比例"):
        wide(name)
    form.section("二、冻结内容")
    three("检查对象总数", "可抽数", "抽取户数")
    three("候补数", "检查人员数", "剔除确认数")
    wide("分层户数")
    form.section("三、承诺（每 4 位一组，共 16 组，公布或签存时请逐组核对）")
    for name in ("承诺书校验值", "台账链头", "名录快照校验值"):
        wide(name, 40)
    wide("台账事件")
    form.section("四、种子从哪里来")
    wide("种子来源")
    wide("公开事件", 40)
    wide("备用规则", 30)
    wide("封存摘要", 40)
    wide("预计可信等级", 40)
    form.section("五、签章（须在公开事件之前）")
    form.cell(1, 3, "承诺单位（盖章）\n\n经办人：　　　　　　负责人：\n\n" + DAY, across="left")
    form.cell(4, 6, "监督人（纪检、公证或者社会代表，签名或盖章）\n\n\n签存时间：" + DAY + "　　时　　分",
              across="left")
    form.next(96)
    form.line((1, 6, "说明：名录、人员、方案和候补数都已冻结，改动任何一处，校验值都会不同；请在种子产生之前公布本页或者由监督人签存。",
               "left"), height=30)
    form.sheet.page_setup.fitToHeight = 1
    form.save("承诺书", "commitment_page")


def task_list(name, copy, columns, *, lefts=(), note="", signers="", landscape=True, title=None,
              codes=None, heading=40):
    """A list of one task: a title, its facts, a table of (heading, width), a note and signatures."""
    form = Form(name, [width for _, width in columns], landscape=landscape)
    last = len(columns)
    form.title(title or "“双随机、一公开”" + name)
    middle = last // 2
    form.line((1, middle, "单位：{单位名称}", "left"), (middle + 1, last, "任务编号：{任务编号}", "right"))
    form.line((1, middle, "任务：{任务名称}", "left"),
              (middle + 1, last, "抽取日期：{抽取日期}　任务期限：{任务期限}", "right"), height=20)
    if codes:
        for column, code in enumerate(codes, 1):
            form.cell(column, column, code, size=8, color="808080")
        form.next(24)
    top = form.table([(column, column, text, "{.%s}" % text)
                      for column, (text, _) in enumerate(columns, 1)], heading, 24)
    for column, (text, _) in enumerate(columns, 1):
        if text in lefts:
            left(form, top + 1, column, column)
    if note:
        form.line((1, last, note, "left"), height=32)
    if signers:
        form.next(6)
        form.line((1, last, signers, "left"), height=30)
    form.save(name, copy, f"{top}:{top}")


MAIL = ["邮寄单号", "邮寄日期", "签收日期", "退信日期"]
WHO = [("序号", 5), ("表格编号", 12)]
OBJECT = [("检查对象名称", 24), (CODE, 22)]
HANDOVER = [("接收单位", 15), ("移送文号", 12), ("移送日期", 14), ("反馈日期", 14), ("反馈内容", 22)]


def mailing_lists():
    """邮寄清单: the letters of the two mailings, with their numbers and days (003 四（一）)."""
    first = [("第一次" + name, width) for name, width in zip(MAIL, [16, 14, 14, 14])]
    task_list("邮寄清单（第一次）", "first_mailing", WHO + [
        ("收件人", 24), (CODE, 22), ("地址", 28), ("邮件种类", 9), *first, ("备注", 10)],
        lefts=("收件人", "地址"), signers="经办人：　　　　　　　　　　交寄邮局（签章）：",
        note="说明：单号、日期填好后交回，用 choucha collect 登记；无人签收退回的填退信日期，第二次在第一次寄出后 15—30 日之间寄出。")
    second = [("第二次" + name, width) for name, width in zip(MAIL, [16, 14, 14, 14])]
    task_list("邮寄清单（第二次）", "second_mailing", WHO + [
        ("收件人", 20), (CODE, 22), ("地址", 22), ("第一次邮寄日期", 14), ("第一次退信日期", 14), ("最早寄出", 14),
        ("最晚寄出", 14), ("情况", 20), ("邮件种类", 9), *second],
        lefts=("收件人", "地址"), signers="经办人：　　　　　　　　　　交寄邮局（签章）：",
        note="说明：两次邮寄间隔不得少于 15 日、不得超过 30 日，不在其间的不算。“情况”截至 {截至日期}。")


def letter(kind, copy):
    """通知信函: what is put into the envelope, a page each."""
    form = Form(kind, [14, 26, 16, 30], landscape=False)
    form.title("“双随机、一公开”抽查通知函")
    form.line((1, 2, "（{次序}）", "left"), (3, 4, "编号：{表格编号}", "right"))

    def paragraph(text, height, size=12):
        form.cell(1, 4, text, size=size, across="left", down="top", box=False)
        form.next(height)

    paragraph("{检查对象名称}：", 26)
    paragraph("（%s：{%s}　　住所：{住所}）" % (CODE, CODE), 34, 10.5)
    paragraph("　　{正文}", 60)
    paragraph("　　抽查事项：", 20)
    paragraph("{抽查事项}", 24)
    paragraph("　　{要求}", 60)
    paragraph("　　联系人：　　　　　　　　　　联系电话：", 30)
    form.next(20)
    form.line((3, 4, "{单位名称}（公章）", "center"), height=24)
    form.line((3, 4, DAY, "center"), height=24)
    form.save(kind, copy)


def letters():
    """The letters of both mailings."""
    letter("通知信函（第一次）", "first_letter")
    letter("通知信函（第二次）", "second_letter")


def address_labels():
    """邮寄地址标签: two labels a row, to be cut."""
    form = Form("邮寄地址标签", [46, 46], landscape=False)
    form.cell(1, 2, "{测试声明}", size=12, bold=True, color="C00000", box=False)
    form.next(18)
    for column, name in enumerate(["左", "右"], 1):
        form.cell(column, column, "{.%s}" % name, size=12, across="left")
    form.next(84)
    form.save("邮寄地址标签", "address_labels")


def reminders():
    """电话（短信）提醒记录: before a listing (003 四（二）)."""
    task_list("电话（短信）提醒记录", "reminders", WHO + OBJECT + [
        ("法定代表人", 10), ("管辖单位", 16), ("第二次退信日期", 14), ("联系电话", 14), ("提醒方式", 11), ("提醒日期", 14),
        ("提醒情况", 24), ("提醒人", 10)], lefts=("检查对象名称", "提醒情况"),
        note="说明：列入经营异常名录前，电话或者短信提醒负责人及时履行义务；提醒日期、情况填好后交回登记，联系电话不记入台账。")


def listing_approval():
    """经营异常名录审批表: a page for each listing (003 四（四）)."""
    form = Form("经营异常名录审批表", [15, 24, 15, 32], landscape=False)
    form.title("经营异常名录审批表")
    form.line((1, 2, "填报单位：{单位名称}", "left"), (3, 4, "表格编号：{表格编号}", "right"))

    def wide(label, value, height):
        form.fields((1, 2, 4, label, value), height=height)

    form.fields((1, 2, 2, "企业名称", "{检查对象名称}"), (3, 4, 4, CODE, "{%s}" % CODE), height=34)
    form.fields((1, 2, 2, "法定代表人\n（负责人）", "{法定代表人}"), (3, 4, 4, "管辖单位", "{管辖单位}"), height=34)
    wide("住所\n（经营场所）", "{住所}", 34)
    form.fields((1, 2, 2, "抽查任务", "{任务名称}"), (3, 4, 4, "任务编号", "{任务编号}"), height=34)
    form.fields((1, 2, 2, "检查日期", "{检查日期}"), (3, 4, 4, "检查人员", "{检查人员}"), height=24)
    wide("列入情形", "{列入情形}", 24)
    wide("检查情况", "{检查情况}", 76)
    wide("两次邮寄", "{两次邮寄}", 56)
    wide("列异提醒\n（电话、短信）", "{提醒情况}", 34)
    wide("适用条款", "{适用条款}\n（条款序号由承办人按现行规定核对）", 40)
    for label in ("承办人意见", "市场监管所\n负责人审核", "区（县）局\n审核意见", "区（县）局\n审批意见"):
        form.cell(1, 1, label, shade=True)
        form.cell(2, 4, "签名：　　　　　　　　" + DAY + "　", across="right", down="bottom")
        form.next(62)
    form.sheet.page_setup.fitToHeight = 1
    form.save("经营异常名录审批表", "listing_approval")


def listing_checks():
    """列异条件核对表: who may have to be listed, and what is missing."""
    task_list("列异条件核对表", "listing_checks", WHO + OBJECT + [
        ("列入情形", 24), ("两次邮寄", 32), ("提醒日期", 14), ("条件", 8), ("欠缺", 34)],
        lefts=("检查对象名称", "列入情形", "两次邮寄", "欠缺"), title="列入经营异常名录条件核对表",
        note="说明：条件具备的另见《经营异常名录审批表》；不具备的补齐后重新写出。是否列入由本单位依法决定。")


def check_approval():
    """行政检查审批表: the approval before an inspection, a sheet for each check group."""
    form = Form("行政检查审批表", [6, 13, 26, 21, 28, 14], landscape=False)
    form.title("行政检查审批表")
    form.line((1, 3, "承办单位：{单位名称}", "left"), (4, 6, "任务编号：{任务编号}", "right"))

    def wide(label, value, height):
        form.fields((1, 3, 6, label, value), height=height)

    wide("检查事由", "{检查事由}", 34)
    wide("检查依据", "{检查依据}", 34)
    wide("抽查任务", "{任务名称}", 22)
    wide("检查事项", "{抽查事项}", 24)
    form.fields((1, 3, 3, "检查方式", "{检查方式}"), (4, 5, 6, "检查时间", "{任务期限}"), height=22)
    form.fields((1, 3, 3, "检查组", "{检查组}　组长：{组长}"), (4, 5, 6, "组员", "{组员}"), height=22)
    wide("执法证号", "{执法证号}", 22)
    form.section("检查对象（共 {户数} 户）")
    heading = form.table([
        (1, 1, "序号", "{.序号}"), (2, 2, "表格编号", "{.表格编号}"), (3, 3, "检查对象名称", "{.检查对象名称}"),
        (4, 4, CODE, "{.%s}" % CODE), (5, 5, "住所", "{.住所}"), (6, 6, "管辖单位", "{.管辖单位}")], 28)
    left(form, heading + 1, 3, 3)
    left(form, heading + 1, 5, 5)
    for label in ("承办人意见", "承办机构\n负责人意见", "分管负责人\n审批意见"):
        form.cell(1, 2, label, shade=True)
        form.cell(3, 6, "签名：　　　　　　　　" + DAY + "　", across="right", down="bottom")
        form.next(52)
    form.save("行政检查审批表", "check_approval", f"{heading}:{heading}")


def public_notices():
    """抽查对象名单公示表, 抽查结果公示表, and what isn't public (domain §2.8)."""
    form = Form("抽查对象名单公示表", [7, 44, 28, 24], landscape=False)
    form.title("“双随机、一公开”抽查对象名单公示表")
    form.line((1, 2, "抽查机关：{单位名称}", "left"), (3, 4, "抽取日期：{抽取日期}", "right"))
    for one, other in (("抽查计划编号", "任务编号"), ("抽查类型", "任务期限")):
        label = "抽查任务编号" if other == "任务编号" else other
        form.line((1, 2, "%s：{%s}" % (one, one), "left"), (3, 4, "%s：{%s}" % (label, other), "right"))
    form.line((1, 4, "抽查任务：{任务名称}（共 {户数} 户）", "left"))
    form.line((1, 4, "抽查事项：{抽查事项}", "left"), height=30)
    form.line((1, 4, "抽查对象范围：{抽查对象范围}", "left"), height=30)
    top = form.table([(1, 1, "序号", "{.序号}"), (2, 2, "检查对象名称", "{.检查对象名称}"),
                      (3, 3, CODE, "{.%s}" % CODE), (4, 4, "管辖单位", "{.管辖单位}")], 26)
    left(form, top + 1, 2, 2)
    form.save("抽查对象名单公示表", "drawn_notice", f"{top}:{top}")
    task_list("抽查结果公示表", "result_notice", [
        ("序号", 5), ("抽查计划编号", 11), ("抽查计划名称", 15), ("抽查任务编号", 14), ("抽查任务名称", 17), ("抽查类型", 9),
        ("抽查机关", 14), ("检查对象名称", 22), (CODE, 22), ("抽查完成日期", 11), ("抽查事项", 18), ("抽查结果", 22)],
        lefts=("检查对象名称", "抽查事项", "抽查结果"))
    task_list("未公示清单", "unpublished", WHO + OBJECT + [("检查日期", 14), ("不公示原因", 50)],
              lefts=("检查对象名称", "不公示原因"), title="依法不公示的检查结果清单", note="本表供内部存档，不公示。")


def handovers():
    """失信记录共享清单, 案件线索移送清单 and 移送书 (002 article 18, 004 九)."""
    note = "说明：移送（共享）后填写接收单位、文号、日期，收到反馈后填写反馈日期和内容，交回登记。"
    task_list("失信记录共享清单", "credit_sharing", WHO + [("检查对象名称", 20), (CODE, 22), ("共享原因", 13),
              ("检查日期", 14), ("检查结果", 20), ("移送种类", 10)] + HANDOVER,
              lefts=("检查对象名称", "检查结果", "反馈内容"), note=note, title="失信记录共享清单")
    kinds = "移送种类：移送办案机构、移送其他部门、移送司法机关、移送纪检监察。"
    task_list("案件线索移送清单", "leads", WHO + [("检查对象名称", 20), (CODE, 22), ("检查日期", 14), ("检查结果", 18),
              ("处置说明", 15), ("移送种类", 10)] + HANDOVER,
              lefts=("检查对象名称", "检查结果", "处置说明", "反馈内容"), note=note + kinds, title="案件线索移送清单")
    form = Form("案件线索移送书", [15, 24, 15, 32], landscape=False)
    form.title("案件线索移送书")
    form.line((1, 2, "（{移送种类}）", "left"), (3, 4, "文号：{移送文号}", "right"))
    form.cell(1, 4, "{接收单位}：", size=12, across="left", box=False)
    form.next(28)
    form.cell(1, 4, "　　在“{任务名称}”随机抽查中，发现下列线索，依法移送你单位处理，处理结果请及时反馈我单位。",
              size=12, across="left", box=False)
    form.next(44)

    def wide(label, value, height):
        form.fields((1, 2, 4, label, value), height=height)

    form.fields((1, 2, 2, "当事人", "{检查对象名称}"), (3, 4, 4, CODE, "{%s}" % CODE), height=34)
    form.fields((1, 2, 2, "法定代表人", "{法定代表人}"), (3, 4, 4, "管辖单位", "{管辖单位}"), height=24)
    wide("住所", "{住所}", 34)
    form.fields((1, 2, 2, "检查日期", "{检查日期}"), (3, 4, 4, "检查人员", "{检查人员}"), height=24)
    wide("检查结果", "{检查结果}", 34)
    wide("发现的问题", "{发现的问题}", 60)
    wide("已采取的措施", "{处置说明}", 60)
    wide("附件\n（证据材料）", "{证据材料}", 60)
    form.line((1, 2, "表格编号：{表格编号}", "left"), (3, 4, "{单位名称}（公章）", "center"), height=40)
    form.line((3, 4, "移送日期：{移送日期}", "center"), height=24)
    form.cell(1, 1, "接收回执", rows=1, shade=True)
    form.cell(2, 4, "接收人：　　　　　　（单位盖章）" + DAY + "　", across="right", down="bottom")
    form.next(56)
    form.cell(1, 1, "处理结果反馈\n{反馈日期}", shade=True)
    form.cell(2, 4, "{反馈内容}", across="left")
    form.next(56)
    form.sheet.page_setup.fitToHeight = 1
    form.save("案件线索移送书", "lead_letter")


def entry_lists():
    """双随机抽查结果录入表, 抽查情况录入表: in the column order of the platforms (domain §2.8, §2.1.1)."""
    task_list("双随机抽查结果录入表", "entry_list", [
        ("抽查计划编号", 11), ("抽查计划名称", 14), ("抽查任务编号", 13), ("抽查任务名称", 15), ("抽查类型", 9), ("抽查机关", 13),
        ("抽查完成日期", 11), ("序号", 5), ("抽查事项", 17), ("抽查结果", 20), ("表格编号", 12), ("检查对象名称", 20), (CODE, 22),
        ("录入日期", 11)], lefts=("抽查事项", "抽查结果", "检查对象名称"),
        codes=["raninsPlanId", "raninsPlaneName", "raninsTaskId", "raninsTaskName", "raninsTypeName",
               "insAuth", "insDate", "", "raninsItemName", "raninsCheckResName", "", "", "", ""],
        note="说明：前 10 列按国家企业信用信息公示系统“双随机抽查结果”的顺序，上面是其字段名；抽查事项空白的是总体结果。"
             "录入平台后填写录入日期，交回登记。")
    task_list("抽查情况录入表", "entry_sheets", [
        ("序号", 5), ("表格编号", 11), ("任务名称", 14), ("任务编号", 12), ("被检查单位", 18), (CODE, 22), ("检查事项", 15),
        ("是否检查", 6), ("发现问题情况", 14), ("检查结果", 16), ("核查方式", 10), ("后续处置措施", 18), ("后续处置措施是否完结", 9),
        ("完结日期", 11), ("检查执行部门", 11), ("检查人员", 11), ("检查日期", 11), ("录入员", 8), ("录入日期", 11)],
        lefts=("被检查单位", "发现问题情况", "检查结果", "后续处置措施"),
        note="说明：按抽查情况记录表录入页的顺序，一个事项一行；录入平台后填写录入员、录入日期，交回登记。")


def archive_cover():
    """案卷封面: the cover of a task's archive; archivists fill in the rest by hand."""
    form = Form("案卷封面", [16, 22, 16, 28], landscape=False)
    form.title("“双随机、一公开”抽查案卷", 60)
    form.cell(1, 4, "{注意事项}", size=14, bold=True, color="C00000", box=False)
    form.next(28)

    def wide(name, height):
        form.fields((1, 2, 4, name, "{" + name + "}"), height=height)

    def two(left_name, right_name, height=30):
        form.fields((1, 2, 2, left_name, "{" + left_name + "}"),
                    (3, 4, 4, right_name, "{" + right_name + "}"), height=height)

    wide("单位名称", 36)
    wide("题名", 60)
    two("年度", "任务编号")
    two("起止日期", "归档日期", 36)
    two("归档次数", "完整情况", 36)
    two("保管期限", "档号")
    two("件数", "抽中户数")
    wide("已有结果户数", 30)
    wide("承诺书校验值", 44)
    wide("台账链头", 44)
    two("立卷人", "检查人", 44)
    form.sheet.page_setup.fitToHeight = 1
    form.save("案卷封面", "archive_cover")


def archive_contents():
    """卷内目录: what stands in a task's archive, item by item."""
    form = Form("卷内目录", [7, 16, 20, 38, 12, 11, 22], landscape=False)
    form.title("卷内目录")
    form.line((1, 3, "{单位名称}", "left"), (4, 7, "{任务名称}", "right"), height=32)
    names = ["顺序号", "文号", "责任者", "题名", "日期", "页号", "备注"]
    heading = form.table(
        [(column, column, name, "{.%s}" % name) for column, name in enumerate(names, 1)], 24)
    left(form, heading + 1, 4, 4)
    form.save("卷内目录", "archive_contents", f"{heading}:{heading}")


def archive_remarks():
    """备考表: what a task's archive lacks, and what else should be known."""
    form = Form("备考表", [6, 19, 38, 22, 30, 9], landscape=False)
    form.title("备考表")
    form.line((1, 3, "{单位名称}", "left"), (4, 6, "{年度}年度{任务名称}", "right"), height=32)
    form.line((1, 6, "本卷情况：{本卷情况}", "left"), height=24)
    names = ["序号", "类别", "对象", "编号", "说明", "台账事件"]
    heading = form.table(
        [(column, column, name, "{.%s}" % name) for column, name in enumerate(names, 1)], 30)
    left(form, heading + 1, 3, 3)
    left(form, heading + 1, 5, 5)
    form.next(8)
    form.line((1, 2, "立卷人：", "left"), (3, 3, "检查人：", "left"), (4, 6, "立卷时间：" + DAY, "left"),
              height=30)
    form.save("备考表", "archive_remarks", f"{heading}:{heading}")


def duty_record():
    """履职记录: what somebody had to check, what was done, and the events that prove it."""
    form = Form("履职记录", [5, 9, 24, 20, 12, 18, 11, 11, 22, 11, 16, 10], landscape=True)
    form.title("履职记录（尽职照单免责记录）")
    form.line((1, 6, "单位：{单位名称}", "left"), (7, 9, "{年度}年度", "center"),
              (10, 12, "截至{截至日期}", "right"))
    form.fields((1, 3, 4, "{对象类别}", "{对象}"), (5, 6, 7, "执法证号", "{执法证号}"),
                (8, 9, 9, "应检查", "{应检查}"), (10, 11, 12, "已检查", "{已检查}"), height=22)
    form.fields((1, 3, 3, "期限内已检查", "{期限内已检查}"), (4, 5, 5, "未到期", "{未到期}"),
                (6, 7, 7, "逾期未检查", "{逾期未检查}"), (8, 9, 9, "期限不明", "{期限不明}"),
                (10, 11, 12, "已撤出", "{已撤出}"), height=22)
    form.line((1, 12, "{说明}", "left"), height=32)

    def listed(title, name, *columns):
        form.section(title)
        prefix = name + "." if name else "."
        heading = form.table([(first, last, text, "{%s%s}" % (prefix, text))
                              for first, last, text in columns], 24)
        for first, last, text in columns:
            if text in ("任务", "抽查事项", "检查对象", "内容", "原因", "名称"):
                left(form, heading + 1, first, last)

    listed("一、计划要求", "任务", (1, 4, "任务"), (5, 8, "抽查事项"), (9, 9, "任务期限"), (10, 11, "抽取日期"),
           (12, 12, "依据"))
    listed("二、检查情况", "", *[(column, column, name) for column, name in enumerate(
        ["序号", "任务", "检查对象", "编号", "管辖单位", "检查组成员", "检查期限", "检查日期", "检查结果", "公示日期",
         "履职情况", "依据"], 1)])
    listed("三、回避、更换和其他变更", "变更", (1, 2, "日期"), (3, 3, "检查对象"), (4, 4, "变更"), (5, 7, "内容"),
           (8, 9, "原因"), (10, 11, "批准人"), (12, 12, "依据"))
    listed("四、依据的台账事件（“依据”栏为事件编号；校验值是该事件 SHA256SUMS 的 SHA-256）", "事件", (1, 2, "事件"),
           (3, 3, "名称"), (4, 4, "日期"), (5, 12, "校验值"))
    form.next(8)
    form.line((1, 4, "核对人：", "left"), (5, 8, "负责人：", "left"), (9, 12, "日期：" + DAY, "left"),
              height=30)
    form.save("履职记录", "duty_record")


if __name__ == "__main__":
    for make in (record_form, draw_slip, summary, check_report, quota_table, plan_notice,
                 plan_filing, plan_history, plan_report, visit_list, library_changes, special_record,
                 commitment_page, year_statistics, mailing_lists, letters, address_labels, reminders,
                 listing_approval, listing_checks, check_approval, public_notices, handovers,
                 entry_lists, item_record, visit_notice, precheck, task_table, archive_cover,
                 archive_contents, archive_remarks, duty_record):
        make()
