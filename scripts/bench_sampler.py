#!/usr/bin/env python3
"""Where a program's time goes, by folders of the sources: its stacks, looked at 200 times a second.

    python3 scripts/bench_sampler.py COMMAND ARGUMENT …

Linux on x86-64 only, with llvm-symbolizer and readelf. Each stack belongs to the innermost line
in Sources, inlined ones too, or to zlib; hashing belongs to whoever asks for it. A look counts as
much as its thread has worked since the last one, so shares are of the processor's time; who waits
in a system call is looked at later.
"""
import collections
import ctypes
import functools
import os
import pathlib
import platform
import re
import shutil
import struct
import subprocess
import sys
import time

SEIZE, INTERRUPT, GETREGS, CONTINUE = 0x4206, 0x4207, 12, 7
WALL, PAUSE, STACK, DEPTH = 0x40000000, 0.005, 1 << 15, 80
RBP, CALL, RIP, RSP = 4, 15, 16, 19  # of the 27 words of user_regs_struct
NO_CALL = 2**64 - 1  # stands for the number of a system call where there is none
ASKED_FOR = ("Sampling/Hashing",)  # counts for the caller
ZLIB = "zlib"

libc = ctypes.CDLL(None, use_errno=True)
libc.ptrace.argtypes = [ctypes.c_long, ctypes.c_long, ctypes.c_void_p, ctypes.c_void_p]


class Vector(ctypes.Structure):
    """A piece of memory of another process."""
    _fields_ = [("base", ctypes.c_void_p), ("length", ctypes.c_size_t)]


def stack_of(process, registers):
    """The addresses of the calls, innermost first, along the chain of frames."""
    buffer = ctypes.create_string_buffer(STACK)
    here = Vector(ctypes.cast(buffer, ctypes.c_void_p), STACK)
    there = Vector(registers[RSP], STACK)
    size = max(0, libc.process_vm_readv(process, ctypes.byref(here), 1, ctypes.byref(there), 1, 0))
    found, frame = [registers[RIP]], registers[RBP]
    while len(found) < DEPTH and 0 <= frame - registers[RSP] <= size - 16:
        below, address = struct.unpack_from("QQ", buffer.raw, frame - registers[RSP])
        found.append(address)
        if below <= frame:
            break
        frame = below
    return tuple(found)


class Sampler:
    """A child process, its threads, and the stacks seen so far."""

    def __init__(self, command):
        self.process = subprocess.Popen(command, stdout=subprocess.DEVNULL,
                                        stderr=subprocess.DEVNULL)
        self.seized, self.times = set(), {}
        self.stacks, self.maps = collections.Counter(), []

    def threads(self):
        """The threads that worked since the last look, and for how many nanoseconds."""
        for thread in self.tasks():
            if work := self.spent(thread) - self.times.get(thread, 0):
                yield thread, work

    def tasks(self):
        try:
            return [int(name) for name in os.listdir(f"/proc/{self.process.pid}/task")]
        except FileNotFoundError:
            return []

    def spent(self, thread):
        """The processor's time that a thread took so far."""
        try:
            path = pathlib.Path(f"/proc/{self.process.pid}/task/{thread}/schedstat")
            return int(path.read_text(encoding="ascii").split()[0])
        except (FileNotFoundError, ProcessLookupError):
            return self.times.get(thread, 0)

    def look(self, thread, work):
        """Stops a thread for a moment, and counts its work for its stack; not while it waits."""
        if thread not in self.seized and libc.ptrace(SEIZE, thread, None, None) == 0:
            self.seized.add(thread)
        if libc.ptrace(INTERRUPT, thread, None, None) != 0:
            return
        _, status = os.waitpid(thread, WALL)
        if not os.WIFSTOPPED(status):
            self.seized.discard(thread)
            if thread == self.process.pid:
                self.process.returncode = os.waitstatus_to_exitcode(status)
            return
        registers = (ctypes.c_ulonglong * 27)()
        libc.ptrace(GETREGS, thread, None, ctypes.addressof(registers))
        if registers[CALL] == NO_CALL:
            self.stacks[stack_of(self.process.pid, registers)] += work
            self.times[thread] = self.times.get(thread, 0) + work
        libc.ptrace(CONTINUE, thread, None, None)

    def bury(self):
        """Takes notice of threads that ended: the process can't end before that."""
        for thread in self.seized - {self.process.pid}:
            ended, status = os.waitpid(thread, WALL | os.WNOHANG)
            if ended and not os.WIFSTOPPED(status):
                self.seized.discard(thread)

    def run(self):
        """Looks until the process ends; the stacks, and where its files lie in memory."""
        turn = 0
        while self.process.poll() is None:
            for thread, work in self.threads():
                self.look(thread, work)
            self.bury()
            if turn & (turn - 1) == 0:  # Libraries come in the beginning, if at all.
                self.maps = self.read_maps() or self.maps
            turn += 1
            time.sleep(PAUSE)
        return self.stacks, self.maps

    def read_maps(self):
        """Start, end, offset and file of each executable piece."""
        pattern = r"(\w+)-(\w+) r-xp (\w+) \S+ \d+\s+(/.*)"
        try:
            text = pathlib.Path(f"/proc/{self.process.pid}/maps").read_text(encoding="utf-8")
        except OSError:
            return []
        return [(int(a, 16), int(b, 16), int(c, 16), os.path.realpath(file))
                for a, b, c, file in re.findall(pattern, text)]


