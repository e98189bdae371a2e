#!/usr/bin/python3
"""Prints rivals_reference.json: what scikit-learn, SciPy and a network in plain NumPy say about the rivals of attention.

Run with Debian's python3-numpy, python3-sklearn and python3-scipy:
    make_rivals_reference.py > rivals_reference.json
The networks are those of torch_reference.json. All of it is worked out in float64, from inputs and weights that are
rounded to float32, as the engine's are. Derivatives are taken with complex steps, so no gradient is written down.
"""
import json
import os
import sys

import numpy as np
import scipy
import scipy.stats
import sklearn
from sklearn.inspection import permutation_importance
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import roc_auc_score
from sklearn.model_selection import train_test_split
from sklearn.preprocessing import StandardScaler

REPEATS = 7


def make_classification_dataset(n_samples, n_features, golden_feature_idx):
    """The article's, with its spelling mended."""
    labels = np.random.randint(0, 2, n_samples)
    features = np.random.rand(n_samples, n_features)
    features[:, golden_feature_idx - 1] = labels + np.random.rand() / 500
    return features, labels


def data_of(experiment):
    """X_train, X_test, y_train, y_test; the inputs as float32 holds them."""
    np.random.seed(experiment["seed"])
    x, y = make_classification_dataset(experiment["samples"], experiment["features"], experiment["golden"])
    return train_test_split(x.astype(np.float32).astype(float), y, test_size=experiment["test_fraction"])


class Network:
    """The article's network as an estimator; inputs may be complex, for derivatives."""

    def __init__(self, experiment, weights):
        features, hidden = experiment["features"], experiment["hidden"]
        sizes = {"attention_vec": (features, features)}
        for number, shape in enumerate(zip([features, *hidden], [*hidden, 1])):
            sizes[f"dense_{number + 1}"] = shape
        rounded = {name: np.array(values, dtype=np.float32).astype(float) for name, values in weights.items()}
        self.layers = [(rounded[f"{name}/kernel"].reshape(shape), rounded[f"{name}/bias"])
                       for name, shape in sizes.items()]
        self.activation = {"linear": lambda sums: sums, "tanh": np.tanh,
                           "relu": lambda sums: np.where(sums.real > 0, sums, 0)}[experiment["activation"]]

    def attention(self, x):
        kernel, bias = self.layers[0]
        scores = x @ kernel + bias
        powers = np.exp(scores - scores.real.max(axis=1, keepdims=True))
        return powers / powers.sum(axis=1, keepdims=True)

    def logits(self, x):
        values = x * self.attention(x)
        for kernel, bias in self.layers[1:-1]:
            values = self.activation(values @ kernel + bias)
        kernel, bias = self.layers[-1]
        return (values @ kernel + bias)[:, 0]

    def input_gradient(self, x):
        step = 1e-30
        gradient = np.empty_like(x)
        for feature in range(x.shape[1]):
            moved = x.astype(complex)
            moved[:, feature] += 1j * step
            gradient[:, feature] = self.logits(moved).imag / step
        return gradient

    def fit(self, x, y):
        raise NotImplementedError  # scikit-learn wants to see that an estimator has it


def accuracy(network, x, y):
    return np.mean((network.logits(x) > 0) == (y == 1))


def loss(network, x, y):
    return np.mean(np.logaddexp(0, network.logits(x) * (1 - 2 * y)))


def leave_one_out(network, x, y):
    rises = []
    for feature in range(x.shape[1]):
        replaced = x.copy()
        replaced[:, feature] = x[:, feature].mean()
        rises.append(loss(network, replaced, y) - loss(network, x, y))
    return np.array(rises)


def logistic_regression(x, y):
    """lbfgs gives up a few digits early, so Newton's method takes over from it."""
    model = LogisticRegression(solver="newton-cholesky", tol=1e-10, max_iter=1000)
    return model.fit(StandardScaler().fit_transform(x), y)


def areas(x, y):
    return np.array([roc_auc_score(y, column) for column in x.T])


def kendall_table(strengths):
    return [[scipy.stats.kendalltau(a, b, variant="b").statistic for b in strengths] for a in strengths]


