#pragma once

#include "core/scripts/script.h"

namespace core {

/// The data set in NumPy: the same bits as makeDataset<double>(). What is off leaves no line. Of an experiment on a
/// person's own table: see table_code.h.
/// Needs numpy as np and train_test_split.

/// What it needs besides those; mostly nothing.
void writeDatasetImports(ScriptWriter& script);

/// The function that makes it, in the article's words, and below those what the experiment adds.
/// Source: the article's make_classification_dataset(); the formulas of HarderData.
void writeDatasetFunction(ScriptWriter& script);

/// The sizes, the call and the split: X_train, X_test (rows, features) and y_train, y_test (rows, 1). What is in front
/// must have seeded NumPy.
void writeDatasetCall(ScriptWriter& script);

/// The bars of mean_attention (features). Needs matplotlib.pyplot as plt.
void writeAttentionBars(ScriptWriter& script);

} // namespace core
