#!/usr/bin/env python3
"""Runs scripts in turn, each in its folder: what it prints goes into a file of its name with .txt at the end, what the
stand-ins save beside it. One process, because loading scikit-learn or PyTorch takes longer than all the rest.

Usage: run_scripts.py SCRIPT...
"""
import contextlib
import os
import runpy
import sys

for script in sys.argv[1:]:
    os.environ["STAND_IN_OUTPUT"] = os.path.dirname(script)
    os.chdir(os.path.dirname(script))
    with open(script + ".txt", "w") as output, contextlib.redirect_stdout(output):
        runpy.run_path(script)
