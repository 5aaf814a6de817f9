"""A draw that several offices share: the city draws the objects, each county its own officers.

An office's commitment names the commitment above as `parent`; its objects are its part of that
registry, its list is its part of that list, and its event is that event while the value is to come.
Papers of another office are an excerpt of its ledger: the whole journal, and files `NNNN.name`.
"""
import re

from .commitment import Commit
from .files import H, Mismatch, checksums, document, number, read_journal, require, table
from .population import drawn_texts
from .withheld import Files, Withheld

COVER = "commit commitment direction from head n task test to".split()


def events_of(keys):
    """What a commitment says of the seed's source."""
    return {key: value for key, value in keys.items() if key.startswith("seed.")}


class Parent:
    """The draw of the office above, as far as its papers tell of it."""

    def __init__(self, c):
        self.keys, self.digest = c.keys, H(c.text)
        self.offices = [(code, name) for kind, code, name in c.frozen["codes"] if kind == "office"]
        self.rows, self.sources, self.lines = c.rows, c.sources, c.lines
        # What custodians alone hold is no value of which others know that it was to come.
        self.offers_event = (self.keys["mode"], self.keys["seed.event.01"]) != ("sealed", "typed")
        self.is_before = self.sources is None and self.offers_event

    def part(self, office):
        units = {code for code, name in self.offices if name == office}
        return [row for row in self.rows if "*" in units or row[4] in units]

    def list(self, office):
        require(self.lines is not None, "所依据的材料中没有抽取名单")
        ids = {row[0] for row in self.part(office)}
        return "DR1 result\n" + "".join(
            line + "\n" for line in self.lines if line.split("|")[2] in ids)

    def shares_event(self, keys):
        return self.is_before and events_of(keys) == events_of(self.keys)

    def check_commit(self, c, office):
        require(c.keys["parent"] == self.digest, "承诺所指的上级承诺不符")
        require(c.keys["test"] == self.keys["test"], "测试抽取与正式抽取混用")
        require(c.rows == self.part(office), "冻结的检查对象不是下发划分的那一部分")
        own, above = ({value for key, value in keys.items() if re.fullmatch(r"seed\.event\.\d\d", key)}
                      for keys in (c.keys, self.keys))
        late = own == {"typed"} or not own & above
        require(self.shares_event(c.keys) if self.is_before else late, "承诺的种子来源不符合规定")

    def check_seed(self, c, known):
        if self.shares_event(c.keys) and known.sources is not None:
            require(c.sources == known.sources, "种子与上级公布的结果不一致")


class Package:
    """Papers of another office, held against its journal."""

    def __init__(self, files):
        self.cover = document(files["package.txt"], "DR1 package")
        require([*self.cover] == COVER, "材料的封面不完整")
        self.journal = files["journal.jsonl"]
        lines = list(read_journal(self.journal))
        require((self.cover["n"], self.cover["head"]) == (str(len(lines)), lines[-1][4]),
                "材料的封面与日志不符")
        self.events = [self.event(line, own) for line in lines
                       if (own := self.files_of(line[0], files))]

    @staticmethod
    def files_of(n, files):
        mark = f"{n:04d}."
        return {name[len(mark):]: data for name, data in files.items() if name.startswith(mark)}

    @staticmethod
    def event(line, files):
        n, kind, digest, prev, _ = line
        listed = checksums(files.pop("SHA256SUMS", b""), digest)
        odd = [name for name, data in files.items() if H(data) != listed.get(name)]
        require(not odd, f"材料中第{n}号事件的文件被改动：" + "、".join(odd))
        event = document(files["event.txt"], "DR1 event")
        require(event["kind"] == kind, f"材料中第{n}号事件的种类与日志不符")
        return n, kind, prev, event, Files(files, listed)

    def same_origin(self, other):
        return all(self.cover[key] == other.cover[key] for key in ("direction", "from", "commitment"))

    def parent(self):
        """The draw above, proved again from its papers: the population, the seed, the whole list."""
        n, c = number(self.cover["commit"]), None
        for place, kind, prev, event, files in self.events:
            if (place, kind) == (n, "commit"):
                c = Commit(n, files, event)
                c.check_population(prev)
            elif event.get("commit") == str(n):
                self.follow(c, kind, event, files)
        require(c and not c.is_void, "上级的抽取已经作废")
        require((c.keys["task"], H(c.text), c.keys["test"])
                == tuple(self.cover[key] for key in ("task", "commitment", "test")),
                "材料的封面与承诺不符")
        return Parent(c)

    @staticmethod
    def follow(c, kind, event, files):
        if kind == "reveal":
            c.ceremony.take_reveal(event, files)
        elif kind == "seed":
            c.ceremony.take_seed(event, files)
            c.seed, c.sources = c.ceremony.seed, c.ceremony.sources
        elif kind == "result":
            text = drawn_texts(c.rows, c.key("entity"), c.wanted, {})[0]
            require(files["result.txt"] == text.encode(), "上级的抽取结果与复算不符")
            c.lines = text.splitlines()[1:]
        elif kind == "void":
            c.is_void = True


