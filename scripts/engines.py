"""The databases of proofs.py.  Each runs scripts of `choucha sql` in sessions of their own.

An engine is a context manager; what it enters is a function from the file of a script to the rows of
its two last questions: the list, and the proof.  Whatever an engine lacks is `Skipped` with the reason.
"""
import contextlib
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile


class Skipped(Exception):
    """The engine isn't here."""


def module(name):
    try:
        return __import__(name)
    except ImportError as problem:
        raise Skipped(f"no Python module: {problem}") from None


def program(name):
    found = shutil.which(name)
    if not found:
        raise Skipped(f"no program {name}")
    return found


def statements(path):
    return path.read_text(encoding="utf-8").split(";\n")[:-1]


def last_two(answers):
    """The rows of the two last questions, as texts."""
    return [[tuple(map(str, row)) for row in rows] for rows in answers[-2:]]


@contextlib.contextmanager
def duckdb(_):
    engine = module("duckdb")

    def run(path):
        with engine.connect() as database:
            return last_two([database.execute(text).fetchall() for text in statements(path)])
    yield engine.__version__, run


@contextlib.contextmanager
def clickhouse(_):
    module("chdb")
    from chdb import __version__
    from chdb.session import Session

    def run(path):
        session = Session()
        try:
            texts = [str(session.query(text, "JSONCompactEachRow")) for text in statements(path)]
        finally:
            session.close()
        return last_two([[json.loads(line) for line in text.splitlines()] for text in texts])
    yield __version__, run


@contextlib.contextmanager
def spark(_):
    pyspark = module("pyspark")
    program("java")
    from pyspark.sql import SparkSession
    session = (SparkSession.builder.master("local[*]").config("spark.ui.enabled", "false")
               .config("spark.ui.showConsoleProgress", "false")
               .config("spark.sql.shuffle.partitions", "8").getOrCreate())
    session.sparkContext.setLogLevel("ERROR")

    def run(path):
        return last_two([session.sql(text).collect() for text in statements(path)])
    try:
        yield pyspark.__version__, run
    finally:
        session.stop()


@contextlib.contextmanager
def sqlite(_):
    """Runs the very lines of Python that the script has for its reader."""
    import sqlite3

    def run(path):
        command = re.sub(r"(?m)^(?!-- : ).*\n|^-- : ", "", path.read_text(encoding="utf-8"))
        done = subprocess.run([sys.executable, "-", str(path)], input=command, text=True,
                              capture_output=True, check=True, env=os.environ | {"PYTHONUTF8": "1"})
        rows = [tuple(line.split("|")) for line in done.stdout.splitlines()]
        return [[row for row in rows if len(row) == width] for width in (5, 4)]
    yield sqlite3.sqlite_version, run


@contextlib.contextmanager
def postgres(folder):
    """A private cluster without network, run by a user who isn't root, sorting in English."""
    programs = sorted(pathlib.Path("/usr/lib/postgresql").glob("*/bin"))
    psql = program("psql")
    if not programs:
        raise Skipped("no server in /usr/lib/postgresql")
    user = "postgres" if os.geteuid() == 0 else None
    with tempfile.TemporaryDirectory(prefix="choucha-") as socket:
        if user:
            shutil.chown(socket, user)

        def server(name, *options):
            done = subprocess.run([str(programs[-1] / name), "-D", f"{socket}/data", *options],
                                  user=user, cwd=socket, capture_output=True, text=True)
            if done.returncode:
                raise Skipped(f"{name}: {(done.stderr or done.stdout).strip()[-200:]}")
        server("initdb", "-A", "trust", "-U", "choucha", "-E", "UTF8", "--locale=C.UTF-8",
               "--locale-provider=icu", "--icu-locale=en")
        server("pg_ctl", "start", "-w", "-l", f"{socket}/log",
               "-o", f"-c listen_addresses='' -k {socket}")
        client = [psql, "-h", socket, "-U", "choucha", "-d", "postgres", "-X", "-A", "-t", "-q",
                  "-v", "ON_ERROR_STOP=1"]

        def run(path):
            done = subprocess.run([*client, "-f", str(path)], capture_output=True, text=True,
                                  check=True)
            rows = [tuple(line.split("|")) for line in done.stdout.splitlines()]
            return [[row for row in rows if len(row) == width] for width in (5, 4)]
        try:
            version = subprocess.run([psql, "--version"], capture_output=True, text=True).stdout
            yield re.search(r"[0-9.]+", version)[0], run
        finally:
            server("pg_ctl", "stop", "-w", "-m", "immediate")


ENGINES = {"duckdb": duckdb, "postgres": postgres, "spark": spark, "sqlite": sqlite,
           "clickhouse": clickhouse}