def rivals(experiment, weights):
    """Everything about one network; permutations are scikit-learn's own for random_state = seed."""
    x_train, x_test, y_train, y_test = data_of(experiment)
    network = Network(experiment, weights)
    attention = network.attention(x_test)
    permuted = permutation_importance(
        network, x_test, y_test, n_repeats=REPEATS, random_state=experiment["seed"],
        scoring={"accuracy": accuracy, "loss": lambda *arguments: -loss(*arguments)})
    scores = {
        "attention": attention.mean(axis=0),
        "attention_input": np.abs(attention * x_test).mean(axis=0),
        "permutation_accuracy": permuted["accuracy"].importances_mean,
        "permutation_loss": permuted["loss"].importances_mean,
        "gradient_input": np.abs(network.input_gradient(x_test) * x_test).mean(axis=0),
        "leave_one_out": leave_one_out(network, x_test, y_test),
        "logistic_regression": logistic_regression(x_train, y_train).coef_[0],
        "auc": areas(x_test, y_test),
    }
    strengths = dict(scores, logistic_regression=np.abs(scores["logistic_regression"]), auc=np.abs(scores["auc"] - 0.5))
    return {
        "experiment": experiment, "weights": weights, "repeats": REPEATS,
        "scores": {name: values.tolist() for name, values in scores.items()},
        "deviations": {"permutation_accuracy": permuted["accuracy"].importances_std.tolist(),
                       "permutation_loss": permuted["loss"].importances_std.tolist()},
        "tau": kendall_table(list(strengths.values())),
    }


def networks():
    """Trained and untrained ones, and all activations."""
    with open(os.path.join(os.path.dirname(os.path.abspath(__file__)), "torch_reference.json")) as file:
        runs = json.load(file)["runs"]
    linear, relu = runs["linear"], runs["relu"]
    return {
        "linear": rivals(linear["experiment"], linear["weights"]),
        "linear_untrained": rivals(linear["experiment"], linear["initial_weights"]),
        "relu": rivals(relu["experiment"], relu["weights"]),
        "tanh": rivals(dict(relu["experiment"], activation="tanh"), relu["weights"]),
    }


def article():
    """What needs no network, at the article's size."""
    experiment = {"samples": 100_000, "features": 20, "golden": 5, "test_fraction": 0.1, "seed": 0}
    x_train, x_test, y_train, y_test = data_of(experiment)
    model = logistic_regression(x_train, y_train)
    return {"weights": model.coef_[0].tolist(), "intercept": float(model.intercept_[0]),
            "auc": areas(x_test, y_test).tolist()}


def table():
    """A small table of another kind: ties, values below zero, a constant column, classes that overlap."""
    draw = np.random.RandomState(3)
    y = draw.randint(0, 2, 60)
    x = np.stack([draw.randint(-2, 3, 60) + y, draw.randint(0, 2, 60) - 2 * y, np.full(60, 0.1),
                  1000 + draw.randint(0, 100, 60), draw.randint(0, 3, 60) / 4], axis=1)
    x = x.astype(np.float32).astype(float)
    model = logistic_regression(x, y)
    return {"features": x.tolist(), "labels": y.tolist(), "weights": model.coef_[0].tolist(),
            "intercept": float(model.intercept_[0]), "auc": areas(x, y).tolist()}


def rankings():
    """Pairs of rankings with Kendall's tau-b: without ties, with few, with many, reversed, and with nothing to rank."""
    draw = np.random.RandomState(4)
    long = draw.rand(40).round(3)
    pairs = [(long, draw.rand(40).round(3)), (long, -long), (long, long.round(1)),
             (draw.randint(0, 3, 30), draw.randint(0, 4, 30)), ([0, 0, 0, 1], [0, 0, 1, 0]), ([1, 2, 3], [5, 5, 5])]
    return [{"a": np.asarray(a, dtype=float).tolist(), "b": np.asarray(b, dtype=float).tolist(),
             "tau": scipy.stats.kendalltau(a, b, variant="b").statistic} for a, b in pairs]


def without_nan(value):
    """JSON has no word for what is not a number."""
    if isinstance(value, dict):
        return {key: without_nan(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [without_nan(inner) for inner in value]
    return None if isinstance(value, float) and np.isnan(value) else value


json.dump(without_nan({
    "made_by": "tests/data/make_rivals_reference.py, Python %s, NumPy %s, scikit-learn %s, SciPy %s"
               % (sys.version.split()[0], np.__version__, sklearn.__version__, scipy.__version__),
    "networks": networks(), "article": article(), "table": table(), "rankings": rankings()}), sys.stdout, indent=1)
print()
