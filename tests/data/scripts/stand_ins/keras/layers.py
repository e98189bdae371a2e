class Tensor:
    """What a layer gives: its width, and the layers that it came through, by their names."""

    def __init__(self, units, layers):
        self.units = units
        self.layers = layers


def Input(shape, name):
    (units,) = shape
    return Tensor(units, [name])


class Dense:
    def __init__(self, units, activation="linear", kernel_initializer="glorot_uniform", trainable=True, name=None):
        assert activation in ("linear", "relu", "tanh", "softmax", "sigmoid"), activation
        assert kernel_initializer in ("glorot_uniform", "zeros"), kernel_initializer
        self.units, self.name = units, name

    def __call__(self, inputs):
        return Tensor(self.units, [*inputs.layers, self.name])


class Multiply:
    def __init__(self, name):
        self.name = name

    def __call__(self, inputs):
        first, second = inputs
        assert first.units == second.units
        return Tensor(first.units, [*first.layers, *second.layers, self.name])
