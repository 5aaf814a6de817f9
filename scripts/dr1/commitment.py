"""A commitment: the frozen population with its promise, checked key by key, and its draw."""
import functools
from collections import Counter, defaultdict

from .ceremony import Ceremony
from .files import H, day, document, number, numbers, paper, require, table
from .population import population_root
from .quota import quota, yearly_part
from .statuses import Draw, Statuses, fold
from .teams import Teams

FROZEN = "codes history inspectors places pools recusals registry rejected".split()
DECIDED = {"base", "base.source", "quota", "reserve", "rule"}  # by the office above, if there is one
TEXTS = {"base.source", "code", "seed.fallback", "task"}
KEYS = DECIDED | TEXTS | {f"file.{name}" for name in FROZEN} | set(
    "date ledger.n ledger.prev mix mode population.count population.root rejected.count suite "
    "test".split())


def check_split(codes, rows):
    """Where units go to offices of their own, every unit of the registry goes to exactly one."""
    units = [code for kind, code, _ in codes if kind == "office" and code != "*"]
    odd = sorted({row[4] for row in rows if units and units.count(row[4]) != 1})
    require(not odd, "下发划分中没有或重复的管辖单位：" + "、".join(odd))


class Frozen(dict):
    """The rows of the frozen files, each read when it is first asked for."""

    def __init__(self, files):
        super().__init__()
        self.files = files

    def __missing__(self, name):
        self[name] = table(self.files, name)
        return self[name]


