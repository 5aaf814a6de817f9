"""Between a commitment and its draw: evidence of its time, sealed numbers, the seed and its grade."""
import datetime
import itertools
import math
import re

from .files import H, day, document, require

EVENT = re.compile("[!-.0-~]+(/[!-.0-~]+)+")
SOURCE = re.compile("[!-~]+/[!-.0-~]+")
DIGEST = re.compile("[0-9a-f]{64}")
BALLS = {"cwl.kl8": [(20, 80)], "cwl.ssq": [(6, 33), (1, 16)], "sport.dlt": [(5, 35), (2, 12)]}
TIME = re.compile(r"\d{4}-\d\d-\d\dT([01]\d|2[0-3]):[0-5]\d[+-](0\d|1[0-4]):[0-5]\d", re.ASCII)
DAY = datetime.timedelta(days=1)


def is_value(event, value):
    """Whether an event can bring a value, in its canonical form; True where that isn't known."""
    game = event.split("/")[0]
    if game in BALLS:
        parts = value.split("+")
        return len(parts) == len(BALLS[game]) and all(
            re.fullmatch(r"[0-9]{2}(\.[0-9]{2})*", part) and len(part) == 3 * count - 1
            and part.split(".") == sorted({*part.split(".")})
            and all(1 <= int(ball) <= last for ball in part.split("."))
            for part, (count, last) in zip(parts, BALLS[game]))
    if game == "dice.d10x20":
        return bool(re.fullmatch(r"[0-9]{20}", value))
    if event == "typed":
        return bool(re.fullmatch(r"[0-9A-Za-z._-]{1,64}", value))
    return not re.fullmatch(r"beacon\..+", game) or bool(re.fullmatch(r"[0-9a-f]{1,256}", value))


def outcomes(event, value):
    """How many values an event could have brought; 0 where that isn't known."""
    game = event.split("/")[0]
    if game in BALLS:
        return math.prod(math.comb(last, count) for count, last in BALLS[game])
    if game == "dice.d10x20":
        return 10 ** 20
    return 16 ** len(value) if re.fullmatch(r"beacon\..+", game) and value else 0


def bits(count):
    """The binary logarithm to two places, half up, by integers alone."""
    return f"{(count ** 200).bit_length() // 2 / 100:.2f}".rstrip("0").rstrip(".") if count else "0"


def next_issues(event, day):
    """The issues that may take the place of one that isn't published within 72 hours."""
    game, _, issue = event.partition("/")
    if not re.fullmatch("[0-9]{1,18}", issue) or not (game in BALLS or re.fullmatch(r"beacon\..+", game)):
        return []
    issues = [str(int(issue) + 1).zfill(len(issue))]
    if game in BALLS and (day.month, day.day) >= (12, 28):
        issues.append(str(int(issue[:-3]) + 1).zfill(len(issue) - 3) + "001")
    return [f"{game}/{number}" for number in issues]


def day_of(time):
    return day(time[:10])


