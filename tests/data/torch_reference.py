#!/usr/bin/python3
"""The article's experiment in NumPy and PyTorch, in float64 throughout: an implementation to compare the engine with.

Shares nothing with Attention Lab but the names of the options. Prints one run as JSON: every epoch's loss, accuracy
and mean attention, and the final weights.

    attention-lab train --epochs 0 --save-weights w.safetensors
    torch_reference.py --initial-weights w.safetensors

torch_reference.json holds two small runs for machines without PyTorch. It is made by
    torch_reference.py --stored > torch_reference.json
Needs Debian's python3-numpy and python3-torch.
"""

import argparse
import json
import math
import struct
import sys

import numpy as np
import torch

# Both end their epochs with a batch that is not full: 1,799 rows in batches of 64, and 1,040 in batches of 50.
STORED = {
    "linear": "--samples 1999 --features 6 --golden 2 --test-fraction 0.1 --seed 11 --hidden 8,4 --activation linear "
              "--epochs 3 --batch-size 64 --learning-rate 0.003",
    "relu": "--samples 1300 --features 5 --golden 5 --test-fraction 0.2 --seed 4294967295 --hidden 7,3 "
            "--activation relu --epochs 3 --batch-size 50 --learning-rate 0.01",
}


def hidden_layers(text):
    return [] if text == "none" else [int(units) for units in text.split(",")]


def parse(arguments):
    """The experiment options of attention-lab, with its defaults."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--samples", type=int, default=100_000)
    parser.add_argument("--features", type=int, default=20)
    parser.add_argument("--golden", type=int, default=5)
    parser.add_argument("--test-fraction", type=float, default=0.1)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--hidden", type=hidden_layers, default=[100, 20])
    parser.add_argument("--activation", choices=["linear", "relu", "tanh"], default="linear")
    parser.add_argument("--epochs", type=int, default=5)
    parser.add_argument("--batch-size", type=int, default=256)
    parser.add_argument("--learning-rate", type=float, default=0.003)
    parser.add_argument("--no-shuffle", dest="shuffle", action="store_false")
    parser.add_argument("--initial-weights", metavar="F.safetensors", help="Default: Glorot's, drawn here.")
    parser.add_argument("--stored", action="store_true", help="Print torch_reference.json.")
    return vars(parser.parse_args(arguments))


def make_data(experiment):
    """The article's data, then train_test_split: features and labels for training, and for the test."""
    np.random.seed(experiment["seed"])
    samples = experiment["samples"]
    labels = np.random.randint(0, 2, samples)
    features = np.random.rand(samples, experiment["features"])
    features[:, experiment["golden"] - 1] = labels + np.random.rand() / 500
    rows = np.random.permutation(samples)
    test_samples = math.ceil(experiment["test_fraction"] * samples)
    test, train = rows[:test_samples], rows[test_samples:]
    return features[train], labels[train], features[test], labels[test]


def layer_shapes(experiment):
    """Keras's names, each with the shape of its kernel, (in, out)."""
    widths = [experiment["features"], *experiment["hidden"], 1]
    shapes = {"attention_vec": (experiment["features"], experiment["features"])}
    for number, shape in enumerate(zip(widths, widths[1:]), start=1):
        shapes[f"dense_{number}"] = shape
    return shapes


def glorot_weights(experiment):
    """Keras's default weights from a stream of their own, rounded to float32 so that every engine starts alike."""
    stream = np.random.RandomState(experiment["seed"] ^ 0x5EED)
    weights = {}
    for name, (inputs, outputs) in layer_shapes(experiment).items():
        limit = math.sqrt(6.0 / (inputs + outputs))
        weights[f"{name}/kernel"] = stream.uniform(-limit, limit, (inputs, outputs)).astype(np.float32)
        weights[f"{name}/bias"] = np.zeros(outputs, np.float32)
    return weights


def read_safetensors(path):
    """Eight bytes that hold the header's length, the header in JSON, then the numbers."""
    with open(path, "rb") as file:
        content = file.read()
    (length,) = struct.unpack("<Q", content[:8])
    header = json.loads(content[8:8 + length])
    header.pop("__metadata__", None)
    tensors = {}
    for name, entry in header.items():
        assert entry["dtype"] == "F32", name
        begin, end = entry["data_offsets"]
        numbers = content[8 + length + begin:8 + length + end]
        tensors[name] = np.frombuffer(numbers, "<f4").reshape(entry["shape"])
    return tensors


