"""What the checks came to: who has a result, that none changes without a correction, and that items,
days and words agree with one another."""
import re

from .amendments import CORRECTED
from .files import RESULT_FIELDS as FIELDS, document, number, paper, require, table

NAMES = dict(zip(("检查结果 结果说明 检查开始日期 检查日期 核查方式 委托机构 证据材料 后续处置措施 处置说明 完结日期 "
                  "检查人员签名 签字情况 拒签说明 第一次邮寄日期 第一次邮寄单号 第一次退信日期 第二次邮寄日期 "
                  "第二次邮寄单号 第二次退信日期 提醒日期 特殊情形 不公示原因 公示日期").split(), FIELDS[1:]))
RESULTS = ["未发现问题", "未按规定公示应当公示的信息", "公示信息隐瞒真实情况弄虚作假", "通过登记的住所（经营场所）无法联系",
           "不配合检查情节严重", "未发现开展本次抽查涉及的经营活动", "发现问题，依法责令停止",
           "发现问题，依法责令立即改正或者限期改正", "发现问题，待后续调查处理", "其他情况"]
WORDS = {f"R{number:02}": words for number, words in enumerate(RESULTS, 1)}
IDS = {words: i for i, words in WORDS.items()}
HARMLESS = {"R01", "R06", "R10"}
LISTS = {
    "methods": ["实地检查", "书面检查", "网络监测", "检验检测", "行政部门检查结果或专业意见", "委托专业机构辅助"],
    "disposal": ["未发现问题或相关问题已规范、已改正，无需后续处置", "停止检查，反馈至日常监管部门依法依规处理",
                 "违反本部门相关规定，责令改正；后续跟踪由日常监管部门负责",
                 "发现案件线索，初步固定相关证据后移送办案机构依法依规处理", "违反其他部门相关规定，抄告相关部门", "其他"],
    "special": ["不宜事先告知", "书面责令", "口头责令", "移动设备打印责令", "现场笔录和初步取证"],
    "results": list(WORDS)}
SECRECY = ("", "国家秘密", "商业秘密", "个人隐私", "公共安全和社会稳定", "其他依法不予公开")
LETTERS = ["第一次邮寄", "第二次邮寄"]
HANDOVERS = "失信记录共享 移送办案机构 移送其他部门 移送司法机关 移送纪检监察".split()
PARTS = "单号 日期 回复日期 回复".split()
SENT = [*LETTERS, "列异前提醒", "平台录入", *HANDOVERS]
SIGNING = ("", "已签字或盖章", "拒绝签字或盖章")
DAYS = "from checked completed mailed_1 returned_1 mailed_2 returned_2 reminded published".split()
ORDER = [("from", "checked"), ("checked", "completed"), ("checked", "published"), ("mailed_1", "returned_1"),
         ("returned_1", "mailed_2"), ("mailed_1", "mailed_2"), ("mailed_2", "returned_2")]
DAY = re.compile(r"\d{4}-\d\d-\d\d")
PUBLIC = ("抽查计划编号 抽查任务编号 抽查任务名称 抽查类型 抽查机关 检查对象名称 编号 抽查事项 事项结果 抽查结果 结果说明 "
          "抽查完成日期").split()


def check_row(i, row, first, last):
    """The words of one row by themselves, and its days between those of the draw and the event."""
    require(row["results"] and row["checked"], f"{i} 没有结果或检查日期")
    for field, words in LISTS.items():
        found = row[field].split("|") if row[field] else []
        require(found == [word for word in words if word in found], f"{i} 的 {field} 不符")
    require("R01" not in row["results"] or row["results"] == "R01", f"{i} 的结果自相矛盾")
    require(row["signing"] in SIGNING and (row["signing"] == SIGNING[2]) == bool(row["refusal"]),
            f"{i} 的签字情况不符")
    require(row["exempt"] in SECRECY, f"{i} 的不公示原因不符")
    for field in DAYS:
        require(not row[field] or DAY.fullmatch(row[field]) and first <= row[field] <= last,
                f"{i} 的 {field} 不是抽取之后、录入之前的日期")
    require(all(row[a] <= row[b] for a, b in ORDER if row[a] and row[b]), f"{i} 的日期先后不符")


