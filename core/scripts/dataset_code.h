#pragma once

#include "core/scripts/script.h"

/// Writes the data set as NumPy code that gives the same bits as makeDataset<double>(). Settings that are off write no
/// lines. The code needs numpy as np and train_test_split; an experiment on a table needs writeTable...() instead of
/// the article's function, which the functions below choose.
namespace core {

/// Writes the imports besides numpy and train_test_split; usually none.
void writeDatasetImports(ScriptWriter& script);
/// Writes the function that makes the data set: the article's lines, then those that the experiment adds.
/// Source: the article's make_classification_dataset(); the formulas of HarderData.
void writeDatasetFunction(ScriptWriter& script);
/// Writes the sizes, the call and the split: X_train, X_test (rows, features) and y_train, y_test (rows, 1). NumPy must
/// be seeded before.
void writeDatasetCall(ScriptWriter& script);
/// Returns the argument of train_test_split() that keeps the shares of the classes; empty unless the split does.
std::string stratifyArgument(const Experiment& experiment);
/// Writes the bar chart of mean_attention (features). The code needs matplotlib.pyplot as plt.
void writeAttentionBars(ScriptWriter& script);

/// Writes the imports for reading a table. The experiment must have a table; its values are not needed.
void writeTableImports(ScriptWriter& script);
/// Writes the file name and the choices, and the functions that read the table and prepare its numbers.
void writeTableFunctions(ScriptWriter& script);
/// Writes the calls: X_train, X_test, y_train, y_test as writeDatasetCall() does, feature_names and n_features.
void writeTableCall(ScriptWriter& script);

} // namespace core
