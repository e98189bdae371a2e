#pragma once

#include "core/scripts/script.h"

namespace core {

/// A person's own table in NumPy: read, divided, filled and standardised to the same bits as makeDataset<double>().
/// What the table does not need leaves no line. The experiment must have a table; no values of it are needed.

/// What the functions need besides numpy as np.
void writeTableImports(ScriptWriter& script);

/// Where the table is and what was chosen, and the functions that read it and make its numbers ready.
void writeTableFunctions(ScriptWriter& script);

/// The calls: X_train, X_test (rows, features), y_train, y_test (rows, 1), feature_names and n_features. What is in
/// front must have seeded NumPy.
/// Needs train_test_split.
void writeTableCall(ScriptWriter& script);

} // namespace core
