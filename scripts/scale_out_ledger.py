"""A ledger written by a program that draws in a database, event by event, as docs/ledger.md says.

Nothing here is trusted: `choucha verify` proves every event from its files.
"""
import csv
import hashlib
import io

from dr1.files import H, read_journal

HEADINGS = {"inspectors": "id,units,weight,cap", "pools": "pool,inspector,label",
            "places": "unit,place,pool", "recusals": "inspector,id,reason",
            "history": "id,date,task", "rejected": "file,sheet,row,reason,approver"}


def document(title, entries):
    """A document of keys and values, ordered by the bytes of the keys."""
    lines = [f"{key}={value}\n" for key, value in sorted(entries.items())]
    return (f"{title}\n" + "".join(lines)).encode()


def table(rows, mark=""):
    """RFC 4180 with LF; tables for people begin with a mark."""
    text = io.StringIO()
    csv.writer(text, lineterminator="\n").writerows(rows)
    return (mark + text.getvalue()).encode()


def people(heading, rows=()):
    return table([heading.split(","), *rows], "\ufeff")


def lines(title, ranked):
    """A document of drawn rows: strata, ranks and rows with id and ticket."""
    rows = [f"{name}|{rank}|{row.id}|{row.ticket}\n" for name, rank, row in ranked]
    return (f"{title}\n" + "".join(rows)).encode()


def frozen_without_officers():
    """The frozen files of an office whose lower offices send the officers: headings alone."""
    return {f"{name}.csv": f"{heading}\n".encode() for name, heading in HEADINGS.items()}


def counts(numbers):
    return ";".join(f"{stratum}:{number}" for stratum, number in sorted(numbers.items()))


class Ledger:
    """The ledger of a work folder, to add events to."""

    def __init__(self, work, fields):
        self.folder, self.fields = work / "台账", fields
        self.folder.mkdir(parents=True, exist_ok=True)

    @property
    def head(self):
        """The number and the hash of the last event."""
        journal = self.folder / "journal.jsonl"
        lines = [*read_journal(journal.read_bytes())] if journal.exists() else []
        return (lines[-1][0], lines[-1][4]) if lines else (0, "0" * 64)

    def append(self, kind, name, files, **more):
        """Adds an event; a file that is a path lies on the same disk, and is moved."""
        before, previous = self.head
        n, fields = before + 1, {"kind": kind, "name": name, **self.fields, **more}
        files = files | {"event.txt": document("DR1 event", fields)}
        folder = self.folder / f"{n:04d}-{name}"
        folder.mkdir()
        for file, content in files.items():
            if isinstance(content, bytes):
                (folder / file).write_bytes(content)
            else:
                content.rename(folder / file)
        sums = "".join(f"{digest_of(folder / file)}  {file}\n"
                       for file in sorted(files, key=str.encode))
        (folder / "SHA256SUMS").write_text(sums, encoding="utf-8")
        digest = H(sums)
        entry = H(f"DR1 ledger|{n}|{previous}|{kind}|{digest}")
        with open(self.folder / "journal.jsonl", "a", encoding="ascii") as journal:
            journal.write(f'{{"digest":"{digest}","entry":"{entry}","kind":"{kind}",'
                          f'"n":{n},"prev":"{previous}"}}\n')
        return n


def digest_of(path):
    with open(path, "rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
