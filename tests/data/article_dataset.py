#!/usr/bin/env python3
"""The article's own code for the data set, with np.random.seed() in front; saves the four arrays with numpy.save.

Usage: article_dataset.py DIR SAMPLES FEATURES GOLDEN TEST_FRACTION SEED

The files in dataset_reference/ were made by Python 3.11, NumPy 1.24.2 and scikit-learn 1.2.1 with
    article_dataset.py dataset_reference 100 3 2 0.25 7
"""

import os
import sys

import numpy as np
from sklearn.model_selection import train_test_split


def make_classification_dataset(n_samples, n_features, golden_feature_idx=0):
    assert 0 <= golden_feature_idx <= n_features
    labels = np.random.randint(0, 2, n_samples)
    features = np.random.rand(n_samples, n_features)
    features[:, golden_feature_idx - 1] = labels + np.random.rand() / 500
    return features, np.expand_dims(labels, 1)


def main():
    directory = sys.argv[1]
    n_samples, n_features, golden = (int(text) for text in sys.argv[2:5])
    test_fraction, seed = float(sys.argv[5]), int(sys.argv[6])
    np.random.seed(seed)
    features, labels = make_classification_dataset(n_samples, n_features, golden)
    X_train, X_test, y_train, y_test = train_test_split(features, labels, test_size=test_fraction)
    os.makedirs(directory, exist_ok=True)
    for name, array in dict(X_train=X_train, y_train=y_train, X_test=X_test, y_test=y_test).items():
        np.save(os.path.join(directory, name + ".npy"), array)


if __name__ == "__main__":
    main()
