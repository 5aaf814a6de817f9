#!/usr/bin/env python3
"""The registry on a cluster: Spark in local mode over Parquet files.

    python3 scripts/scale_out_cluster.py FOLDER REGISTRY …

Spark reads, counts, hashes and sorts; it never divides: quotas and bounds come from outside, as
text. By itself the program times these steps for one registry after another.
"""
import math
import pathlib
import shutil
import sys
import time

from dr1.files import H

# What lists need besides the six frozen columns, and the headings of the registry.
COLUMNS = {"name": "企业名称", "address": "住所", "person": "法定代表人", "station": "所属市场监管所",
           "type": "市场主体类型", "industry": "行业门类", "state": "登记状态"}
DRAWABLE = "('存续', '在业')"


def step(words, action, *arguments):
    """Does something and prints how long it took."""
    start = time.monotonic()
    found = action(*arguments)
    print(f"| {words} | {time.monotonic() - start:.1f} |", flush=True)
    return found


class Cluster:
    """A Spark session, the folder that stands for the cluster's disk, and the frozen registry."""

    def __init__(self, folder, memory="4g"):
        from pyspark.sql import SparkSession
        self.folder = folder
        self.session = (
            SparkSession.builder.master("local[*]").config("spark.driver.memory", memory)
            .config("spark.ui.enabled", "false").config("spark.ui.showConsoleProgress", "false")
            .config("spark.sql.shuffle.partitions", "16").getOrCreate())
        self.session.sparkContext.setLogLevel("ERROR")

    def sql(self, text):
        return self.session.sql(text)

    def take_in(self, registry):
        """The office's registry as Parquet: a cluster has it so already."""
        source = self.session.read.csv(str(registry), header=True, inferSchema=False, quote='"',
                                       escape='"', multiLine=False, encoding="UTF-8")
        source.write.mode("overwrite").parquet(str(self.folder / "registry"))
        self.session.read.parquet(str(self.folder / "registry")).createOrReplaceTempView("source")

    def stations(self):
        """The units in the order of their bytes."""
        rows = self.sql(f"SELECT DISTINCT `{COLUMNS['station']}` AS name FROM source").collect()
        return sorted((row.name for row in rows if row.name), key=str.encode)

    def freeze(self, units):
        """The view `registry`: six columns as a commitment freezes them, and those of lists."""
        pairs = ", ".join(f"('{label}', '{code}')" for label, code in units.items())
        extra = ", ".join(f"`{heading}` AS {name}" for name, heading in COLUMNS.items())
        self.sql(f"""
            SELECT `统一社会信用代码` AS id, `信用风险等级` AS stratum, units.code AS unit, '0' AS used,
              CASE WHEN `登记状态` IN {DRAWABLE} THEN 'E' ELSE 'X.STATE' END AS status, {extra}
            FROM source JOIN VALUES {pairs} AS units(label, code)
              ON units.label = `{COLUMNS['station']}`
            """).write.mode("overwrite").parquet(str(self.folder / "frozen"))
        self.session.read.parquet(str(self.folder / "frozen")).createOrReplaceTempView("registry")

    def faults(self):
        """How many rows only choucha's import can judge: identifiers, strata, units."""
        [row] = self.sql(r"""
            SELECT (SELECT count(*) FROM source) - count(*) AS unassigned,
              count(*) - count(DISTINCT id) AS repeated,
              count_if(id IS NULL OR NOT id RLIKE '^[0-9A-Z._-]{1,55}$') AS odd,
              count_if(stratum IS NULL OR NOT stratum RLIKE '^[0-9A-Za-z._-]{1,32}$') AS unclassed
            FROM registry""").collect()
        return row.asDict()

    def prepare(self, registry):
        """Takes a registry in and freezes it; the codes of its units."""
        step("Spark: registry as Parquet", self.take_in, registry)
        units = {label: f"st{n:03d}" for n, label in enumerate(self.stations(), 1)}
        step("Spark: six frozen columns", self.freeze, units)
        if any((faults := step("Spark: identifiers", self.faults)).values()):
            sys.exit(f"These rows need choucha's import: {faults}")
        return units

    def counts(self):
        """Objects by stratum and status."""
        rows = self.sql("""
            SELECT stratum, status, count(*) AS n FROM registry GROUP BY ALL""").collect()
        return {(row.stratum, row.status): row.n for row in rows}

    def root(self, count):
        """The population's digest (DRAW §2.3): the buckets by Spark, the last line here."""
        rows = self.sql("""
            WITH digests AS (
                SELECT sha2('DR1 row|' || id || '|' || stratum || '|' || status || '|' || used, 256)
                  AS digest FROM registry)
            SELECT substr(digest, 1, 3) AS bucket,
              sha2(array_join(array_sort(collect_list(digest)), ''), 256) AS seal
            FROM digests GROUP BY 1""").collect()
        return H(f"DR1 pop|{count}|" + "".join(sorted(row.bucket + row.seal for row in rows)))

    def write_registry(self, target):
        """The frozen file: parts sorted by Spark, one behind the other."""
        lines = self.folder / "lines"
        self.sql(r"""
            SELECT concat_ws(',', id, stratum, status, used, unit, CASE WHEN name RLIKE '[",\r\n]'
              THEN '"' || replace(name, '"', '""') || '"' ELSE name END) AS line
            FROM registry ORDER BY id""").write.mode("overwrite").text(str(lines))
        with open(target, "wb") as file:
            file.write(b"id,stratum,status,used,unit,name\n")
            for part in sorted(lines.glob("part-*.txt")):
                with open(part, "rb") as piece:
                    shutil.copyfileobj(piece, file, 1 << 22)
        shutil.rmtree(lines)

    def draw(self, key, listed, eligible):
        """The rows of the so many smallest tickets of each stratum, in order."""
        bounds = {stratum: bound(listed[stratum], eligible[stratum]) for stratum in listed}
        while True:
            rows = self.below(key, bounds)
            short = [stratum for stratum in listed
                     if len(rows.get(stratum, [])) < min(listed[stratum], eligible[stratum])
                     and bounds[stratum] != EVERYTHING]
            if not short:
                return {stratum: rows.get(stratum, [])[:listed[stratum]] for stratum in listed}
            bounds |= dict.fromkeys(short, EVERYTHING)

    def below(self, key, bounds):
        """The rows whose tickets lie below the bound of their stratum, by stratum and ticket."""
        pairs = ", ".join(f"('{stratum}', '{text}')" for stratum, text in bounds.items())
        rows = self.sql(f"""
            WITH tickets AS (
                SELECT *, sha2('{key}' || id, 256) AS ticket FROM registry WHERE status = 'E')
            SELECT tickets.* FROM tickets JOIN VALUES {pairs} AS bounds(name, bound)
              ON bounds.name = stratum AND substr(ticket, 1, 16) < bound
            ORDER BY stratum, ticket, id""").collect()
        found = {}
        for row in rows:
            found.setdefault(row.stratum, []).append(row)
        return found


