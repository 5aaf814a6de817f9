"""What is committed and drawn of one part of the nation, as the files of ledger events."""
import bench_folder as office
from bench_registry import AREAS
from dr1.files import H
from scale_out_ledger import (counts, digest_of, document, frozen_without_officers, lines, people,
                              table)

DATE, SEED, RULE = "2026-03-19", "scale-out", "3.5% ceil of base; each stratum"
LIST = ("抽取顺位,分层,编号,检查对象名称,统一社会信用代码/注册号,住所,法定代表人,管辖单位,信用风险等级,抽取号码,"
        "市场主体类型,行业,登记状态")


def bureau(place):
    """The county's office that a station belongs to."""
    return next(area for _, area in AREAS if place.startswith(area)) + "局"


class Part:
    """The figures of a part: objects that can be drawn, drawn and in reserve, by stratum."""

    def __init__(self, count, base, drawn, reserve):
        self.count, self.base, self.drawn, self.reserve = count, base, drawn, reserve
        self.labels = {name: f"{name}类" for name in sorted(base)}

    @property
    def listed(self):
        return {name: self.drawn[name] + self.reserve[name] for name in self.drawn}

    def codes(self, units):
        rows = [("office", code, bureau(label)) for label, code in units.items()] \
            + [("stratum", *pair) for pair in self.labels.items()] \
            + [("unit", code, label) for label, code in units.items()]
        return table([("kind", "code", "label"), *sorted(rows)])

    def commit(self, registry, root, units, head):
        """The files of the commit event; the registry is a path."""
        files = frozen_without_officers() | {"codes.csv": self.codes(units)}
        digests = {f"file.{name[:-4]}": H(content) for name, content in files.items()}
        self.commitment = document("DR1 commitment", digests | {
            "base": counts(self.base), "base.source": "pool", "code": "unreleased", "date": DATE,
            "file.registry": digest_of(registry), "ledger.n": head[0], "ledger.prev": head[1],
            "mix": 16, "mode": "open", "population.count": self.count, "population.root": root,
            "quota": counts(self.drawn), "rejected.count": 0, "reserve": counts(self.reserve),
            "rule": RULE, "seed.event.01": "typed", "seed.fallback": "none",
            "suite": "DR1-SHA256", "task": office.TASK[0], "test": "yes"})
        return files | self.papers() | {"registry.csv": registry,
                                        "commitment.txt": self.commitment}

    def seed(self):
        return document("DR1 seed", {"commitment": H(self.commitment),
                                     "source.01": f"typed/{SEED}"})

    def papers(self):
        """What people read of the task; nothing of it is proved."""
        total = sum(self.drawn.values())
        facts = {"单位名称": office.OFFICE, "年度": DATE[:4], "任务序号": "1", "任务编号": office.TASK[0],
                 "任务名称": office.TASK[1], "抽查事项": office.ITEM, "抽查对象范围": "全部",
                 "发起部门": office.INITIATOR, "任务期限": " 至 ".join(office.DAYS),
                 "名录库总数": self.count, "候选库数": self.count,
                 "抽查基数": sum(self.base.values()), "抽查比例": "3.5%", "应抽数": total, "实抽数": total,
                 "候补数": sum(self.reserve.values()), "第几次抽取": "第1次抽取",
                 "测试声明": "测试抽取，不是正式抽取"}
        strata = [(label, *[self.base[name]] * 3, "3.5%", *[self.drawn[name]] * 2, name)
                  for name, label in self.labels.items()]
        return {"任务.csv": people("项目,值", facts.items()),
                "事项.csv": people("序号,抽查事项,检查内容,检查方式", [(1, office.ITEM, "按清单逐项检查", "")]),
                "分层.csv": people("分层,候选库数,可抽数,抽查基数,计算式,应抽数,实抽数,代码", strata),
                "人员.csv": people("编号,姓名,单位,执法证号,类别,成员")}

    def result(self, rows):
        """The files of the result event, from the rows of the smallest tickets by stratum."""
        ranked = [(name, rank, row) for name in sorted(rows)
                  for rank, row in enumerate(rows[name], 1)]
        drawn = [each for each in ranked if each[1] <= self.drawn[each[0]]]
        reserve = [each for each in ranked if each[1] > self.drawn[each[0]]]
        return {"result.txt": lines("DR1 result", drawn),
                "reserve.txt": lines("DR1 reserve", reserve),
                "名单.csv": self.list(drawn), "候补.csv": self.list(reserve)}

    def list(self, ranked):
        return people(LIST, (
            (n, self.labels[name], row.id, row.name, row.id, row.address, row.person, row.station,
             self.labels[name], row.ticket, row.type, row.industry, row.state)
            for n, (name, _, row) in enumerate(ranked, 1)))

    @staticmethod
    def match():
        """The files of the match event: the offices below send the officers."""
        return {"match.txt": b"DR1 match\n", "分组.csv": people("编号,检查组,组长,组员,执法证号")}
