"""Work out every day of 2019–2026 a second time, without any of choucha's own code.

Usage: working_days.py [ANSWERS]

Prints the number of days and the SHA-256 of a line for each day, which a test holds. ANSWERS is the
same text written by choucha, with which each line is then compared value by value.

A line is day|working|+20 working days|+20 days|+6 months|+15 days|+30 days|working days in the next
20 days; what needs a year without an arrangement is a dash.
"""

import bisect
import csv
import datetime
import hashlib
import pathlib
import sys

HOLIDAYS = pathlib.Path(__file__).parent.parent / "Sources/Inspection/Resources/holidays.csv"
FIRST, LAST = datetime.date(2019, 1, 1), datetime.date(2026, 12, 31)
# New Year's Day of the first year without an arrangement can still change what lies from here on.
SETTLED = datetime.date(2026, 12, 24)


def span(days):
    return datetime.timedelta(days=days)


def working_days():
    """Every working day that is settled, ascending."""
    with open(HOLIDAYS, encoding="utf-8", newline="") as file:
        kinds = {row["日期"]: row["类型"] for row in csv.DictReader(file)}
    days = (FIRST + span(n) for n in range((SETTLED - FIRST).days + 1))
    return [d for d in days if kinds.get(str(d), "上班" if d.isoweekday() < 6 else "放假") == "上班"]


def six_months_later(day):
    """The same day of the month, or the day before the month after begins."""
    year, month = (day.year, day.month + 6) if day.month <= 6 else (day.year + 1, day.month - 6)
    try:
        return day.replace(year=year, month=month)
    except ValueError:
        return datetime.date(year, month + 1, 1) - span(1)


def answers():
    """The lines: a list of values for each day."""
    working = working_days()
    for number in range((LAST - FIRST).days + 1):
        day = FIRST + span(number)
        after = bisect.bisect_right(working, day)
        until = bisect.bisect_right(working, day + span(20))
        yield [
            str(day),
            "-" if day > SETTLED else str(int(after > 0 and working[after - 1] == day)),
            str(working[after + 19]) if after + 19 < len(working) else "-",
            str(day + span(20)),
            str(six_months_later(day)),
            str(day + span(15)),
            str(day + span(30)),
            str(until - after) if day + span(20) <= SETTLED else "-",
        ]


def compare(own, path):
    """Holds choucha's answers against ours, value by value."""
    others = [line.split("|") for line in path.read_text(encoding="utf-8").splitlines()]
    pairs = [(a, b) for mine, other in zip(own, others, strict=True)
             for a, b in zip(mine, other, strict=True)]
    wrong = [pair for pair in pairs if pair[0] != pair[1]]
    if wrong:
        sys.exit(f"{len(wrong)} of {len(pairs)} differ, the first: {wrong[0]}")
    print(f"{len(pairs)} comparisons, all equal")


def main():
    own = list(answers())
    text = "".join("|".join(line) + "\n" for line in own)
    print(f"{len(own)} days {hashlib.sha256(text.encode()).hexdigest()}")
    if len(sys.argv) > 1:
        compare(own, pathlib.Path(sys.argv[1]))


if __name__ == "__main__":
    main()