class Places:
    """The folders of the sources that addresses lie in, with what was inlined there."""

    def __init__(self, program, maps, addresses):
        self.maps, self.program = maps, os.path.realpath(program)
        offsets = {each: self.offset(each) for each in addresses}
        asked = sorted({offset for offset in offsets.values() if isinstance(offset, int)})
        answers = dict(zip(asked, self.symbolized(asked)))
        self.folders = {each: answers.get(offset, [offset])
                        for each, offset in offsets.items()}

    def offset(self, address):
        """The offset in the program's file; or the place, in a library."""
        for start, end, offset, file in self.maps:
            if start <= address < end:
                if file == self.program:
                    return address - start + offset + self.shift
                return ZLIB if "libz." in file else None
        return None

    @functools.cached_property
    def shift(self):
        """What is added to an offset in the file to have an address of its symbols."""
        text = subprocess.run(["readelf", "--segments", "--wide", self.program],
                              capture_output=True, text=True, check=True).stdout
        found = re.search(r"LOAD\s+0x(\w+) 0x(\w+) \S+ \S+ \S+ R E", text)
        return int(found[2], 16) - int(found[1], 16)

    def symbolized(self, offsets):
        """The folders of each address, innermost first."""
        done = subprocess.run(["llvm-symbolizer", f"--obj={self.program}", "--inlines"],
                              input="".join(f"{each:#x}\n" for each in offsets),
                              capture_output=True, text=True, check=True)
        for block in done.stdout.split("\n\n")[:len(offsets)]:
            lines = block.splitlines()
            yield [folder(*pair) for pair in zip(lines[::2], lines[1::2])]


def folder(function, file):
    """The module of a function and the folder in it; None where it isn't ours."""
    if re.match(r"(inflate|deflate|crc32|longest_match|compress_block|fill_window)", function):
        return ZLIB
    modules = "Spreadsheet|Sampling|Inspection|choucha"
    found = re.search(rf"/Sources/((?:{modules})(?:/\w+)?)/[\w/+]*\.swift", file)
    return found[1] if found else None


def sample(command):
    """The share of each folder, largest first."""
    stacks, maps = Sampler(command).run()
    addresses = {address - (depth > 0) for stack in stacks for depth, address in enumerate(stack)}
    folders = Places(command[0], maps, addresses).folders
    counts = collections.Counter()
    for stack, count in stacks.items():
        found = (each for depth, address in enumerate(stack)
                 for each in folders[address - (depth > 0)] if each and each not in ASKED_FOR)
        counts[next(found, "the system and the runtime")] += count
    return [(name, count / counts.total()) for name, count in counts.most_common()]


def is_possible():
    return (sys.platform, platform.machine()) == ("linux", "x86_64") \
        and all(map(shutil.which, ("llvm-symbolizer", "readelf")))


if __name__ == "__main__":
    for name, share in sample(sys.argv[1:]):
        print(f"{share:6.1%}  {name}")
