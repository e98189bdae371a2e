#!/usr/bin/env python3
"""Prints harder_reference.json: harder data sets than the article's, made by NumPy from the formulas of HarderData.

Run with Debian's python3-numpy and python3-sklearn:  python3 make_harder_reference.py > harder_reference.json
Arrays are given by the SHA-256 of their bytes (C order, little-endian), so that every bit counts.
"""
import hashlib
import json
import sys

import numpy as np
import sklearn
from sklearn.model_selection import train_test_split


def roles(features, golden, duplicates, decoys):
    """Columns, from 0, of duplicates and decoys with the golden column of each."""
    free = [(golden[0] + i) % features for i in range(features)] if golden else []
    free = [column for column in free if column + 1 not in golden]
    origin = lambda i: golden[i % len(golden)] - 1
    return ([(free[i], origin(i)) for i in range(duplicates)],
            [(free[duplicates + i], origin(i)) for i in range(decoys)])


def make_dataset(samples, features, golden, label_rule="copy", noise=0.0, label_noise=0.0, duplicates=0, decoys=0,
                 decoy_correlation=0.8, scale=1.0, positive_share=0.5):
    y = np.random.randint(0, 2, samples)
    x = np.random.rand(samples, features)
    constants = [np.random.rand() / 500 for _ in range(max(1, len(golden)))]
    columns = [feature - 1 for feature in golden]
    if positive_share != 0.5:
        y = (np.random.rand(samples) < positive_share).astype(int)
    if label_rule == "copy":
        for column, constant in zip(columns, constants):
            x[:, column] = y + constant
    elif label_rule == "sum" and columns:
        total = np.zeros(samples)
        for column in columns:
            total = total + x[:, column]
        mirrored = (total > len(columns) / 2) != (y == 1)
        for column in columns:
            x[mirrored, column] = 1.0 - x[mirrored, column]
    elif label_rule == "xor" and columns:
        first = (x[:, columns[0]] >= 0.5).astype(int)
        x[:, columns[0]] = first + constants[0]
        x[:, columns[1]] = (first ^ y) + constants[1]
    if noise:
        x[:, columns] = x[:, columns] + noise * np.random.standard_normal((samples, len(columns)))
    copies, followers = roles(features, golden, duplicates, decoys)
    for column, origin in copies:
        x[:, column] = x[:, origin]
    uniform_deviation = 1.0 / (2.0 * np.sqrt(3.0))
    for column, origin in followers:
        # One row after the other, which mean() and std() don't do.
        mean = np.cumsum(x[:, origin])[-1] / samples
        deviation = np.sqrt(np.cumsum((x[:, origin] - mean) ** 2)[-1] / samples)
        standard = (x[:, origin] - mean) / deviation if deviation > 1e-9 else np.zeros(samples)
        across = np.sqrt(1.0 - decoy_correlation * decoy_correlation)
        x[:, column] = (0.5 + decoy_correlation * standard * uniform_deviation
                        + across * (x[:, column] - 0.5))
    if label_noise:
        flipped = np.random.rand(samples) < label_noise
        y = np.where(flipped, 1 - y, y)
    if scale != 1.0:
        factors = np.array([scale ** (2.0 * np.random.rand() - 1.0) for _ in range(features)])
        for column, origin in copies:
            factors[column] = factors[origin]
        x = x * factors
    return x, y


def sha256(array):
    return hashlib.sha256(np.ascontiguousarray(array).tobytes()).hexdigest()


def reference(seed, samples, features, golden, **harder):
    np.random.seed(seed)
    x, y = make_dataset(samples, features, golden, **harder)
    rows = np.arange(samples)
    _, test_rows = train_test_split(rows, test_size=0.1)
    return {"seed": seed, "samples": samples, "features": features, "golden": golden, "harder": harder,
            "x_float64": sha256(x.astype("<f8")), "y": sha256(y.astype("u1")),
            "test_rows_hash": sha256(test_rows.astype("<u4")), "positive_share": float(y.mean())}


cases = [
    ((0, 20_000, 20, [5, 12]), {}),
    ((1, 20_000, 20, []), {}),
    ((2, 20_000, 6, [3, 1, 6]), {"label_rule": "sum"}),
    ((3, 20_000, 20, [5, 12]), {"label_rule": "xor"}),
    ((4, 20_001, 20, [5]), {"noise": 0.5}),
    ((5, 20_000, 20, [5, 12]), {"noise": 0.25, "label_rule": "xor"}),
    ((6, 20_000, 20, [5]), {"label_noise": 0.3}),
    ((7, 20_000, 20, [19]), {"duplicates": 3}),
    ((8, 20_000, 20, [5, 7]), {"duplicates": 3, "decoys": 2, "decoy_correlation": -0.6}),
    ((9, 20_000, 20, [5]), {"scale": 100.0}),
    ((10, 20_000, 20, [5]), {"positive_share": 0.1}),
    ((11, 20_000, 8, [2, 4]), {"label_rule": "sum", "noise": 0.1, "label_noise": 0.05, "duplicates": 2, "decoys": 3,
                               "decoy_correlation": 0.5, "scale": 4.0, "positive_share": 0.3}),
    ((13, 100, 4, [2]), {"decoys": 1, "positive_share": 0.001}),
    ((12, 20_000, 8, [3]), {"label_rule": "sum", "decoys": 2, "positive_share": 0.9}),
]
json.dump({"made_by": "tests/data/make_harder_reference.py, Python %s, NumPy %s, scikit-learn %s"
           % (sys.version.split()[0], np.__version__, sklearn.__version__),
           "cases": [reference(*place, **harder) for place, harder in cases]}, sys.stdout, indent=1)
print()
