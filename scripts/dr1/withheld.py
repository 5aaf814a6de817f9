"""Files of a published ledger that are not public: known by their digests, named, never guessed."""
import csv


class Withheld(Exception):
    """Something can't be checked, because a file that it needs isn't public."""


class Files(dict):
    """The public files of one event, and the digests of all."""

    def __init__(self, files, sums):
        super().__init__(files)
        self.sums = sums

    def __missing__(self, name):
        if name in self.sums:
            raise Withheld(name)
        raise KeyError(name)


def withheld_files(public):
    """What 未公开.csv lists: (event, file) to its digest; nothing where there is no such list."""
    path = public / "未公开.csv"
    if not path.is_file():
        return {}
    with path.open(encoding="utf-8", newline="") as file:
        heading, *rows = csv.reader(file)
    if heading != ["event", "file", "sha256", "reason"]:
        raise ValueError("未公开.csv 的表头不符")
    return {(event, name): digest for event, name, digest, _ in rows}
