#!/usr/bin/python3
"""Prints tables_reference.json: a table that scikit-learn fills and standardises by its training rows.

Run with Debian's python3-numpy and python3-sklearn:
    make_tables_reference.py > tables_reference.json
"""
import json

import numpy as np
import sklearn
from sklearn.impute import SimpleImputer
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler

ROWS = 61
TRAIN_ROWS = 45


def columns(stream):
    """What can go wrong: gaps, skew, few values, a large offset, tiny numbers, none that differ."""
    normal = stream.normal(size=ROWS)
    with_gaps = stream.normal(3.0, 2.0, ROWS)
    with_gaps[stream.uniform(size=ROWS) < 0.3] = np.nan
    skewed = np.exp(3.0 * stream.normal(size=ROWS))
    skewed[::7] = np.nan
    binary = stream.integers(0, 2, ROWS).astype(float)
    years = 1.6e9 + stream.integers(0, 1000, ROWS)
    tiny = 1e-12 * stream.normal(size=ROWS)
    constant = np.full(ROWS, 0.1)
    return np.stack([normal, with_gaps, skewed, binary, years, tiny, constant], axis=1)


def main():
    stream = np.random.default_rng(5)
    table = columns(stream)
    train = stream.permutation(ROWS)[:TRAIN_ROWS]
    fill = SimpleImputer(strategy="median").fit(table[train])
    both = make_pipeline(SimpleImputer(strategy="median"), StandardScaler()).fit(table[train])
    print(json.dumps({
        "made_with": f"scikit-learn {sklearn.__version__}, NumPy {np.__version__}",
        "columns": [[None if np.isnan(x) else x for x in column] for column in table.T.tolist()],
        "train_rows": train.tolist(),
        "filled": fill.transform(table).tolist(),
        "standardised": both.transform(table).tolist(),
    }))


if __name__ == "__main__":
    main()
