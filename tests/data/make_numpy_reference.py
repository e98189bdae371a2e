#!/usr/bin/env python3
"""Prints numpy_reference.json: what the article's own Python makes of several seeds and sizes.

Run with Debian's python3-numpy and python3-sklearn:  python3 make_numpy_reference.py > numpy_reference.json
Arrays are given by the SHA-256 of their bytes (C order, little-endian), so that every bit counts.
"""
import hashlib
import json
import sys

import numpy as np
import sklearn
from sklearn.model_selection import train_test_split


def make_classification_dataset(n_samples, n_features, golden_feature_idx):
    """The article's, with its spelling mended."""
    labels = np.random.randint(0, 2, n_samples)
    features = np.random.rand(n_samples, n_features)
    features[:, golden_feature_idx - 1] = labels + np.random.rand() / 500
    return features, np.expand_dims(labels, 1)


def sha256(array):
    return hashlib.sha256(np.ascontiguousarray(array).tobytes()).hexdigest()


def reference(seed, samples, features, golden, test_fraction):
    np.random.seed(seed)
    x, y = make_classification_dataset(samples, features, golden)
    rows = np.arange(samples)
    x_train, x_test, y_train, y_test, train_rows, test_rows = train_test_split(x, y, rows, test_size=test_fraction)
    # What Keras 2's fit() does at the start of each epoch.
    order = np.arange(len(train_rows))
    epochs = []
    for _ in range(3):
        np.random.shuffle(order)
        epochs.append(sha256(train_rows[order].astype("<u4")))
    return {
        "seed": seed, "samples": samples, "features": features, "golden": golden, "test_fraction": test_fraction,
        "first_values": [float(v) for v in x.ravel()[:6]],
        "golden_constant": float(x[0, golden - 1] - y[0, 0]),
        "x_float64": sha256(x.astype("<f8")), "x_float32": sha256(x.astype("<f4")),
        "y": sha256(y.astype("u1")),
        "test_rows": len(test_rows), "first_test_rows": [int(r) for r in test_rows[:3]],
        "train_rows_hash": sha256(train_rows.astype("<u4")), "test_rows_hash": sha256(test_rows.astype("<u4")),
        "x_test_float64": sha256(x_test.astype("<f8")), "x_train_float64": sha256(x_train.astype("<f8")),
        "epoch_rows_hash": epochs,
    }


cases = [
    (0, 100_000, 20, 5, 0.1),
    (1, 1_000, 20, 20, 0.1),
    (42, 101, 1, 1, 0.1),       # one feature; ceil(10.1) = 11
    (7, 100, 3, 2, 0.07),       # 0.07 * 100 is a little above 7 in double arithmetic: 8 rows
    (123456789, 999, 7, 1, 0.9),
    (4294967295, 1_025, 5, 3, 0.333),
    (2024, 130, 1_000, 999, 0.01),
]
json.dump({"made_by": "tests/data/make_numpy_reference.py, Python %s, NumPy %s, scikit-learn %s"
           % (sys.version.split()[0], np.__version__, sklearn.__version__),
           "cases": [reference(*case) for case in cases]}, sys.stdout, indent=1)
print()
