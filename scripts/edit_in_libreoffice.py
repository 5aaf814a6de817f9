#!/usr/bin/env python3
"""Edits workbooks within LibreOffice itself, as an official does, and saves them there.

    edit_in_libreoffice.py EDITS.json

EDITS.json is a list of {"from": path, "to": path, "sheets": {name: {"B3": text}}}. Every sheet also gets
an empty row at its top and another name, so that nothing stands where it was printed. Needs the Python
that has LibreOffice's module uno (Debian: python3-uno), which need not be the Python of other scripts.
"""
import json
import pathlib
import subprocess
import sys
import tempfile
import time

import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.connection import NoConnectException

PIPE = "choucha-edit"
PATIENCE = 60


def properties(**values):
    return tuple(PropertyValue(Name=name, Value=value) for name, value in values.items())


def desktop():
    """The desktop of the LibreOffice that was started, as soon as it answers."""
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstance("com.sun.star.bridge.UnoUrlResolver")
    for _ in range(PATIENCE):
        try:
            context = resolver.resolve(f"uno:pipe,name={PIPE};urp;StarOffice.ComponentContext")
            return context.ServiceManager.createInstance("com.sun.star.frame.Desktop")
        except NoConnectException:
            time.sleep(1)
    sys.exit("LibreOffice does not answer")


def edit(office, task):
    path = pathlib.Path(task["from"]).resolve().as_uri()
    book = office.loadComponentFromURL(path, "_blank", 0, properties(Hidden=True))
    for number, (name, cells) in enumerate(task["sheets"].items()):
        sheet = book.Sheets.getByName(name)
        for address, text in cells.items():
            sheet.getCellRangeByName(address).String = text
        sheet.Rows.insertByIndex(0, 1)
        sheet.Name = f"已填{number + 1}"
    book.storeToURL(pathlib.Path(task["to"]).resolve().as_uri(),
                    properties(FilterName="Calc MS Excel 2007 XML"))
    book.close(True)


def main(edits):
    tasks = json.loads(pathlib.Path(edits).read_text(encoding="utf-8"))
    with tempfile.TemporaryDirectory() as profile:
        running = subprocess.Popen(
            ["soffice", f"-env:UserInstallation=file://{profile}", "--headless", "--norestore",
             f"--accept=pipe,name={PIPE};urp;"])
        try:
            office = desktop()
            for task in tasks:
                edit(office, task)
            office.terminate()
        finally:
            running.wait(PATIENCE)


if __name__ == "__main__":
    main(*sys.argv[1:])
