#!/usr/bin/env python3
"""Run the whole job on 1, 2, 3 and 8 threads, and compare every byte that is written.

    python3 scripts/threads.py CHOUCHA FOLDER REGISTRY ROWS

`make threads` runs it. How many processors there are is asked of the C library; a small library
that is loaded before it answers what is wanted. The clang of the Swift toolchain compiles it.
Exits with 1 when a file differs.
"""
import hashlib
import os
import pathlib
import subprocess
import sys

import bench_folder

COUNTS = (1, 2, 3, 8)
ANSWER = """
#define _GNU_SOURCE
#include <dlfcn.h>
#include <stdlib.h>
#include <unistd.h>
long sysconf(int name) {
  long (*usual)(int) = dlsym(RTLD_NEXT, "sysconf");
  return name == _SC_NPROCESSORS_ONLN ? atol(getenv("PROCESSORS")) : usual(name);
}
"""


def library(folder):
    """The library that says how many processors there are."""
    path = folder / "processors.so"
    subprocess.run(["clang", "-shared", "-fPIC", "-x", "c", "-", "-o", path],
                   input=ANSWER.encode(), check=True)
    return path


def digests(folder):
    """The digest of each file of the ledger and of the forms."""
    files = sorted(path for part in ("台账", "输出") for path in (folder / part).rglob("*")
                   if path.is_file())
    return {str(path.relative_to(folder)): hashlib.sha256(path.read_bytes()).hexdigest()
            for path in files}


def main():
    choucha, folder, registry = (pathlib.Path(each).resolve() for each in sys.argv[1:4])
    folder.mkdir(parents=True, exist_ok=True)
    answer = library(folder)
    work = bench_folder.WorkFolder(folder / "局", registry, int(sys.argv[4]))
    expected = None
    for count in COUNTS:
        work.clear()
        subprocess.run(bench_folder.command(choucha, work), check=True, capture_output=True,
                       env={**os.environ, "LD_PRELOAD": str(answer), "PROCESSORS": str(count)})
        found = digests(work.path)
        expected = expected or found
        odd = [name for name in sorted({*expected, *found})
               if expected.get(name) != found.get(name)]
        print(f"{count} threads: {len(found)} files, {len(odd)} differ", flush=True)
        if odd:
            sys.exit("\n".join(odd))


if __name__ == "__main__":
    main()
