"""What the figures were made on."""

import datetime
import os
import platform
import subprocess


def field_of(path, key):
    """The value of a line such as "model name : AMD EPYC"."""
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            name, _, value = line.partition(":")
            if name.strip() == key:
                return value.strip()
    return "unknown"


def cached(build, name):
    """A variable in CMake's cache."""
    with open(build / "CMakeCache.txt", encoding="utf-8") as lines:
        for line in lines:
            if line.startswith(name + ":"):
                return line.partition("=")[2].strip()
    return ""


def first_line(command):
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout.splitlines()[0]


def describe(build, load, peer_versions):
    """Machine, compiler, date and versions; load is the machine's before the first measurement."""
    memory = int(field_of("/proc/meminfo", "MemTotal").split()[0]) * 1024 / 1e9
    compiler = first_line([cached(build, "CMAKE_CXX_COMPILER"), "--version"])
    peers = [f"Peers on one thread: {', '.join(f'{name} {version}' for name, version in versions.items())}."
             for versions in peer_versions.values()]
    return "\n".join([
        f"{field_of('/proc/cpuinfo', 'model name')}, {os.cpu_count()} cores, {memory:.0f} GB, "
        f"{platform.system()} {platform.release()}; load {load:.1f} before the first measurement.",
        f"{compiler}, {cached(build, 'CMAKE_BUILD_TYPE')}; {datetime.date.today():%d %B %Y}.",
        *(peers or ["Peers: not installed."])])