class Levels:
    """The papers that a ledger holds, and the draws that go by them."""

    def __init__(self, above=None):
        self.packages, self.above = {}, above  # by number of the event; (parent, office) if fixed
        self.withheld = set()  # the numbers of events whose papers aren't public

    def receive(self, n, files, ledger):
        """Prove a package and keep it; other events that collect something hold none."""
        if "package.txt" not in files.sums:
            return
        if "package.txt" not in files:
            self.withheld.add(str(n))
        package = Package(files)
        try:
            self.prove(n, package, ledger)
        except Withheld as file:
            raise Mismatch(f"材料中缺少 {file}") from None

    def prove(self, n, package, ledger):
        earlier = [old for old in self.packages.values() if old.same_origin(package)]
        require(not earlier or package.journal.startswith(earlier[-1].journal),
                "对方的台账不是以前交来的那一本的延续")
        if package.cover["direction"] == "dispatch":
            package.parent()
        else:
            self.report(package, earlier, ledger)
        package.n = n
        self.packages[str(n)] = package

    def report(self, package, earlier, ledger):
        """Prove what an office did with its part of a draw of this ledger."""
        cover = package.cover
        c = next((c for c in ledger.commits.values()
                  if H(c.text) == cover["commitment"] and not c.is_void), None)
        require(c and c.keys["task"] == cover["task"], "上报的不是本台账的抽取")
        parent, office = Parent(c), cover["from"]
        require(office in {name for _, name in parent.offices}, f"下发划分中没有“{office}”")
        events = {n: files for n, _, _, _, files in package.events}
        own = document(events[number(cover["commit"])]["commitment.txt"], "DR1 commitment")
        require((own["parent"], own["test"]) == (cover["commitment"], cover["test"]),
                "材料的封面与承诺不符")
        in_time = any(old.n < c.seeded for old in earlier) if c.seeded else True
        parent.is_before = (parent.offers_event and events_of(own) == events_of(c.keys)
                            and (own["seed.event.01"] != "typed" or in_time))
        below = type(ledger)(Levels((parent, office)))
        for n, kind, prev, event, files in package.events:
            if kind == "commit":
                for inspector, units, *_ in table(files, "inspectors"):
                    below.places[event["year"], inspector] = int(units)
            below.apply(n, kind, prev, f"{n:04d}-{event['name']}", files)

    def standing(self, ledger):
        """One line an office below: how far its reports go, and whether it was in time."""
        for c in ledger.commits.values():
            if c.is_void or c.is_below or c.unread or "codes.csv" not in c.files:
                continue
            for office in sorted({label for kind, _, label in c.frozen["codes"] if kind == "office"}):
                own = [p for p in self.packages.values() if p.cover["from"] == office
                       and p.cover["commitment"] == H(c.text)]
                yield f"　{c.keys['task']}　{office}：" + self.stage(own, c)

    @staticmethod
    def stage(reports, c):
        if not reports:
            return "尚未上报"
        latest = {kind: files for _, kind, _, _, files in reports[-1].events}
        first = next(p for p in reports if any(
            files.get("commitment.txt") == latest["commit"]["commitment.txt"]
            for *_, files in p.events))
        late = c.seeded is not None and first.n > c.seeded
        return (("已选派" if "match" in latest else "已承诺人员")
                + ("；人员承诺未在种子公布前登记，选派不称公开随机" if late else ""))

    def parent(self, event):
        """The draw above that an event goes by, and the office whose part it is."""
        if self.above:
            return self.above
        if event.get("papers") in self.withheld:
            raise Withheld("package.txt")
        package = self.packages.get(event.get("papers"))
        require(package, "没有指明所依据的材料")
        return package.parent(), package.cover["to"]

    def commit(self, c, event):
        parent, office = self.parent(event)
        last = [n for n, package in self.packages.items()
                if package.cover["commitment"] == c.keys["parent"]][-1:]
        require(self.above or last == [event["papers"]], "承诺所依据的不是最后收到的材料")
        parent.check_commit(c, office)

    def seed(self, c, event):
        parent, _ = self.parent(c.event)
        parent.check_seed(c, self.parent(event)[0])

    def list(self, c, event):
        parent, office = self.parent(event)
        require(parent.digest == c.keys["parent"], "名单所指的上级承诺不符")
        return parent.list(office), "DR1 reserve\n"