class Ceremony:
    """What a commitment promises of its seed, and what has come of it."""

    def __init__(self, keys, text):
        self.keys, self.digest = keys, H(text)
        self.events, self.seals = self.numbered("seed.event"), self.numbered("seal")
        self.is_typed = self.events == ["typed"]
        self.times = [] if self.is_typed else [
            keys.get(f"seed.event.{x:02}.at", "") for x in range(1, len(self.events) + 1)]
        self.evidence, self.reveals, self.notes, self.values = [], {}, [], []
        self.seed = self.source = self.sources = None

    def numbered(self, name):
        """The values `name.01`, `name.02` … up to the first that is missing."""
        keys = (f"{name}.{x:02}" for x in range(1, 100))
        return [self.keys[key] for key in itertools.takewhile(self.keys.__contains__, keys)]

    @property
    def keys_used(self):
        """The keys with running numbers that the promise has."""
        return ({f"seed.event.{x:02}" for x, _ in enumerate(self.events, 1)}
                | {f"seed.event.{x:02}.at" for x, _ in enumerate(self.times, 1)}
                | {f"seal.{x:02}" for x, _ in enumerate(self.seals, 1)})

    def check(self):
        """The promise: events that come no sooner than the commitment, seals of different people."""
        keys = self.keys
        require(self.is_typed or self.events and all(map(EVENT.fullmatch, self.events)),
                "承诺没有写明种子来源")
        require(len(set(self.events)) == len(self.events), "同一公开事件写了两次")
        require(not self.is_typed or keys["seed.fallback"] == "none", "自拟种子没有备用规则")
        for event, time in zip(self.events, self.times):
            require(TIME.fullmatch(time), f"{event} 没有写明时间")
            require(day_of(time) >= day(keys["date"]), f"{event} 在承诺之前")
        require(keys["mode"] == ("sealed" if self.seals else "open"), "mode 与封存摘要不符")
        require(len(self.seals) != 1 and len(set(self.seals)) == len(self.seals), "封存摘要少于两份或者相同")
        require(all(map(DIGEST.fullmatch, self.seals)), "封存摘要的格式不符")

    def require_due(self, event):
        for name, time in zip(self.events, self.times):
            require(day(event["at"]) >= day_of(time), f"{name} 当时还没有结果")

    def take_evidence(self, event, files, folder):
        require(not self.seed, "时间证据在种子之后")
        file = event["evidence"]
        require(event["witness"] and file in files.sums and file != "event.txt",
                "时间证据没有文件或出具人")
        self.evidence.append(f"{event['witness']}：{folder}/{file}（SHA-256 {files.sums[file]}）")

    def take_reveal(self, event, files):
        require(not self.seed, "揭示在种子之后")
        reveal = document(files["reveal.txt"], "DR1 reveal")
        require(reveal.pop("commitment") == self.digest, "揭示没有指明这一承诺")
        (key, nonce), = reveal.items()
        require(key.startswith("reveal.") and key not in self.reveals, "同一份封存揭示了两次")
        require(DIGEST.fullmatch(nonce), f"{key} 的格式不符")
        require(self.keys.get("seal" + key[6:]) == H("DR1 seal|" + nonce), f"{key} 与封存摘要不符")
        require(event["custodian"], "揭示没有写明保管人")
        self.require_due(event)
        self.reveals[key] = nonce

    def take_seed(self, event, files):
        seed = document(files["seed.txt"], "DR1 seed")
        require(not self.seed, "同一承诺有两个种子")
        require(seed.pop("commitment") == self.digest, "种子没有指明这一承诺")
        reveals = {key: seed.pop(key) for key in list(seed) if key.startswith("reveal.")}
        require(len(reveals) == len(self.seals), "种子没有写明全部封存的随机数")
        require(reveals == self.reveals, "种子中的随机数与揭示的不同")
        require(list(seed) == [f"source.{x:02}" for x in range(1, len(self.events) + 1)],
                "种子来源的个数与承诺不同")
        self.require_due(event)
        for x, source in enumerate(seed.values()):
            self.take_source(x, source, event)
        fallbacks = {key for key in event if key.startswith("fallback.")}
        require(fallbacks == {key for key, _ in self.notes}, "备用规则的使用与种子不符")
        self.seed, self.sources = H(files["seed.txt"]), list(seed.values())
        self.source = "、".join(self.sources)

    def take_source(self, x, source, event):
        """A source: of the promised event, or of the next issue 72 hours after."""
        found, _, value = source.rpartition("/")
        promised, key = self.events[x], f"fallback.{x + 1:02}"
        if found != promised:
            require(not self.is_typed, "种子不是来自 typed")
            event_day, promised_day = day(event["at"]), day_of(self.times[x])
            require(event.get(key) == promised and found in next_issues(promised, promised_day)
                    and event_day >= promised_day + 3 * DAY, f"种子不是来自 {promised}")
            require(event.get("reason") and event.get("approver"), "改用下一期没有写明原因和批准人")
            self.notes.append((key, f"承诺的 {promised} 没有在 72 小时内公布，改用 {found}：{event['reason']}"))
        require(SOURCE.fullmatch(source) and is_value(found, value), f"{source} 不是可能的结果")
        self.values.append(value)

    def grade(self):
        """The trust grade A–D and why; C and D are not public draws."""
        counted = total = 1
        for event, time, value in zip(self.events, self.times, self.values):
            total *= outcomes(event, value) or 1
            if day_of(time) >= day(self.keys["date"]) + 2 * DAY:
                counted *= outcomes(event, value) or 1
        if counted >= 2 ** 60:
            return f"{'A' if self.evidence else 'B'} 级：公开事件 {bits(counted)} 比特"
        is_open = self.values != ["sealed"] if self.is_typed else not all(
            map(outcomes, self.events, self.values))
        if self.seals and not is_open:
            return f"C 级：{len(self.seals)} 名保管人封存的随机数，不属于公开随机"
        return ("D 级：手工录入或机器产生" if self.is_typed else
                f"D 级：公开事件 {bits(total)} 比特") + "，不属于公开随机"

    def report(self):
        """What people should look at themselves."""
        yield from (f"  备用规则：{note}" for _, note in self.notes)
        yield from (f"  时间证据（请自行查验）：{words}" for words in self.evidence)
