#!/usr/bin/python3
"""Measures the program beside its peers and prints one table, in Markdown. ./lab bench builds what it needs.

What runs on one thread is given in processor time, ours as the peers': the clock would stretch long measurements
more than short ones on a machine that has something else to do. Ensembles and the window are given in clock time.
"""

import argparse
import json
import os
import pathlib
import sys

import machine
import measure
import table

NOTES = """Medians; an epoch, data and whole experiment on one thread and in processor time, alternating with the peer;
ensembles and window in clock time. Beats are 5 ms apart when nothing keeps the window's thread."""


def arguments():
    parser = argparse.ArgumentParser(description="Measures the program beside its peers and prints one table.")
    parser.add_argument("build", type=pathlib.Path, help="folder of a release build")
    parser.add_argument("--rounds", type=int, default=5, help="how often ours and the peers take turns; default 5")
    parser.add_argument("--json", type=pathlib.Path, metavar="FILE", help="also writes the figures behind the table")
    return parser.parse_args()


def main():
    options = arguments()
    load = os.getloadavg()[0]
    try:
        results = measure.measure_all(options.build.absolute(), options.rounds)
    except measure.CouldNotRun as problem:
        sys.exit(f"bench: {problem}")
    if options.json:
        options.json.write_text(json.dumps(results, indent=2) + "\n", encoding="utf-8")
    print(machine.describe(options.build, load, results["versions"]))
    print()
    print(table.markdown(table.rows(results)))
    print()
    print(NOTES)


if __name__ == "__main__":
    main()