def forward(weights, names, activation, features):
    """features (rows, F) -> logits (rows), attention (rows, F)."""
    attention = torch.softmax(features @ weights["attention_vec/kernel"] + weights["attention_vec/bias"], dim=1)
    values = features * attention
    for name in names[1:]:
        values = values @ weights[f"{name}/kernel"] + weights[f"{name}/bias"]
        if name != names[-1]:
            values = {"linear": lambda x: x, "relu": torch.relu, "tanh": torch.tanh}[activation](values)
    return values[:, 0], attention


class KerasAdam:
    """Adam as Keras writes it: the rate is corrected for the bias, epsilon is added to the uncorrected root."""

    def __init__(self, parameters, learning_rate, beta_1=0.9, beta_2=0.999, epsilon=1e-7):
        self.parameters = parameters
        self.learning_rate, self.beta_1, self.beta_2, self.epsilon = learning_rate, beta_1, beta_2, epsilon
        self.means = [torch.zeros_like(parameter) for parameter in parameters]
        self.squares = [torch.zeros_like(parameter) for parameter in parameters]
        self.steps = 0

    def step(self):
        self.steps += 1
        rate = self.learning_rate * math.sqrt(1 - self.beta_2**self.steps) / (1 - self.beta_1**self.steps)
        with torch.no_grad():
            for parameter, mean, square in zip(self.parameters, self.means, self.squares):
                mean.mul_(self.beta_1).add_((1 - self.beta_1) * parameter.grad)
                square.mul_(self.beta_2).add_((1 - self.beta_2) * parameter.grad**2)
                parameter.sub_(rate * mean / (torch.sqrt(square) + self.epsilon))
                parameter.grad = None


def summed_loss(logits, labels):
    return torch.nn.functional.binary_cross_entropy_with_logits(logits, labels, reduction="sum")


def correct_answers(logits, labels):
    return int(((logits > 0) == (labels > 0.5)).sum())


def train(experiment, initial_weights):
    """Trains; returns one dictionary an epoch and the final weights."""
    names = list(layer_shapes(experiment))
    assert {name: weight.shape for name, weight in initial_weights.items() if name.endswith("kernel")} == {
        f"{name}/kernel": shape for name, shape in layer_shapes(experiment).items()}
    weights = {name: torch.tensor(weight, dtype=torch.float64, requires_grad=True)
               for name, weight in initial_weights.items()}
    adam = KerasAdam(list(weights.values()), experiment["learning_rate"])
    x_train, y_train, x_test, y_test = (torch.from_numpy(array).double() for array in make_data(experiment))
    order = np.arange(len(x_train))
    epochs = []
    for epoch in range(1, experiment["epochs"] + 1):
        if experiment["shuffle"]:
            np.random.shuffle(order)
        loss_sum, correct = 0.0, 0
        for first in range(0, len(order), experiment["batch_size"]):
            rows = order[first:first + experiment["batch_size"]]
            logits, _ = forward(weights, names, experiment["activation"], x_train[rows])
            loss = summed_loss(logits, y_train[rows])
            (loss / len(rows)).backward()
            adam.step()
            loss_sum += loss.item()
            correct += correct_answers(logits, y_train[rows])
        with torch.no_grad():
            logits, attention = forward(weights, names, experiment["activation"], x_test)
        epochs.append({
            "epoch": epoch,
            "loss": loss_sum / len(order),
            "accuracy": correct / len(order),
            "test_loss": summed_loss(logits, y_test).item() / len(y_test),
            "test_accuracy": correct_answers(logits, y_test) / len(y_test),
            "attention": attention.mean(dim=0).tolist(),
        })
    return epochs, {name: weight.detach().numpy() for name, weight in weights.items()}


def flat(weights):
    """Kernels row by row, as Keras stores them."""
    return {name: weight.astype(float).ravel().tolist() for name, weight in weights.items()}


def run(options):
    experiment = {key: value for key, value in options.items() if key not in ("initial_weights", "stored")}
    path = options["initial_weights"]
    initial_weights = read_safetensors(path) if path else glorot_weights(experiment)
    epochs, weights = train(experiment, initial_weights)
    return {"experiment": experiment, "initial_weights": flat(initial_weights), "epochs": epochs,
            "weights": flat(weights)}


def main():
    torch.set_num_threads(1)  # sums keep their order, and the matrices are too small to gain by more
    options = parse(sys.argv[1:])
    if options["stored"]:
        result = {
            "made_by": "tests/data/torch_reference.py --stored, Python %s, NumPy %s, PyTorch %s"
                       % (sys.version.split()[0], np.__version__, torch.__version__),
            "runs": {name: {"arguments": text, **run(parse(text.split()))} for name, text in STORED.items()},
        }
    else:
        result = run(options)
    json.dump(result, sys.stdout, indent=1)
    print()


if __name__ == "__main__":
    main()
