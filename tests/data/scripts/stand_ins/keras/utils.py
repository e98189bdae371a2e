import random

import numpy as np


def set_random_seed(seed):
    """Source: keras.io/api/utils/python_utils: seeds Python, NumPy and the backend."""
    assert isinstance(seed, int)
    random.seed(seed)
    np.random.seed(seed)
