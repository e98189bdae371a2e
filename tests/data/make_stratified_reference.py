#!/usr/bin/env python3
"""Prints stratified_reference.json: splits of scikit-learn that keep the shares of the two classes.

Run with Debian's python3-numpy and python3-sklearn:  python3 make_stratified_reference.py > stratified_reference.json
"""
import hashlib
import json
import sys

import numpy as np
import sklearn
from sklearn.model_selection import train_test_split


def sum_of(rows):
    return hashlib.sha256(np.asarray(rows).astype("<u4").tobytes()).hexdigest()


def drawn(seed, samples, features, test_fraction):
    """The article's data, whose stream continues with the split."""
    np.random.seed(seed)
    labels = np.random.randint(0, 2, samples)
    np.random.rand(samples, features)
    np.random.rand()
    return case(seed, labels, test_fraction, {"features": features})


def listed(seed, labels, test_fraction):
    """A table's labels, of which the split takes the first numbers of the stream."""
    np.random.seed(seed)
    return case(seed, np.array(labels), test_fraction, {"labels": "".join(map(str, labels))})


def case(seed, labels, test_fraction, what):
    train, test = train_test_split(np.arange(len(labels)), test_size=test_fraction, stratify=labels)
    counts = lambda rows: [int((labels[rows] == 0).sum()), int((labels[rows] == 1).sum())]
    return {"seed": seed, "samples": len(labels), "test_fraction": test_fraction, **what,
            "train_classes": counts(train), "test_classes": counts(test), "first_test_rows": test[:5].tolist(),
            "train_rows": sum_of(train), "test_rows": sum_of(test),
            "next_number": np.random.rand()}


def every(period, samples):
    return [1 if row % period == 0 else 0 for row in range(samples)]


print(f"NumPy {np.__version__}, scikit-learn {sklearn.__version__}", file=sys.stderr)
cases = [
    drawn(0, 1000, 4, 0.1),
    drawn(7, 1003, 3, 0.25),
    drawn(4294967295, 250, 2, 0.9),
    listed(0, every(40, 200), 0.1),       # five of 200, one of them in the test
    listed(3, every(2, 10), 0.5),         # the remainders are equal: the odd row falls by lot
    listed(4, every(2, 10), 0.5),
    listed(5, every(2, 6), 0.5),
    listed(11, every(2, 30), 0.3),
    listed(2, [0, 1, 1, 0, 1, 1, 1], 0.4),
    listed(9, [1, 0, 0, 1], 0.5),
]
json.dump({"cases": cases}, sys.stdout, indent=1)
print()
