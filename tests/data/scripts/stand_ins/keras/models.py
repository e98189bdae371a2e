import os

import numpy as np


def save(**arrays):
    for name, array in arrays.items():
        np.save(os.path.join(os.environ["STAND_IN_OUTPUT"], name + ".npy"), array)


class Model:
    def __init__(self, inputs, outputs):
        assert outputs.layers[0] == inputs.layers[0]
        self.inputs, self.outputs = inputs, outputs

    def summary(self):
        print(" ".join(dict.fromkeys(self.outputs.layers)))

    def compile(self, optimizer, loss, metrics):
        assert loss == "binary_crossentropy" and metrics == ["accuracy"]

    def fit(self, X, y, batch_size, epochs, shuffle=True):
        assert X.shape == (len(y), self.inputs.units) and y.shape == (len(X), self.outputs.units)
        print("fit", batch_size, epochs, shuffle)
        save(X_train=X, y_train=y)

    def evaluate(self, X, y):
        save(X_test=X, y_test=y)

    def predict(self, X):
        return np.full((len(X), self.outputs.units), 1 / self.outputs.units)