EVERYTHING = "g"  # above every hexadecimal digit


def bound(size, count):
    """Sixteen digits below which the smallest tickets surely are (DRAW §2.5), compared as text."""
    if count == 0:
        return EVERYTHING
    wanted = (size + 8 * math.isqrt(size) + 64) * 2**64 // count
    return EVERYTHING if wanted >= 2**64 else f"{wanted:016x}"


def main(folder, *registries):
    """The steps for each registry, with a made-up key and about 3.85 % drawn or in reserve."""
    print("| Step | Seconds |\n| --- | --- |")
    cluster = step("Spark starts", Cluster, pathlib.Path(folder))
    for registry in registries:
        cluster.prepare(registry)
        counted = step("Spark: counts by stratum", cluster.counts)
        step("Spark: population digest", cluster.root, sum(counted.values()))
        step("Spark: registry.csv, sorted", cluster.write_registry, cluster.folder / "registry.csv")
        eligible = {name: n for (name, status), n in counted.items() if status == "E"}
        listed = {name: n * 77 // 2000 for name, n in eligible.items()}
        step("Spark: tickets and list", cluster.draw, "0" * 64, listed, eligible)
        print(f"| objects | {sum(counted.values()):,} |")


if __name__ == "__main__":
    main(*sys.argv[1:])