class Commit:
    """A frozen population with its promise, and what has come of it."""

    def __init__(self, n, files, event):
        self.n, self.files, self.text = n, files, files["commitment.txt"]
        self.year, self.attempt = event["year"], number(event["attempt"])
        self.keys = document(self.text, "DR1 commitment")
        self.frozen, self.libraries, self.event = Frozen(files), event.get("libraries"), event
        self.is_below = "parent" in self.keys
        self.wanted, self.reserve = (numbers(self.keys.get(key, "")) for key in ("quota", "reserve"))
        self.ceremony = Ceremony(self.keys, self.text)
        self.archived = None  # the number of the event that put it on file last
        self.seed = self.source = self.drawn = self.teams = self.amended = None
        self.sources = self.lines = self.seeded = None
        self.is_void, self.unread = False, None

    @property
    def rows(self):
        return self.frozen["registry"]

    @functools.cached_property
    def ids(self):
        return {row[0] for row in self.rows}

    @functools.cached_property
    def draw(self):
        """The task, its items and its day, from the tables beside the commitment."""
        facts = dict(paper(self.files, "任务.csv"))
        items = {fold(row[1]) for row in paper(self.files, "事项.csv")[1:]}
        task = self.keys["task"]
        return Draw(self.keys["date"], self.n, facts.get("任务名称", task), items or None, task)

    def check(self, prev, used, places, earlier):
        """Recompute every key that the folder and the events before it decide; how often somebody
        was drawn or sent before only where all results before are public."""
        self.check_population(prev)
        require(self.is_below or "papers" not in self.event, "自己的抽取不依据其他单位的材料")
        require(self.keys["rejected.count"] == str(len(self.frozen["rejected"])),
                "rejected.count 不符")
        self.check_people()
        if not any(commit.unread for commit in earlier):
            self.check_units(places)
        check_split(self.frozen["codes"], self.rows)
        if self.is_below:
            return
        self.check_quota()
        if not any(commit.unread for commit in earlier):
            self.check_counts(used, earlier)

    def check_population(self, prev):
        """What the papers of another office's draw show of it, too."""
        keys, rows = self.keys, self.rows
        self.check_values()
        self.ceremony.check()
        require(keys["task"] == self.event["task"], "任务与 event.txt 不符")
        require(keys["ledger.n"] == str(self.n - 1), "ledger.n 不符")
        require(keys["ledger.prev"] == prev, "ledger.prev 不符")
        for name in FROZEN:
            require(keys["file." + name] == self.files.sums[name + ".csv"], f"file.{name} 不符")
        require(len(self.ids) == len(rows), "有重复的检查对象")
        require(keys["population.count"] == str(len(rows)), "population.count 不符")
        require(keys["population.root"] == population_root(rows), "population.root 不符")

    def check_values(self):
        """Every key of the format and no other: a text that nobody asked for could be tried until
        the draw suits somebody."""
        keys = self.keys
        expected = (KEYS - DECIDED | {"parent"} if self.is_below else KEYS) | self.ceremony.keys_used
        require(keys.keys() == expected,
                "承诺的键不符：" + "、".join(sorted(keys.keys() ^ expected)))
        require(all(keys[key] for key in TEXTS & keys.keys()), "承诺有空着的键")
        require(self.is_below or self.wanted and numbers(keys["base"]), "承诺没有应抽数或基数")
        require(keys["suite"] == "DR1-SHA256", "本脚本不会复核的算法")
        require(keys["test"] in ("yes", "no"), "test 应为 yes 或 no")
        require(number(keys["mix"]) <= 1000, "mix 超出范围")
        require(day(keys["date"]).year == number(self.year), "年度与承诺日期不符")

    def check_counts(self, used, earlier):
        keys, rows = self.keys, self.rows
        history = Counter(row[0] for row in self.frozen["history"] if row[1][:4] == self.year)
        times = {i: used[self.year, i] + history[i] for i in self.ids}
        wrong = next((row for row in rows if row[3] != str(times[row[0]])), None)
        require(not wrong, wrong and f"{wrong[0]} 本年度已抽次数应为 {times[wrong[0]]}")
        statuses = Statuses(self)
        statuses.check(times, earlier)
        require(yearly_part(keys["rule"])[1] in (None, statuses.drawn_by_instalments(earlier)),
                "抽取规则写明的其他各批已抽数不符")

    def check_units(self, places):
        for inspector, units, *_ in self.frozen["inspectors"]:
            require(units == str(places[self.year, inspector]), f"{inspector} 的已有任务数不符")

    def check_people(self):
        """A pool's name follows from its members, and the places of a unit count from 0."""
        people = [row[0] for row in self.frozen["inspectors"]]
        require(len({*people}) == len(people), "有重复的检查人员")
        pools, places = self.pools(), defaultdict(list)
        for pool, members in pools.items():
            name = "P." + H("DR1 pool|" + ",".join(sorted(members)))[:16]
            require(pool == name, f"人员库 {pool} 的名称应为 {name}")
            require(members <= {*people}, f"人员库 {pool} 中有名单以外的人员")
        for unit, place, pool in self.frozen["places"]:
            require(pool in pools, f"席位所用的人员库 {pool} 不存在")
            places[unit].append(int(place))
        for unit, numbers_of in places.items():
            require(sorted(numbers_of) == [*range(len(numbers_of))], f"{unit} 的席位没有从 0 编号")

    def check_quota(self):
        keys, rows = self.keys, self.rows
        pool = Counter(row[1] for row in rows if row[2] != "X.STATE")
        eligible = Counter(row[1] for row in rows if row[2] == "E")
        base = numbers(keys["base"])
        require(keys["base.source"] != "pool" or pool == Counter(base), "base 与候选库不符")
        exact = quota(keys["rule"], base, pool, eligible)
        require(Counter(exact) == Counter(self.wanted), f"应抽数应为 {exact}")

    def pools(self):
        members = defaultdict(set)
        for pool, inspector, _ in self.frozen["pools"]:
            members[pool].add(inspector)
        return members

    def key(self, purpose):
        return H(f"DR1 key|{purpose}|{self.seed}")

    def match_text(self):
        """What `match.txt` must be: everybody dealt and mixed again."""
        teams, places = self.matcher(self.drawn)
        teams.deal()
        teams.mix(int(self.keys["mix"]) * len(places))
        return "DR1 match\n" + "".join(f"{i}|{x}|{teams.holder[i, x]}\n" for i, x in places)

    def matcher(self, ids, more_rows=(), recused=(), replaced=()):
        """The teams of some checks, all empty, and their places in order."""
        pools_of, unit = defaultdict(list), {row[0]: row[4] for row in [*self.rows, *more_rows]}
        for name, place, pool in sorted(self.frozen["places"], key=lambda row: int(row[1])):
            pools_of[name].append(pool)
        places = {(i, x): pool for i in ids
                  for x, pool in enumerate(pools_of.get(unit[i]) or pools_of["*"])}
        people = {i: tuple(map(int, rest)) for i, *rest in self.frozen["inspectors"]}
        recused = {(inspector, i) for inspector, i, _ in self.frozen["recusals"]} | set(recused)
        pools = {name: members - set(replaced) for name, members in self.pools().items()}
        return Teams(self.key("inspector"), pools, places, people, recused), places
