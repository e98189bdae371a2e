#!/usr/bin/python3
"""The peers' timings: NumPy and scikit-learn for the data, PyTorch for an epoch, on one thread.

Reads names of measurements from standard input, one a line, and answers each with a line of JSON: its
processor seconds. It answers one at a time so that the caller can alternate with the program's own measurements. The first
line it writes names the versions. Ends with status 3 if a library is not installed.
"""

import functools
import json
import os
import sys
import time

# Before the libraries come: a BLAS reads these when it is loaded.
for variable in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "BLIS_NUM_THREADS"):
    os.environ[variable] = "1"

try:
    import numpy
    import sklearn
    import torch
    from sklearn.model_selection import train_test_split
except ImportError as missing:
    print(missing, file=sys.stderr)
    sys.exit(3)

GOLDEN = 5
BATCH_SIZE = 256
LEARNING_RATE = 0.003


def article_data(samples, features):
    """The article's own code for the data set and its split."""
    labels = numpy.random.randint(0, 2, samples)
    values = numpy.random.rand(samples, features)
    values[:, GOLDEN - 1] = labels + numpy.random.rand() / 500
    return train_test_split(values, numpy.expand_dims(labels, 1), test_size=0.1)


class ArticleNetwork(torch.nn.Module):
    """The article's network up to the logit; the loss takes the sigmoid."""

    def __init__(self, features, activation):
        super().__init__()
        self.attention = torch.nn.Linear(features, features)
        self.head = torch.nn.Sequential(
            torch.nn.Linear(features, 100), activation(),
            torch.nn.Linear(100, 20), activation(),
            torch.nn.Linear(20, 1))

    def forward(self, inputs):
        return self.head(inputs * torch.softmax(self.attention(inputs), dim=1))


class Training:
    """A network with its data on hand, trained epoch by epoch."""

    def __init__(self, samples, features, activation):
        numpy.random.seed(0)
        torch.manual_seed(0)
        inputs, _, labels, _ = article_data(samples, features)
        self.inputs = torch.tensor(inputs, dtype=torch.float32)
        self.labels = torch.tensor(labels, dtype=torch.float32)
        self.network = ArticleNetwork(features, activation)
        self.loss = torch.nn.BCEWithLogitsLoss()
        self.optimizer = torch.optim.Adam(self.network.parameters(), lr=LEARNING_RATE, eps=1e-7)

    def epoch(self):
        """One pass over the training rows in a new order, with the running loss and accuracy."""
        loss_sum = 0.0
        correct = 0
        order = torch.randperm(len(self.inputs))
        for rows in order.split(BATCH_SIZE):
            inputs, labels = self.inputs[rows], self.labels[rows]
            logits = self.network(inputs)
            loss = self.loss(logits, labels)
            self.optimizer.zero_grad()
            loss.backward()
            self.optimizer.step()
            loss_sum += loss.item() * len(rows)
            correct += ((logits > 0) == (labels > 0.5)).sum().item()
        return loss_sum / len(order), correct / len(order)


def data(samples, features):
    """A measurement of data and split."""
    return functools.partial(article_data, samples, features)


def epoch(samples, features, activation=torch.nn.Identity):
    """A measurement of an epoch; the data are made before, outside of the timing."""
    return Training(samples, features, activation).epoch


# The names and sizes of engine_benchmark.cpp.
MEASUREMENTS = {
    "dataAndSplit/100000": lambda: data(100_000, 20),
    "epoch/linear": lambda: epoch(100_000, 20),
    "epoch/relu": lambda: epoch(100_000, 20, torch.nn.ReLU),
    "epoch/tanh": lambda: epoch(100_000, 20, torch.nn.Tanh),
    "epoch/features200": lambda: epoch(10_000, 200),
    "epoch/features1000": lambda: epoch(2_000, 1_000),
}


@functools.cache
def prepared(name):
    """The measurement, made and run once: a first run pays for what later ones find ready."""
    work = MEASUREMENTS[name]()
    work()
    return work


def timed(work):
    """Processor seconds that one call takes: on one thread those of the clock, but for what else the machine does."""
    start = time.process_time()
    work()
    return time.process_time() - start


def blas():
    """The file that the linear algebra of this process comes from: it decides how fast the peers are."""
    names = ("libblas", "libopenblas", "libblis", "libmkl_rt")
    with open("/proc/self/maps", encoding="utf-8") as maps:
        files = {line.split()[-1] for line in maps if os.path.basename(line.split()[-1]).startswith(names)}
    return ", ".join(sorted(files)) or "unknown"


def main():
    torch.set_num_threads(1)
    print(json.dumps({"Python": sys.version.split()[0], "NumPy": numpy.__version__,
                      "scikit-learn": sklearn.__version__, "PyTorch": torch.__version__, "BLAS": blas()}), flush=True)
    for line in sys.stdin:
        name = line.strip()
        work = prepared(name)
        # What is short is measured more often in a round.
        repetitions = 3 if name.startswith("dataAndSplit") else 1
        print(json.dumps({"name": name, "seconds": [timed(work) for _ in range(repetitions)]}), flush=True)


if __name__ == "__main__":
    main()
