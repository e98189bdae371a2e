"""Runs the benchmark programs and the peers, and gives what they measured."""

import contextlib
import glob
import json
import os
import pathlib
import statistics
import subprocess
import sys

HERE = pathlib.Path(__file__).parent
GROWTH_SAMPLES = (10_000, 100_000, 1_000_000, 10_000_000)

# Measured by the peers too, under the same names.
PAIRS = ("dataAndSplit/100000", "epoch/linear", "epoch/relu", "epoch/tanh", "epoch/features200", "epoch/features1000")
# Compared with a peer's epoch, so it takes its turn among them.
WHOLE_EXPERIMENT = "wholeExperiment"


# PyTorch multiplies with the BLAS it finds: the one that Debian's package brings, and the fastest one that Debian has.
BLAS_FOLDERS = {"reference": "/usr/lib/*/blas", "OpenBLAS": "/usr/lib/*/openblas-pthread"}


class CouldNotRun(Exception):
    """A program that the table needs ended with an error."""


def say(message):
    print(f"bench: {message}", file=sys.stderr, flush=True)


def output_of(command):
    """What a program prints; its errors are shown if it fails."""
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        raise CouldNotRun(f"{command[0]} ended with status {done.returncode}\n{done.stderr}")
    return done.stdout


class Engine:
    """The Google Benchmark program. Collects seconds by the name of the benchmark, over all calls."""

    def __init__(self, program):
        self.program = str(program)
        self.processor = {}  # seconds of one iteration
        self.clock = {}
        self.skipped = {}  # the reason by the name

    def run(self, pattern, repetitions, min_time=0.05):
        # Interleaved, so that a slow moment of the machine does not fall on one benchmark alone.
        text = output_of([self.program, f"--benchmark_filter={pattern}", "--benchmark_format=json",
                          f"--benchmark_repetitions={repetitions}", f"--benchmark_min_time={min_time}",
                          "--benchmark_enable_random_interleaving=true"])
        for entry in json.loads(text)["benchmarks"]:
            name = entry["name"]
            if entry.get("error_occurred"):
                self.skipped[name] = entry["error_message"]
            elif entry["run_type"] == "iteration":
                unit = {"ns": 1e-9, "us": 1e-6, "ms": 1e-3, "s": 1.0}[entry["time_unit"]]
                self.processor.setdefault(name, []).append(entry["cpu_time"] * unit)
                self.clock.setdefault(name, []).append(entry["real_time"] * unit)


class Peers:
    """The process of peers.py, which measures what it is told to. Collects as Engine does.

    `libraries` is the folder of the BLAS that the peers are to use.
    """

    def __init__(self, libraries):
        environment = dict(os.environ, LD_LIBRARY_PATH=libraries)
        self.process = subprocess.Popen([sys.executable, HERE / "peers.py"], stdin=subprocess.PIPE,
                                        stdout=subprocess.PIPE, text=True, env=environment)
        first = self.process.stdout.readline()
        self.versions = json.loads(first) if first else None
        self.processor = {}
        if not self.versions and self.process.wait() != 3:
            raise CouldNotRun("peers.py cannot start")

    def run(self, name):
        if not self.versions:
            return
        print(name, file=self.process.stdin, flush=True)
        answer = self.process.stdout.readline()
        if not answer:
            raise CouldNotRun(f"peers.py failed at {name}")
        self.processor.setdefault(name, []).extend(json.loads(answer)["seconds"])

    def end(self):
        with contextlib.suppress(BrokenPipeError):
            self.process.stdin.close()
        self.process.wait()


def side_by_side(engine, peers, rounds):
    """Ours and the peer's by turns, round after round: what slows the machine for a while slows both."""
    for number in range(rounds):
        say(f"ours and the peers', round {number + 1} of {rounds}")
        for name in PAIRS:
            engine.run(f"^{name}$", repetitions=3)
            for peer in peers.values():
                peer.run(name)
        engine.run(f"^{WHOLE_EXPERIMENT}$", repetitions=3)


def peak_memory(program, samples):
    """Bytes that the program holds at most while it draws so many samples and trains an epoch, or why it cannot."""
    process = subprocess.Popen([program, "train", "--samples", str(samples), "--epochs", "1"],
                               stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
    problem = process.stderr.read()
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    return usage.ru_maxrss * 1024 if process.returncode == 0 else problem.strip()


def medians(seconds):
    return {name: statistics.median(values) for name, values in seconds.items()}


def measure_all(build, rounds):
    """Everything that the table tells, as numbers and texts that JSON can hold."""
    benchmarks = build / "tests" / "benchmarks"
    engine = Engine(benchmarks / "engine_benchmark")
    found = {name: glob.glob(pattern) for name, pattern in BLAS_FOLDERS.items()}
    peers = {name: Peers(folders[0]) for name, folders in found.items() if folders}
    try:
        side_by_side(engine, peers, rounds)
    finally:
        for peer in peers.values():
            peer.end()
    # The pairs' own row of 100,000 samples is kept apart from the growth's, which has its own surroundings.
    growth = Engine(engine.program)
    say("growth with the samples")
    growth.run("^(growingEpoch|dataAndSplit)/", repetitions=3)
    say("ensembles")
    engine.run("^ensemble/", repetitions=3)
    say("rivals of attention")
    engine.run("^rivals/", repetitions=3)
    say("peak memory")
    memory = peak_memory(build / "app" / "attention-lab", GROWTH_SAMPLES[-1])
    say("window")
    window = json.loads(output_of([benchmarks / "window_benchmark"]))
    versions = {name: peer.versions for name, peer in peers.items() if peer.versions}
    return {"versions": versions, "ours": medians(engine.processor), "ours_clock": medians(engine.clock),
            "peers": {name: medians(peer.processor) for name, peer in peers.items()}, "growth": medians(growth.processor), "skipped": growth.skipped,
            "peak_memory": memory, "window": window}
