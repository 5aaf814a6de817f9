"""What came after a draw (format DR1 §2.7, §3.6): objects that left or joined the list, officers who
were replaced.  Nothing is drawn anew: the reserve has an order, and who fills a place follows from
the seed."""
from collections import Counter, defaultdict

from .files import H, number, paper, require, table
from .withheld import Withheld

WITHDRAWN = "注销 吊销 撤销 迁出 停业歇业 重复 不属抽查范围 其他".split()
REPLACED = "岗位调整 工作冲突 健康状况 执法回避".split()
CORRECTED = ["编号", "项目", "原内容", "更正后"]
NOTHING_MOVED = b"DR1 replace\n"


def lines_of(data, title, count):
    """The lines of a document, each of so many fields."""
    first, *lines, last = data.decode("utf-8").split("\n")
    lines = [line.split("|") for line in lines]
    require(first == title and not last and all(len(line) == count for line in lines),
            f"{title} 的格式不符")
    return lines


def by_stratum(lines):
    groups = defaultdict(list)
    for line in lines:
        groups[line[0]].append(line)
    return groups


class Amended:
    """A draw with all that was changed since: its list, its teams, its reserve."""

    def __init__(self, commit, result, reserve):
        self.commit = commit
        self.drawn = lines_of(result, "DR1 result", 4)  # also what the reserve gave later
        self.list = {line[2]: line for line in self.drawn}
        self.left = by_stratum(lines_of(reserve, "DR1 reserve", 4))  # of the reserve
        self.last = Counter()  # the last rank of each stratum
        for stratum, rank, *_ in [*self.drawn, *sum(self.left.values(), [])]:
            self.last[stratum] = max(self.last[stratum], int(rank))
        self.holder = {}  # by (id, place)
        self.known, self.rows = {*self.list}, []
        self.replaced, self.recused = set(), set()
        self.unread = False  # whether a late recusal isn't public
        self.open = None  # the withdrawal that waits for the reserve: its number and event

    def matched(self, data):
        for i, x, inspector in lines_of(data, "DR1 match", 3):
            self.holder[i, int(x)] = inspector

    def apply(self, kind, n, event, files, used):
        require(event.get("reason") and event.get("approver"), "没有写明原因或批准人")
        waits = self.open and kind != "correct" and "after" not in event
        require(not waits, "撤出尚未递补，却先作了别的变更")
        getattr(self, kind)(n, event, files, used)

    def withdraw(self, n, event, files, _):
        require(event["category"] in WITHDRAWN, "撤出的类别不符")
        lines = lines_of(files["result.txt"], "DR1 result", 4)
        require(lines and self.is_ordered(lines), "撤出的对象没有按顺序列出")
        for line in lines:
            require(self.list.get(line[2]) == line, f"撤出的 {line[2]} 不在抽查名单上")
            del self.list[line[2]]
        self.holder = {s: i for s, i in self.holder.items() if s[0] in self.list}
        wanted = Counter(line[0] for line in lines)
        self.open = (n, event, wanted) if self.next(wanted) else None

    def extend(self, n, event, files, _):
        lines = lines_of(files["result.txt"], "DR1 result", 4)
        require(lines and lines == self.next(Counter(line[0] for line in lines)),
                "递补或扩大的对象不是候补名单中接下来的几个")
        if "after" in event:
            number, withdrawal, wanted = self.open or (0, event, Counter())
            require(event["after"] == str(number) and lines == self.next(wanted)
                    and all(event[k] == withdrawal[k] for k in ("reason", "approver")),
                    "这次递补没有对应的撤出，或与撤出不符")
            self.open = None
        self.drawn += lines
        for stratum, count in Counter(line[0] for line in lines).items():
            del self.left[stratum][:count]
        self.join(lines, files)

    def add(self, n, event, files, used):
        c, rows = self.commit, table(files, "registry")
        history = table(files, "history")
        codes = {(kind, code): label for kind, code, label in c.frozen["codes"]}
        cap = number(codes.get(("rule", "cap"), "2"))
        names = [row[0] for row in rows]
        require(rows and len({*names}) == len(rows), "没有补入的行，或有重复")
        require({i for i, *_ in history} <= {*names}, "既往抽查记录与补入的对象无关")
        for i, stratum, status, times, unit, _ in rows:
            require(i not in c.ids and i not in self.known, f"补入的 {i} 不是遗漏的对象")
            require(stratum in c.wanted and (unit == "none" or ("unit", unit) in codes),
                    f"{i} 的分层或管辖单位不在承诺中")
            count = used[c.year, i] + sum(h[0] == i and h[1][:4] == c.year for h in history)
            require(times == str(count), f"{i} 本年度已抽次数应为 {count}")
            require(status not in ("E", "X.CAP") or (status == "E") == (count < cap),
                    f"{i} 的状态不符")
        due = self.due(rows)
        require(lines_of(files["result.txt"], "DR1 result", 4) == due, "应当补入的对象与复算不符")
        for stratum, rank, *_ in due:
            self.last[stratum] = int(rank)
        joined = {line[2] for line in due}
        self.known |= joined
        self.rows += [row for row in rows if row[0] in joined]
        self.join(due, files)

    def due(self, rows):
        """Those whose ticket isn't above the cut-off, or whose stratum was drawn as a whole."""
        c, drawn, tickets = self.commit, by_stratum(self.drawn), defaultdict(list)
        eligible = Counter(row[1] for row in c.rows if row[2] == "E")
        for i, stratum, status, *_ in rows:
            ticket, lines = H(c.key("entity") + i), drawn[stratum]
            if status == "E" and lines and (len(lines) == eligible[stratum]
                                            or ticket <= max(line[3] for line in lines)):
                tickets[stratum].append((ticket, i))
        return [[h, str(self.last[h] + place), i, ticket] for h in sorted(tickets)
                for place, (ticket, i) in enumerate(sorted(tickets[h]), 1)]

    def replace(self, n, event, files, _):
        require(event["category"] in REPLACED, "更换的类别不符")
        places = [s for s, i in self.holder.items() if i == event["inspector"]]
        require(places, f"{event['inspector']} 没有可以让出的席位")
        self.replaced.add(event["inspector"])
        before = self.move(files)
        self.compare(files, before, places)

    def recuse(self, n, event, files, _):
        before = self.move(files)
        self.unread = self.unread or "recusals.csv" not in files
        rows = {(i, check) for i, check, _ in table(files, "recusals")}
        places = [s for s, i in before.items() if (i, s[0]) in rows]
        require(rows and len(places) == len(rows), "回避的人员不在检查组中")
        self.recused |= rows
        self.compare(files, before, places)

    def correct(self, n, event, files, _):
        heading, *rows = paper(files, "更正.csv")
        require(event.get("signer") and 0 < number(event["corrects"]) < n, "更正没有签字或没有对应的事件")
        require(heading == CORRECTED and rows, "更正.csv 的格式不符")
        require({row[0] for row in rows} <= self.drawn_ids(), "更正的对象没有被抽中过")

    def drawn_ids(self):
        """Everybody who was ever on the list."""
        return {line[2] for line in self.drawn} | self.known

    def next(self, wanted):
        """The next lines of the reserve, so many of each stratum or as many as are left."""
        return [line for h in sorted(wanted) for line in self.left[h][:wanted[h]]]

    def is_ordered(self, lines):
        return lines == sorted(lines, key=lambda line: (line[0], int(line[1])))

    def join(self, lines, files):
        """New checks at the end of the list, and who takes their places."""
        self.list.update((line[2], line) for line in lines)
        before = self.move(files)
        self.matched(files["match.txt"])
        self.compare(files, before, [], {line[2] for line in lines})

    def move(self, files):
        """Take over what changed hands, before it is held against the seed; the holders before."""
        before = dict(self.holder)
        for i, x, old, new in lines_of(files.get("replace.txt", NOTHING_MOVED), "DR1 replace", 4):
            require(self.holder.get((i, int(x))) == old, f"{i} 的检查组中没有 {old} 可以让出的席位")
            self.holder[i, int(x)] = new
        return before

    def compare(self, files, before, vacant, new=()):
        """Fill the places that are empty once more, and compare who takes them."""
        if self.unread:
            raise Withheld("recusals.csv")
        teams, places = self.commit.matcher(self.list, self.rows, self.recused, self.replaced)
        seated = [(s, i) for s, i in before.items() if s not in vacant]
        teams.seat(seated)
        for _, inspector in seated:
            teams.add(inspector, 1)
        teams.fill()
        moved = "".join(f"{i}|{x}|{before[i, x]}|{teams.holder[i, x]}\n" for i, x in places
                        if before.get((i, x), teams.holder[i, x]) != teams.holder[i, x])
        require(files.get("replace.txt", NOTHING_MOVED).decode() == "DR1 replace\n" + moved,
                "更换 replace.txt 与复算不符")
        match = "".join(f"{i}|{x}|{teams.holder[i, x]}\n" for i, x in places if i in new)
        require(not new or files["match.txt"].decode() == "DR1 match\n" + match,
                "分派 match.txt 与复算不符")
