#pragma once

#include "core/csv/cell_text.h"
#include "core/data/class_counts.h"
#include "core/experiment/experiment.h"
#include "core/experiment/network_shape.h"
#include "core/experiment/reports.h"
#include "core/network/kernels/types.h"
#include "core/training/model.h"

#include <filesystem>
#include <span>
#include <stop_token>
#include <string>

namespace core {

/// Writes a CSV table: epoch,loss,accuracy,test_loss,test_accuracy,attention_1,... (or attention_price of a table)
/// for each input, then attention_colour for each column of several inputs, then majority_share; a line per epoch. The
/// time is left out, so that equal runs give equal files. Numbers read back to the same bits. Throws FileError.
void saveHistoryTable(const std::filesystem::path& path, const Experiment& experiment,
                      std::span<const EpochReport> epochs, const ClassCounts& classes,
                      const CsvDialect& dialect = kPointCsv);

/// Writes {"experiment":{...},"majority_share":...,"epochs":[{"epoch":1,"loss":...,"attention":[...]},...]}, with the
/// keys of the JSON Lines. Otherwise as saveHistoryTable().
void saveHistoryJson(const std::filesystem::path& path, const Experiment& experiment,
                     std::span<const EpochReport> epochs, const ClassCounts& classes);

/// Writes the attention of every test row as a .npy file: float32 (rows, features), in the order of X_test.npy. The
/// model must have attention. Returns false, and writes no file, after a stop request. Throws FileError.
bool saveRowAttention(const std::filesystem::path& path, const Model& model, const std::stop_token& stop = {});

/// Writes all parameters as the tensors attention_vec/kernel (in, out), attention_vec/bias (out), dense_1/kernel, ...,
/// with Keras's names and layout. parameters: (parameterCount), in the order of the layout. `tableInputs`: what
/// tableInputsText() returns, for the metadata; empty: no table. Throws FileError.
void saveWeights(const std::filesystem::path& path, const ParameterLayout& layout, const Vector<float>& parameters,
                 const std::string& tableInputs = {});

/// Reads weights written by saveWeights() or another program, to the same bits.
/// Throws FileError with the first tensor that is missing, has another shape, belongs to no layer, holds a nonfinite
/// number, or holds nonzero weights of uniform attention, which the network keeps at 0.
Vector<float> loadWeights(const std::filesystem::path& path, const ParameterLayout& layout);

} // namespace core