def check_items(i, row, items, names):
    """Every item is one of the task, and its problem is one of the whole check."""
    for number, (name, result, _, _) in items.items():
        require(names.get(number) == name, f"{i} 的第 {number} 项不是该任务的抽查事项")
        require(not result or result in WORDS, f"{i} 的第 {number} 项结果不符")
        require(not result or result in HARMLESS or result in row["results"].split("|"),
                f"{i} 的第 {number} 项与总体结果矛盾")


def check_sent(row, first, last):
    """One transmittal by itself, and its days between those of the draw and the event."""
    i, kind, receiver, _, sent, answered, answer = row
    require(kind in SENT and (kind in HANDOVERS) == bool(receiver), f"{i} 的“{kind}”不符")
    require(bool(answer) == bool(answered), f"{i} 的“{kind}”的回复不符")
    require(kind not in LETTERS or answer in ("", "签收", "退信"), f"{i} 的“{kind}”的去向不符")
    require(DAY.fullmatch(sent) and DAY.fullmatch(answered or sent), f"{i} 的“{kind}”不是日期")
    require(first <= sent <= (answered or sent) and max(sent, answered) <= last,
            f"{i} 的“{kind}”不是抽取之后、录入之前的日期")


class Results:
    """All that is on record of the checks of one draw."""

    def __init__(self, commit_files):
        self.day, self.files = "", commit_files  # of the draw
        self.rows, self.items, self.events = {}, {}, {}  # by object
        self.sent, self.sendings = {}, set()  # by object, kind and receiver; the numbers of events
        self.numbers, self.hidden = set(), set()  # of the events, and of those that aren't public
        self.shown, self.published = {}, 0  # what is public, and since which event
        self.corrected, self.veiled = {}, 0  # the last correction of an object, and one not public

    def apply(self, n, event, files, listed):
        self.numbers.add(n)
        self.hidden.add(n)
        if "transmittals.csv" in files.sums:
            self.sendings.add(n)
            return self.send(n, event, files, listed)
        rows = table(files, "results")
        found = table(files, "items")
        sources = {i for i, *_ in table(files, "sources")}
        ids = {row[0] for row in rows}
        require(len(ids) == len(rows) and sources == ids, "结果与来源不对应")
        require({row[0] for row in found} <= ids, "事项与结果不对应")
        self.hidden.remove(n)
        names = {str(x): row[1] for x, row in enumerate(paper(self.files, "事项.csv")[1:], 1)}
        for i, *texts in rows:
            row = dict(zip(FIELDS, texts))
            items = {x: rest for j, x, *rest in found if j == i}
            require(i in listed, f"{i} 不在抽查名单上")
            require(sum(row[0] == i for row in found) == len(items), f"{i} 的事项重复")
            check_row(i, row, self.day, event["at"])
            check_items(i, row, items, names)
            self.add(i, row, items, n)

    def add(self, i, row, items, n):
        """Later events may fill what was empty, and nothing else."""
        old, known = self.rows.get(i, {}), self.items.get(i, {})
        changed = [field for field in old if old[field] and old[field] != row[field]]
        changed += [number for number, item in known.items()
                    if items.get(number) != item and (item[1] or number not in items)]
        require(not changed, f"{i} 的结果改变了，却没有更正：{changed}")
        require((row, items) != (old, known), f"{i} 的结果重复")
        self.rows[i], self.items[i] = row, items
        self.events.setdefault(i, set()).add(n)

    def send(self, n, event, files, listed):
        """What was sent out and what came back; later events may fill what was empty."""
        rows = table(files, "transmittals")
        keys = [tuple(row[:3]) for row in rows]
        sources = {i for i, *_ in table(files, "sources")}
        require(rows and len(set(keys)) == len(keys) and sources == {i for i, *_ in keys},
                "寄送移送登记与来源不对应")
        self.hidden.remove(n)
        for key, row in zip(keys, rows):
            old = self.sent.get(key, [""] * len(row))
            require(key[0] in listed, f"{key[0]} 不在抽查名单上")
            check_sent(row, self.day, event["at"])
            require(old != row and all(a in ("", b) for a, b in zip(old, row)),
                    f"{key[0]} 的“{key[1]}”改变或重复了")
            self.sent[key] = row
        for i in {i for i, *_ in keys}:
            self.check_letters(i)

    def check_letters(self, i):
        first, second = (self.sent.get((i, kind, "")) for kind in LETTERS)
        require(not (first and second) or max(first[4:6]) <= second[4], f"{i} 的两次邮寄先后不符")

    def resend(self, i, name, old, new, event):
        """Corrects a part of what was sent, such as 第一次邮寄·日期."""
        for key, row in self.sent.items():
            to = f"（{key[2]}）" if key[2] else ""
            place = {f"{key[1]}{to}·{part}": x for x, part in enumerate(PARTS, 3)}.get(name)
            if key[0] == i and place:
                require(row[place] == old, f"{i} 的“{name}”原内容与台账不符")
                self.sent[key] = row[:place] + [new] + row[place + 1:]
                check_sent(self.sent[key], self.day, event["at"])
                return self.check_letters(i)
        require(False, f"{i} 没有“{name}”一项")

    def correct(self, event, files, at):
        n = number(event["corrects"])
        if n not in self.numbers:
            return
        heading, *rows = paper(files, "更正.csv")
        require(heading == CORRECTED, "更正.csv 的格式不符")
        if n not in self.sendings:
            self.corrected.update((row[0], at) for row in rows)
        if n in self.hidden:
            return
        for i, name, old, new in rows:
            if n in self.sendings:
                self.resend(i, name, old, new, event)
                continue
            require(n in self.events.get(i, ()), f"第 {n} 号事件没有 {i} 的结果")
            self.replace(i, name, old, new, event)

    def replace(self, i, name, old, new, event):
        row, items = dict(self.rows[i]), {x: list(item) for x, item in self.items[i].items()}
        field = NAMES.get(name)
        if field:
            now = row[field]
            is_result = field == "results"
            now = "|".join(WORDS[r] for r in now.split("|")) if is_result else now
            row[field] = "|".join(IDS[word] for word in new.split("|")) if is_result else new
        else:
            item = next((item for item in items.values() if item[0] == name), None)
            require(item, f"{i} 没有“{name}”一项")
            now, item[1] = WORDS.get(item[1], ""), IDS[new]
        require(now == old, f"{i} 的“{name}”原内容与台账不符")
        check_row(i, row, self.day, event["at"])
        check_items(i, row, items, {x: item[0] for x, item in items.items()})
        self.rows[i], self.items[i] = row, items

    def publish(self, n, files, drawn, names):
        """Results that are public from now on: of objects that were drawn, as they are on record; where
        the record isn't public, none differs from what was public before without a correction."""
        heading, *rows = paper(files, "公示结果.csv")
        require(heading == PUBLIC, "公示结果.csv 的表头不符")
        shown = {row[6]: dict(zip(PUBLIC, row)) for row in rows}
        require(len(shown) == len(rows) and shown.keys() <= drawn, "公示的结果有重复，或不是抽中的对象")
        for i, row in shown.items():
            require(row["检查对象名称"] == names[i], f"{i} 公示的名称与名录不符")
            require(self.hidden or row == self.public(i, row), f"{i} 公示的结果与台账不符")
            old = self.shown.get(i, row) if self.last(i) < self.published else row
            require(all(old[name] == row[name] for name in ("抽查结果", "抽查完成日期")),
                    f"{i} 公示过的结果改变了，却没有更正")
        self.shown, self.published = shown, n

    def veil(self, at, event):
        """A correction that isn't public may be about any result, but not one of what was sent."""
        if number(event["corrects"]) not in self.sendings:
            self.veiled = at

    def last(self, i):
        """The last correction that may be about an object."""
        return max(self.corrected.get(i, 0), self.veiled)

    def public(self, i, row):
        """What the public may know of an object; a reason only where it is one on record."""
        require(i in self.rows, f"{i} 没有检查结果")
        facts, own = dict(paper(self.files, "任务.csv")), self.rows[i]
        items = [item for _, item in sorted(self.items[i].items(), key=lambda pair: int(pair[0]))]
        task = [facts[name] for name in ("计划编号", "任务编号", "任务名称", "抽查类型")]
        by = document(self.files["event.txt"], "DR1 event")["by"]
        named = [name for name, *_ in items] or [row[1] for row in paper(self.files, "事项.csv")[1:]]
        require(row["结果说明"] in ("", own["reason"]), f"{i} 公示的结果说明与台账不符")
        return dict(zip(PUBLIC, [
            *task, by, row["检查对象名称"], i, "、".join(named),
            "；".join(f"{name}：{WORDS.get(result, '未检查')}" for name, result, _, _ in items),
            "、".join(WORDS[r] for r in own["results"].split("|")), row["结果说明"], own["checked"]]))
