"""Stands in for Keras where scripts are tested without it: takes what a script says, checks the names and shapes that
it can, and saves with numpy.save what fit() and evaluate() are given, into the folder STAND_IN_OUTPUT.
"""
from . import layers, models, optimizers, utils
