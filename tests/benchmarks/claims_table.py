#!/usr/bin/python3
"""Asks the tests of the claim over many seeds and kinds of data, and prints what they say as one table, in Markdown.

    claims_table.py build/release/app/attention-lab [--seeds 50]
"""

import argparse
import concurrent.futures
import json
import os
import statistics
import subprocess
import sys

DATA = [
    ("the article", []),
    ("xor of two", ["--golden", "5,12", "--label-rule", "xor"]),
    ("xor of two, relu", ["--golden", "5,12", "--label-rule", "xor", "--activation", "relu"]),
    ("three duplicates", ["--duplicates", "3"]),
    ("label noise 0.3", ["--label-noise", "0.3"]),
    ("no golden feature", ["--golden", "none"]),
]


def explain(program, options, seed):
    """The events of one run, by their name."""
    lines = subprocess.run(
        [program, "explain", "--skip-rivals", "--format", "jsonl", "--jobs", "1", "--seed", str(seed), *options],
        check=True, capture_output=True, text=True).stdout.splitlines()
    events = [json.loads(line) for line in lines]
    return {event.get("name", event["event"]): event for event in events}


def number(runs, name, take):
    """The median of a test's number over the seeds for which it has something to say."""
    values = [take(run[name]) for run in runs if run[name]["bearing"] != "not_applicable"]
    return f"{statistics.median(values):.3f}" if values else "–"


def bearings(runs, name):
    """How many of the seeds speak for the bars, for and against, and against them."""
    counts = [sum(run[name]["bearing"] == bearing for run in runs) for bearing in ("supports", "mixed", "against")]
    return " / ".join(map(str, counts)) if any(counts) else "says nothing"


def row(name, runs):
    bars = [run["conclusion"]["bars"] for run in runs]
    reliance = [run["conclusion"]["reliance"] for run in runs]
    accuracy = lambda test, network: number(runs, test, lambda claim: claim[network]["test_accuracy"])
    cells = [
        name,
        f"{bars.count('golden')} found" if "golden" in bars or "not_golden" in bars
        else f"{bars.count('something')} false alarms",
        f"{number(runs, 'shuffled_attention', lambda claim: claim['by_label'][0]['change'])}, "
        f"{number(runs, 'shuffled_attention', lambda claim: claim['by_label'][1]['change'])} "
        f"({bearings(runs, 'shuffled_attention')})",
        f"{accuracy('uniform_attention', 'learned')}, {accuracy('uniform_attention', 'uniform')} "
        f"({bearings(runs, 'uniform_attention')})",
        f"{number(runs, 'other_seeds', lambda claim: claim['found'])} ({bearings(runs, 'other_seeds')})",
        f"{number(runs, 'adversary', lambda claim: claim['opposite'])} ({bearings(runs, 'adversary')})",
        f"{accuracy('shortcut', 'hidden_from_product')}, {accuracy('shortcut', 'hidden_from_softmax')} "
        f"({bearings(runs, 'shortcut')})",
        f"{number(runs, 'shuffled_labels', lambda claim: claim['stands_out'] / claim['runs'])} "
        f"({bearings(runs, 'shuffled_labels')})",
        f"{reliance.count('can')} / {reliance.count('partly')} / {reliance.count('cannot')}",
    ]
    return "| " + " | ".join(cells) + " |"


def main():
    parser = argparse.ArgumentParser(description="Prints what the tests of the claim say over many seeds.")
    parser.add_argument("program")
    parser.add_argument("--seeds", type=int, default=50)
    options = parser.parse_args()
    print("| data | the bars | 1 shuffled: output moves, label 0, 1 | 2 accuracy learned, uniform | 3 other seeds find "
          "it | 4 rows with an opposite | 5 accuracy without product, without softmax | 6 stands out on shuffled labels "
          "| rely on the bars: yes / in part / no |")
    print("|" + "---|" * 9)
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        for name, data in DATA:
            runs = list(pool.map(lambda seed: explain(options.program, data, seed), range(options.seeds)))
            print(row(name, runs), flush=True)


if __name__ == "__main__":
    try:
        main()
    except subprocess.CalledProcessError as problem:
        sys.exit(f"claims_table: {problem.stderr.strip() or problem}")
