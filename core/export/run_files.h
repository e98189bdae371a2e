#pragma once

#include "core/experiment/experiment.h"
#include "core/experiment/network_shape.h"
#include "core/experiment/reports.h"
#include "core/network/kernels/types.h"
#include "core/training/model.h"

#include <filesystem>
#include <span>
#include <stop_token>

namespace core {

/// What every epoch of a run gave, without the time that it took: the same run makes the same file. Numbers read back
/// to the same bits. Both throw FileError.

/// One table: epoch,loss,accuracy,test_loss,test_accuracy,attention_1,..., or with names behind the line:
/// attention_price; a line for each epoch.
void saveHistoryTable(const std::filesystem::path& path, const Experiment& experiment,
                      std::span<const EpochReport> epochs);

/// {"experiment":{...},"epochs":[{"epoch":1,"loss":...,"attention":[...]},...]}, in the words of the JSON Lines.
void saveHistoryJson(const std::filesystem::path& path, const Experiment& experiment,
                     std::span<const EpochReport> epochs);

/// Writes the attention of every test row as a .npy file: float32 (rows, features), in the order of the split, as in
/// X_test.npy. The model must have attention. False after a stop request; then there is no file. Throws FileError.
bool saveRowAttention(const std::filesystem::path& path, const Model& model, const std::stop_token& stop = {});

/// Writes all parameters as the tensors attention_vec/kernel (in, out), attention_vec/bias (out), dense_1/kernel, ...:
/// Keras's names and layout. parameters: (parameterCount), in the order of the layout. Throws FileError.
void saveWeights(const std::filesystem::path& path, const ParameterLayout& layout, const Vector<float>& parameters);

/// Reads what saveWeights() or another program wrote, to the same bits.
/// Throws FileError naming the first tensor that is missing, has another shape, belongs to no layer or holds a
/// number that is not finite, or that the network would lose: the attention's where it is uniform.
Vector<float> loadWeights(const std::filesystem::path& path, const ParameterLayout& layout);

} // namespace core
