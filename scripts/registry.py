"""A made-up registry: codes with valid check digits, firms and people that do not exist."""
import csv
import datetime
import io
import re

# ------------------------------------------------------------------------------- code numbers
USCC = "0123456789ABCDEFGHJKLMNPQRTUWXY"  # GB 32100-2015, in the order of the values


def organisation_code(body):
    """The nine characters of GB 11714 for a body of eight."""
    weights = (3, 7, 9, 10, 5, 8, 4, 2)
    rest = 11 - sum(int(c, 36) * w for c, w in zip(body, weights)) % 11
    return body + "0123456789X0"[rest]


def credit_code(kind, area, body):
    """A 统一社会信用代码 (GB 32100-2015); kind is 91, 92 or 93."""
    head = kind + area + organisation_code(body)
    total = sum(USCC.index(c) * pow(3, i, 31) for i, c in enumerate(head))
    return head + USCC[-total % 31]


def registration_number(area, sequence):
    """A 15-digit 注册号 (GS 15-2006, MOD 11,10) for a sequence number of eight digits."""
    head, product = f"{area}{sequence:08d}", 10
    for digit in head:
        product = ((product % 11 + int(digit)) % 10 or 10) * 2
    return head + str((1 - product % 11) % 10)


# ---------------------------------------------------------------------------- people and firms
SURNAMES = "张李王赵钱孙周吴郑冯陈褚卫蒋沈韩杨朱秦许"
GIVEN = "三四五六七八九十甲乙丙丁戊己庚辛壬癸"
LUCKY = "福兴隆祥瑞康泰安和顺盛达昌荣华丰裕宏源广"
# Name of the section (GB/T 4754-2017), share of the entities, and what such a firm calls itself.
INDUSTRIES = [
    ("批发和零售业", 46, ("商贸", "百货", "便利店")),
    ("住宿和餐饮业", 16, ("餐饮管理", "酒店管理", "小吃店")),
    ("居民服务、修理和其他服务业", 11, ("汽车服务", "家政服务", "理发店")),
    ("制造业", 9, ("食品加工", "机械制造", "加工坊")),
    ("农、林、牧、渔业", 8, ("农业开发", "种植", "果蔬园")),
    ("交通运输、仓储和邮政业", 6, ("物流", "运输", "货运部")),
    ("建筑业", 4, ("建筑工程", "装饰工程", "装修部")),
]
STATUSES = [("存续", 90), ("在业", 2), ("注销", 4), ("吊销，未注销", 3), ("迁出", 1)]
RISKS = [("A", 54), ("B", 27), ("C", 9), ("D", 4), ("", 6)]
REGISTRY_HEADING = [
    "序号", "统一社会信用代码/注册号", "企业名称", "市场主体类型", "登记状态", "行业门类", "住所",
    "法定代表人", "成立日期", "信用风险等级", "所属市场监管所",
]


def pick(rng, weighted):
    """One of (value, weight) pairs; by random() alone, which no Python version has ever changed."""
    point = rng.random() * sum(pair[1] for pair in weighted)
    for pair in weighted:
        point -= pair[1]
        if point < 0:
            return pair
    return weighted[-1]


def one_of(rng, values):
    return values[int(rng.random() * len(values))]


def person(index):
    """The name of the index-th person: 张三, 李四, 王五 …; every name up to 360 is new."""
    return SURNAMES[index % 20] + GIVEN[(index - index // 20) % 18]


def station_of(town):
    """The 市场监管所 in charge of a town."""
    return re.sub("(镇|乡|街道)$", "", town) + "市场监管所"


def code_of(rng, kind, area, index):
    """Six in seven entities have a unified code, the others an old 15-digit number."""
    if rng.random() < 0.135:
        return registration_number(area, (60000000 if kind == "92" else 0) + 1000 + index * 7)
    if rng.random() < 0.2:  # an older organisation code: digits only
        return credit_code(kind, area, f"{10000000 + index * 37:08d}")
    letters = "".join(USCC[(index * 7919 + 104729) // 31**i % 31] for i in range(5))
    return credit_code(kind, area, "MA" + one_of(rng, "357") + letters)


def firm_name(kind, place, town, trade, index):
    """A name that no other index gets, with 示例 in it."""
    word, rest = LUCKY[index % 20] + LUCKY[index // 20 % 20], index // 400
    while rest:
        word, rest = word + LUCKY[rest % 20], rest // 20
    if kind == "企业":
        return f"{place}示例{word}{trade[index % 2]}有限公司"
    if kind == "农民专业合作社":
        return f"{place}示例{word}{('种植', '养殖')[index % 2]}专业合作社"
    return f"{place}{town}示例{word}{trade[2]}"


def registry_rows(rng, place, area, towns, kinds, count):
    """The data rows of a registry, in the columns of REGISTRY_HEADING."""
    for index in range(count):
        kind, _, prefix = pick(rng, kinds)
        industry, _, trade = pick(rng, INDUSTRIES)
        if kind == "农民专业合作社":
            industry = "农、林、牧、渔业"
        town = towns[min(int(rng.random() ** 1.4 * len(towns)), len(towns) - 1)]
        founded = datetime.date(2004, 1, 5) + datetime.timedelta(days=int(rng.random() * 5800))
        yield [
            str(index + 1),
            code_of(rng, prefix, area, index),
            firm_name(kind, place, town, trade, index),
            kind,
            pick(rng, STATUSES)[0],
            industry,
            f"{place}{town}示例路{1 + int(rng.random() * 400)}号",
            person(int(rng.random() * 360)),
            founded.isoformat(),
            pick(rng, RISKS)[0] if kind == "企业" else "",
            station_of(town),
        ]


def csv_bytes(rows, encoding):
    """The rows as RFC 4180 text."""
    text = io.StringIO()
    csv.writer(text, lineterminator="\r\n").writerows(rows)
    return text.getvalue().encode(encoding)
